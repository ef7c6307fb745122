import type { PlainDate } from '@huxin/calendar';
import type { BalancePoint } from './balance-curve.tsx';

/** In the picture's own units: about the width of 「10 月 10 日」 and of 「12,345.00」. */
const TICK_WIDTH = 74;
const LABEL_WIDTH = 62;

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

/** What is left on each level, written over it where the level is long enough for its number. */
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
    // The number of a level may stand back over the drop before it, never over another number.
    const at = Math.max(free, Math.min(from + (index === 0 ? 0 : 4), edge - LABEL_WIDTH));
    const fits = next === undefined ? edge - from >= LABEL_WIDTH : x(next.date) - from >= LABEL_WIDTH / 2;
    const isNew = point.balance >= 0 && point.balance !== points[index - 1]?.balance;
    if (!isNew || !(fits || index === 0) || at + LABEL_WIDTH > edge + 1) continue;
    labels.push({ key: point.date, at, balance: point.balance });
    free = at + LABEL_WIDTH;
  }
  return labels;
}
