import type { PlainDate } from '@huxin/calendar';
import { formatYuan } from '@huxin/money';
import type { BalancePoint } from './balance-curve.tsx';

/** In the picture's own units: about the width of 「10 月 10 日」, and of one sign of 「12,345.00」. */
const TICK_WIDTH = 74;
const DIGIT_WIDTH = 7.8;
const GAP = 6;

export interface Tick {
  readonly date: PlainDate;
  readonly at: number;
  readonly anchor: 'start' | 'end';
}

/** The first and the last day, named at the edges where they always have room. */
export function ticksOf(points: readonly BalancePoint[], x: (date: PlainDate) => number): readonly Tick[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return [];
  const start: Tick = { date: first.date, at: x(first.date), anchor: 'start' };
  if (last.date === first.date) return [start];
  const end: Tick = { date: last.date, at: x(last.date), anchor: 'end' };
  return end.at - start.at < 2 * TICK_WIDTH ? [end] : [start, end];
}

export interface Label {
  readonly key: string;
  readonly at: number;
  readonly balance: BalancePoint['balance'];
}

/** What is left on each level, written over it where no higher level would run through the number. */
export function labelsOf(
  points: readonly BalancePoint[],
  x: (date: PlainDate) => number,
  edge: number,
): readonly Label[] {
  const labels: Label[] = [];
  let free = 0;
  for (const [index, point] of points.entries()) {
    const next = points[index + 1];
    const from = x(point.date);
    const width = widthOf(point.balance);
    // The number of a level may stand back over what is before it, never over another number.
    const at = Math.max(free, Math.min(from + (index === 0 ? 0 : 4), edge - width));
    const isLong = next === undefined || x(next.date) - from >= width / 2;
    const isNew = point.balance >= 0 && point.balance !== points[index - 1]?.balance;
    const isCrossed = points.some((other, place) => {
      const [start, end] = [x(other.date), points[place + 1] ? x(points[place + 1]!.date) : edge];
      return other.balance > point.balance && start < at + width && end > at;
    });
    if (!isNew || at + width > edge + 1) continue;
    // Where it starts is always said; the number has a ground of its own to stand on.
    if (index > 0 && (!isLong || isCrossed)) continue;
    labels.push({ key: point.date, at, balance: point.balance });
    free = at + width + GAP;
  }
  return labels;
}

const widthOf = (balance: BalancePoint['balance']): number => DIGIT_WIDTH * formatYuan(balance).length;
