import { daysBetween, type PlainDate } from '@huxin/calendar';
import { type Fen, formatYuan } from '@huxin/money';
import type { JSX } from 'preact';

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

const WIDTH = 340;
const HEIGHT = 200;
const EDGE = { top: 28, right: 16, bottom: 44, left: 14 } as const;
const dayOf = (date: PlainDate): string => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;

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
    EDGE.top + ((high - amount) / (high - low)) * (HEIGHT - EDGE.top - EDGE.bottom);
  const steps = points
    .map((point, index) =>
      index === 0 ? `M${x(point.date)} ${y(point.balance)}` : `H${x(point.date)}V${y(point.balance)}`,
    )
    .join('');
  const says = mark
    ? `${account}：${dayOf(mark.date)}差 ${formatYuan(mark.short)} 元。`
    : `${account}：这些天没有看到会扣不成的一笔。`;
  const at = mark && x(mark.date);
  return (
    <figure class="figure">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={says}>
        <path class="curve-area" d={`${steps}H${x(last.date)}V${y(0)}H${x(first.date)}Z`} />
        <line class="curve-zero" x1={EDGE.left} x2={WIDTH - EDGE.right} y1={y(0)} y2={y(0)} />
        <path class="curve-line" d={steps} />
        <text class="strong" x={x(first.date)} y={y(first.balance) - 8}>
          {formatYuan(first.balance)}
        </text>
        <text x={x(first.date)} y={HEIGHT - 8}>
          {dayOf(first.date)}
        </text>
        {mark && at !== undefined && (
          <>
            <line class="curve-short" x1={at} x2={at} y1={y(0)} y2={y(low)} />
            <circle class="curve-mark" cx={at} cy={y(low)} r="5" />
            <text class="curve-mark-text" x={at - 10} y={Math.max(y(low) + 5, y(0) + 18)} text-anchor="end">
              差 {formatYuan(mark.short)}
            </text>
          </>
        )}
        <text x={mark && at !== undefined ? at : x(last.date)} y={HEIGHT - 8} text-anchor="end">
          {dayOf(mark ? mark.date : last.date)}
        </text>
      </svg>
      <details>
        <summary>看数字</summary>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">日期</th>
              <th scope="col" class="num">
                当天结束时
              </th>
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.date}>
                <th scope="row" class="num">
                  {point.date}
                </th>
                <td class="num">{formatYuan(point.balance)} 元</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
