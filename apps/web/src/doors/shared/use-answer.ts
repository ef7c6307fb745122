import { useEffect, useState } from 'preact/hooks';
import { askEngine, STALE } from '../../engine/engine.ts';
import type { Asks, Gets, QuestionName } from '../../engine/questions.ts';

export type Asked<T> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'got'; readonly got: T }
  /** The engines could not be loaded. */
  | { readonly kind: 'lost' };

/**
 * What the engines say to a question; asked again when `key` changes. The key is also the channel, so two places
 * that ask the same thing in the same words do not disturb each other.
 */
export function useAnswer<N extends QuestionName>(name: N, asks: Asks<N>, key: string): Asked<Gets<N>> {
  const [state, setState] = useState<Asked<Gets<N>>>({ kind: 'waiting' });
  useEffect(() => {
    let current = true;
    askEngine(name, asks, `${name} ${key}`).then(
      (got) => current && got !== STALE && setState({ kind: 'got', got }),
      () => current && setState({ kind: 'lost' }),
    );
    return () => {
      current = false;
    };
  }, [name, key]);
  return state;
}
