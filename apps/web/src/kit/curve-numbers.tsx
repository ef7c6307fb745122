import { formatYuan } from '@huxin/money';
import type { JSX } from 'preact';
import type { BalancePoint } from './balance-curve.tsx';

/** The curve as a table, for those who want the numbers and those who cannot see the picture. */
export function CurveNumbers({ points }: { points: readonly BalancePoint[] }): JSX.Element {
  return (
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
  );
}
