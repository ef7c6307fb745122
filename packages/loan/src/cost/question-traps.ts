/**
 * Words that change the sum and stand for something the reader does not reckon with: with them unnoticed the rest would
 * be answered as if they were not there.
 */
const TRAPS: readonly (readonly [RegExp, string])[] = [
  [
    /每个?(?:季度?|半年|半个?月|旬|双周|[两二三四五六七八九十\d]+个?(?:天|日|周|星期|礼拜|月|年))|隔[天日周月年]|双周|按季|季[付还息度]|[每按]年[付还交结]利?息/,
    '多久还一次。只算得出每天、每周、每月、每年还的，先折成一个月的钱，写成「每月利息833」「每月还535.58」',
  ],
  [
    /[首头前][个两三]?[月期天周年][^\d]{0,3}(?:免|[0零]|不用|不还|半价|减)/,
    '少收的那几期不算在内，还多少。各期不一样的，把每期的钱写进文件再算',
  ],
  [
    /免息期|免息[^\d\s,，]{0,2}\d+[天日个月期]|\d+[天日]内?免息/,
    '免息的日子过了没有。免息以后才算利息的，只写算利息的天数',
  ],
  [/续期|展期|延期|续借|续贷/, '续期另算：先只写一次从借到还的钱，再写续一次多付的'],
  [/减半|打折|递增|逐[月期年]增|浮动|优惠券|抵扣|返现/, '减了以后实际收多少，写那个数'],
  [/尾款|气球贷?|最后一期(?:多|还剩)/, '最后一期另外还的，各期不一样，把每期的钱写进文件再算'],
];

/** What must be asked back because of such a word; nothing where there is none. */
export function trapIn(text: string): string | undefined {
  for (const [pattern, ask] of TRAPS) {
    const word = pattern.exec(text)?.[0];
    if (word !== undefined) return `「${word}」：${ask}`;
  }
  return undefined;
}

/** 「利息 800，提前扣」: said behind the number, in words that do not belong to the next one. */
const TAKEN_FIRST =
  /^\s*的?(?:都|是|要|就|全部?|一次性?|直接|从(?:本金|借款|里面|里头)(?:里面?|中)?)*(?:先|预先?|提前|事先|当天|当场)就?[扣收付交给][掉了的走除]*(?=\s|$)/;

export function isTakenFirst(after: string, nextIsMoney: boolean): boolean {
  const [said] = TAKEN_FIRST.exec(after) ?? [];
  return said !== undefined && (!nextIsMoney || after.slice(said.length).trim() !== '');
}

/** Whether something is taken before the loan is paid out, by whatever words. */
export const namesTakenFirst = (text: string): boolean => /(?:先|提前|预|事先)[扣收付交给]|砍头/.test(text);

/** Whether the words around a fee say when it is paid. */
export const saysWhenPaid = (words: string): boolean => /先|预|提前|事先|砍|扣|一次|另|外加|开户/.test(words);
