import type { Entry } from '@huxin/fact';
import { useEffect, useState } from 'preact/hooks';
import { record, standing } from '../record.ts';

/** The standing entries, redrawn on every change. */
export function useEntries(): readonly Entry[] {
  const [entries, setEntries] = useState(() => standing(record().entries()));
  useEffect(() => record().subscribe(() => setEntries(standing(record().entries()))), []);
  return entries;
}
