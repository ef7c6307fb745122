import { useEffect, useState } from 'preact/hooks';
import { lineTo, STALE } from '../engine/line.ts';
import type { ShelfQuestions } from './shelf-questions.ts';
import workerUrl from './shelf-worker.ts?worker&url';

const { ask } = lineTo(workerUrl, 'shelfHere');

export type ShelfState<N extends keyof ShelfQuestions> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'lost' }
  | { readonly kind: 'ready'; readonly value: ShelfQuestions[N]['gets'] };

/** One question to the shelf, asked again when it changes; the answer before stays until the new one is there. */
export function useShelf<N extends keyof ShelfQuestions>(
  name: N,
  asks: ShelfQuestions[N]['asks'],
): ShelfState<N> {
  const [state, setState] = useState<ShelfState<N>>({ kind: 'waiting' });
  useEffect(() => {
    let current = true;
    ask(name, asks, name).then(
      (value) => {
        if (current && value !== STALE)
          setState({ kind: 'ready', value: value as ShelfQuestions[N]['gets'] });
      },
      () => current && setState({ kind: 'lost' }),
    );
    return () => {
      current = false;
    };
  }, [name, asks]);
  return state;
}
