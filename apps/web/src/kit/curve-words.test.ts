import { asDate, daysBetween, type PlainDate } from '@huxin/calendar';
import { asFen } from '@huxin/money';
import { expect, test } from 'vitest';
import { labelsOf } from './curve-words.ts';

const FIRST = asDate('2025-06-12');
/** Ten units a day; the picture is 320 wide. */
const x = (date: PlainDate): number => 10 + 10 * daysBetween(FIRST, date);
const labels = (...levels: readonly (readonly [string, number])[]): string[] =>
  labelsOf(
    levels.map(([date, yuan]) => ({ date: asDate(date), balance: asFen(yuan * 100) })),
    x,
    310,
  ).map(({ key, balance }) => `${key.slice(5)} ${balance / 100}`);

test('[页面-36] 曲线上的数：不叠在一起，也没有一条线从中间穿过', () => {
  // Falls: every level long enough is named.
  expect(labels(['2025-06-12', 1620], ['2025-06-22', 120])).toEqual(['06-12 1620', '06-22 120']);
  // Two days later it rises: its number would be cut by the rise. Where it starts is said all the same.
  expect(labels(['2025-06-12', 70], ['2025-06-14', 4870], ['2025-06-24', 900], ['2025-06-27', 5000])).toEqual(
    ['06-12 70', '06-14 4870', '06-27 5000'],
  );
  // The last level is short and the highest: its number stands back over what lies lower.
  expect(labels(['2025-06-12', 100], ['2025-07-11', 6000])).toEqual(['06-12 100', '07-11 6000']);
  // Short and lower: the number would be cut by the fall before it.
  expect(labels(['2025-06-12', 6000], ['2025-07-11', 100])).toEqual(['06-12 6000']);
});
