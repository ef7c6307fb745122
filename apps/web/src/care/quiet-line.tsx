import type { JSX } from 'preact';
import { CARE } from '../words/care.ts';

/** The quiet line: same words, same place, on every trouble screen. Never logged, never a pop-up. */
export function QuietLine(): JSX.Element {
  const [before, after] = CARE.quiet.split('12356');
  const [middle, end] = (after ?? '').split('120 或 110');
  return (
    <aside class="quiet" aria-label="撑不住的时候">
      <p>
        {before}
        <a href="tel:12356">12356</a>
        {middle}
        <a href="tel:120">120</a> 或 <a href="tel:110">110</a>
        {end}
      </p>
      <p>{CARE.quietHours}</p>
    </aside>
  );
}
