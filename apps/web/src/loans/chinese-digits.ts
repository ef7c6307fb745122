const DIGIT: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** A whole number up to 99 as contracts write it: 「6」「六」「十二」「二十」「三十六」; undefined for anything else. */
export function smallNumber(text: string): number | undefined {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  const match = /^([一二两三四五六七八九])?(十)?([零〇一二三四五六七八九])?$/.exec(text);
  if (!match || text === '') return undefined;
  const [, tens, ten, ones] = match;
  if (!ten)
    return ones === undefined && tens !== undefined
      ? DIGIT[tens]
      : tens === undefined && ones
        ? DIGIT[ones]
        : undefined;
  return (tens === undefined ? 1 : (DIGIT[tens] ?? 0)) * 10 + (ones === undefined ? 0 : (DIGIT[ones] ?? 0));
}

/** Full-width digits and marks as plain ones, one for one, so that places in the text stay where they are. */
export const plainDigits = (text: string): string =>
  text
    .replace(/[０-９．％]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replaceAll('％', '%');
