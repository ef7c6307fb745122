import type { JSX } from 'preact';
import { example } from '../engine/viewing.ts';
import { record } from '../record.ts';
import { useEntries } from '../shell/watch-record.ts';

/** On the screens of a record that lies in this page only: that it goes with the page, and the way to keep it. */
export function OnlyHere(): JSX.Element | null {
  const entries = useEntries();
  if (example.value || entries.length === 0 || record().keeps !== 'memory') return null;
  return (
    <p class="only-here no-print">
      现在记的只在这一页里，关掉就没有了。<a href="#/keep">存下来</a>
    </p>
  );
}
