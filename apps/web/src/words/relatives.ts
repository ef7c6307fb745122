import type { WordsVersion } from '../kit/copy-words.tsx';

/** To people who were written to. The default names no debt; none asks them to act for the borrower. */
export const RELATIVE_WORDS: readonly WordsVersion[] = [
  { name: '一句', text: '你收到的消息和你没有关系，不用回，不用付钱。' },
  {
    name: '三句',
    text: '你收到的消息和你没有关系，不用回，不用付钱。请截图给我，别点链接。给你添麻烦了。',
  },
  {
    name: '说全一点',
    text: '你收到的消息和你没有关系，不用回，不用付钱。请把它截图给我，要看到号码、时间、全文，别点里面的链接。要是他们打电话问别人的号码、我的住处或单位，别告诉对方，说“请不要再联系我”就可以挂。给你添麻烦了，事情我自己在处理。',
  },
];

export const ASK_FOR_SCREENSHOT: WordsVersion = {
  name: '一句',
  text: '请把你收到的消息截图发给我：要看到号码、时间、全文。先别回，别点里面的链接。',
};

/** 「接到电话，只说这一句」, one sentence per line. */
export const SAY_ONLY_THIS = [
  '我不是借款人，没有担保。',
  '请不要再联系我。',
  '请说你的姓名、公司和号码来源。',
] as const;

export const STOP_REQUEST: readonly WordsVersion[] = [
  {
    name: '短',
    text: '我不是借款人，没有担保。请不要再联系我，并删除我的号码。请回复你们的公司名称，以及我的号码从哪里得到。',
  },
  {
    name: '说全一点',
    text: '我不是借款人，没有签过担保或共同借款。我没有同意你们使用我的号码。请从现在起不要再用任何方式联系我，也不要让别的公司或号码联系我；请删除我的号码。请书面回复：你们的公司全称、受哪一家委托、我的号码从哪里得到、给过谁。发这条的时间我已经记下。',
  },
];
