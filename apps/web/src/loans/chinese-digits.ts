import { readNumber } from '@huxin/loan';

/** A whole number as contracts count instalments, days and hours: 「6」「六」「十二」「三十六」; undefined for anything else. */
export function smallNumber(text: string): number | undefined {
  const number = readNumber(text);
  return number !== undefined && Number.isInteger(number) && number <= 9999 ? number : undefined;
}

/** Full-width digits and marks as plain ones, one for one, so that places in the text stay where they are. */
export const plainDigits = (text: string): string =>
  text
    .replace(/[０-９．％]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replaceAll('％', '%');
