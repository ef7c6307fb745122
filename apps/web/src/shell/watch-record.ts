import type { Entry } from '@huxin/fact';
import { useEffect, useState } from 'preact/hooks';
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
