import type { FactOf } from '@huxin/fact';

type Contacted = FactOf<'contacted'>;
export type Conduct = Contacted['labels'][number];
export type Channel = Contacted['channel'];
export type Group = Contacted['group'];

/** What a call or message did, in the words the person ticks. */
export const CONDUCT_WORDS: Readonly<Record<Conduct, string>> = {
  'told-debt': '欠款',
  'told-amount': '金额',
  'told-lender': '平台名',
  'asked-to-pay': '要对方还钱',
  'asked-for-number': '要别人的号码',
  'asked-to-pass-on': '让对方转告',
  threat: '威胁',
  insult: '骂人',
  impersonation: '冒充公检法、律师',
  shaming: '群发、贴到网上',
  night: '夜里打来',
  'after-refusal': '说了不要再打还打',
  visit: '上门',
};

export const CHANNEL_WORDS: Readonly<Record<Channel, string>> = {
  call: '电话',
  sms: '短信',
  im: '微信等',
  mail: '邮件',
  letter: '信函',
  visit: '上门',
  post: '发在网上',
  unknown: '不知道',
};

export const GROUP_WORDS: Readonly<Record<Group, string>> = {
  relative: '亲属',
  friend: '朋友',
  colleague: '同事',
  employer: '单位',
  self: '我',
  other: '别的人',
};

const STEMS = '甲乙丙丁戊己庚辛壬癸';

/** 亲属甲, 亲属乙, … : the next alias of a group that is not taken. No real names are needed anywhere. */
export function nextAlias(group: Group, taken: readonly string[]): string {
  const word = GROUP_WORDS[group];
  for (let n = 0; ; n++) {
    const alias = `${word}${STEMS[n] ?? n + 1}`;
    if (!taken.includes(alias)) return alias;
  }
}
