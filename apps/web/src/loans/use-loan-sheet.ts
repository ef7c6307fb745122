import type { Fault } from '@huxin/basis';
import { useEffect, useState } from 'preact/hooks';
import { askEngine, STALE } from '../engine/engine.ts';
import type { LoanSheet } from '../engine/loan-sheet.ts';
import { viewed, viewedNow } from '../engine/viewing.ts';

export type SheetState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'ready'; readonly sheet: LoanSheet }
  | { readonly kind: 'fault'; readonly fault: Fault }
  | { readonly kind: 'lost' };

/** One loan's page, worked out away from it and renewed on every change of the record. */
export function useLoanSheet(loan: string): SheetState {
  const [state, setState] = useState<SheetState>({ kind: 'waiting' });
  const record = viewed();
  useEffect(() => {
    let current = true;
    const ask = async (): Promise<void> => {
      try {
        const got = await askEngine(
          'loan',
          { entries: record.entries(), now: viewedNow(), loan },
          `loan ${loan}`,
        );
        if (!current || got === STALE) return;
        setState(got.ok ? { kind: 'ready', sheet: got.value } : { kind: 'fault', fault: got.error });
      } catch {
        if (current) setState({ kind: 'lost' });
      }
    };
    void ask();
    const stop = record.subscribe(() => void ask());
    return () => {
      current = false;
      stop();
    };
  }, [loan, record]);
  return state;
}
