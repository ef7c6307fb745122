import type { Entry } from '@huxin/fact';
import { useEffect, useState } from 'preact/hooks';
import { example, viewed, viewedEntries } from '../engine/viewing.ts';
import { record, standing } from '../record.ts';

/** The standing entries, redrawn on every change. */
export function useEntries(): readonly Entry[] {
  const [entries, setEntries] = useState(() => standing(record().entries()));
  useEffect(() => {
    const look = (): void => setEntries(standing(record().entries()));
    const stop = record().subscribe(look);
    // A case opened between the first drawing and here would else look empty until its next change.
    look();
    return stop;
  }, []);
  return entries;
}

/** The same of the record the screens show now: an open example, at its moment, or one's own. */
export function useViewedEntries(): readonly Entry[] {
  const own = useEntries();
  const shown = example.value;
  const [, redraw] = useState(0);
  useEffect(() => (shown ? viewed().subscribe(() => redraw((n) => n + 1)) : undefined), [shown]);
  return shown ? viewedEntries() : own;
}
