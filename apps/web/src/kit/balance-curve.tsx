import { daysBetween, type PlainDate } from '@huxin/calendar';
import { type Fen, formatYuan } from '@huxin/money';
import type { JSX } from 'preact';
import { CurveNumbers } from './curve-numbers.tsx';
import { labelsOf, ticksOf } from './curve-words.ts';

export interface BalancePoint {
  readonly date: PlainDate;
  /** Balance at the end of that day; below zero when a debit would not go through. */
  readonly balance: Fen;
}

export interface BalanceMark {
  readonly date: PlainDate;
  /** What is missing on that day. */
  readonly short: Fen;
}

export interface BalanceCurveProps {
  readonly account: string;
  readonly points: readonly BalancePoint[];
  readonly mark?: BalanceMark;
}

const WIDTH = 320;
const HEIGHT = 216;
const EDGE = { top: 30, right: 16, bottom: 36, left: 10 } as const;
export const dayOf = (date: PlainDate): string =>
  `${Number(date.slice(5, 7))} 月 ${Number(date.slice(8))} 日`;

/** Money on one account day by day, as steps, with the failing debit marked and said. */
export function BalanceCurve({ account, points, mark }: BalanceCurveProps): JSX.Element | null {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return null;
  const days = Math.max(1, daysBetween(first.date, last.date));
  const low = Math.min(0, ...points.map((point) => point.balance));
  const high = Math.max(1, ...points.map((point) => point.balance));
  const x = (date: PlainDate): number =>
    EDGE.left + (daysBetween(first.date, date) / days) * (WIDTH - EDGE.left - EDGE.right);
  const y = (amount: number): number =>
    EDGE.top + ((high - amount) / (high - low)) * (HEIGHT - EDGE.top - EDGE.bottom - (low < 0 ? 22 : 0));
  const steps = points
    .map((point, index) =>
      index === 0 ? `M${x(point.date)} ${y(point.balance)}` : `H${x(point.date)}V${y(point.balance)}`,
    )
    .join('');
  // A single day has no length of its own; it is drawn as a level.
  const end = points.length === 1 ? WIDTH - EDGE.right : x(last.date);
  const says = mark
    ? `${account}：${dayOf(mark.date)}差 ${formatYuan(mark.short)} 元。`
    : `${account}：这些天没有看到会扣不成的一笔。`;
  const at = mark && x(mark.date);
  const foot = HEIGHT - EDGE.bottom;
  return (
    <figure class="figure">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={says}>
        <path class="curve-area" d={`${steps}H${end}V${y(0)}H${x(first.date)}Z`} />
        {ticksOf(points, x).map(({ date, at: place, anchor }) => (
          <g key={date}>
            <line class="curve-tick" x1={x(date)} x2={x(date)} y1={y(0)} y2={foot + 4} />
            <text x={place} y={HEIGHT - 12} text-anchor={anchor}>
              {dayOf(date)}
            </text>
          </g>
        ))}
        <line class="curve-zero" x1={EDGE.left} x2={WIDTH - EDGE.right} y1={y(0)} y2={y(0)} />
        <path class="curve-line" d={`${steps}H${end}`} />
        {labelsOf(points, x, WIDTH - EDGE.right).map(({ key, at: place, balance }) => (
          <text key={key} class="strong" x={place} y={y(balance) - 8}>
            {formatYuan(balance)}
          </text>
        ))}
        {mark && at !== undefined && (
          <>
            <line class="curve-gap" x1={at} x2={at} y1={y(0)} y2={y(low)} />
            <circle class="curve-mark" cx={at} cy={y(low)} r="5.5" />
            <text class="curve-mark-text" x={at - 12} y={Math.max(y(low) + 5, y(0) + 19)} text-anchor="end">
              差 {formatYuan(mark.short)}
            </text>
          </>
        )}
      </svg>
      <CurveNumbers points={points} />
    </figure>
  );
}
