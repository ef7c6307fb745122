/** 「接到电话，只说这一句」, one sentence per line. */
export const SAY_ONLY_THIS = [
  '我不是借款人，没有担保。',
  '请不要再联系我。',
  '请说你的姓名、公司和号码来源。',
] as const;
