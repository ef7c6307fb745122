import { addDays, dateOf, daysBetween, type Moment, type PlainDate } from '@huxin/calendar';
import type { JSX } from 'preact';

export interface HourGridProps {
  readonly times: readonly Moment[];
  /** Hours nobody should be rung in, as `[from, to)` across midnight: 22 to 8. */
  readonly quiet?: readonly [number, number];
  /** At most this many days, counted back from the last one. */
  readonly days?: number;
}

const LEFT = 46;
const TOP = 18;
const CELL = 12;
const ROW = 18;

/** Calls and messages by day and hour, the quiet hours shaded; the same as a table below. */
export function HourGrid({ times, quiet = [22, 8], days = 14 }: HourGridProps): JSX.Element | null {
  const sorted = [...times].sort();
  const first = sorted[0];
  const last = sorted.at(-1);
  if (!first || !last) return null;
  const span = Math.min(days - 1, daysBetween(dateOf(first), dateOf(last)));
  const rows = Array.from({ length: span + 1 }, (_, index) => addDays(dateOf(last), index - span));
  const isQuiet = (hour: number): boolean => hour >= quiet[0] || hour < quiet[1];
  const count = (date: PlainDate, hour: number): number =>
    sorted.filter((time) => dateOf(time) === date && Number(time.slice(11, 13)) === hour).length;
  const hours = Array.from({ length: 24 }, (_, hour) => hour);
  const seen = sorted.filter((time) => dateOf(time) >= (rows[0] ?? dateOf(first)));
  const atNight = seen.filter((time) => isQuiet(Number(time.slice(11, 13)))).length;
  const height = TOP + rows.length * ROW + 4;
  const says = `${seen.length} 次，其中 ${atNight} 次在 ${quiet[0]} 点到次日 ${quiet[1]} 点之间。`;
  return (
    <figure class="figure">
      <svg viewBox={`0 0 ${LEFT + 24 * CELL + 4} ${height}`} role="img" aria-label={says}>
        {[0, 6, 12, 18].map((hour) => (
          <text key={hour} x={LEFT + hour * CELL} y={12}>
            {hour} 点
          </text>
        ))}
        {rows.map((date, row) => (
          <g key={date}>
            <text x={0} y={TOP + row * ROW + 13}>
              {date.slice(5)}
            </text>
            {hours.map((hour) => {
              const n = count(date, hour);
              const look =
                n === 0
                  ? isQuiet(hour)
                    ? 'grid-quiet'
                    : 'grid-cell'
                  : isQuiet(hour)
                    ? 'grid-hit-quiet'
                    : 'grid-hit';
              const left = LEFT + hour * CELL;
              const top = TOP + row * ROW;
              return (
                <g key={hour}>
                  <rect class={look} x={left} y={top} width={CELL - 1.6} height={ROW - 2.5} rx="2.5" />
                  {n > 1 && (
                    <text class="grid-count" x={left + (CELL - 1.6) / 2} y={top + 12} text-anchor="middle">
                      {n}
                    </text>
                  )}
                </g>
              );
            })}
          </g>
        ))}
      </svg>
      <figcaption class="legend">
        <span>
          <i class="legend-hit" />
          白天
        </span>
        <span>
          <i class="legend-hit-quiet" />
          夜里
        </span>
        <span>
          <i class="legend-quiet" />
          {quiet[0]} 点到 {quiet[1]} 点
        </span>
      </figcaption>
      <p>{says}</p>
    </figure>
  );
}
