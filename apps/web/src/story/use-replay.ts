import type { ReplayDay } from '@huxin/exposure';
import type { Entry } from '@huxin/fact';
import { useEffect, useState } from 'preact/hooks';
import { askEngine, STALE } from '../engine/engine.ts';
import type { Life } from './lives.ts';

export type ReplayState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'lost' }
  | { readonly kind: 'ready'; readonly days: readonly ReplayDay[]; readonly entries: readonly Entry[] };

/** A life's days on which something happened, worked out away from the page. */
export function useReplay(life: Life): { readonly state: ReplayState; readonly again: () => void } {
  const [state, setState] = useState<ReplayState>({ kind: 'waiting' });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let current = true;
    const play = async (): Promise<void> => {
      const file = await askEngine('read', { text: await life.load() }, `read story ${life.id}`);
      if (file === STALE || !file.ok) throw new Error('unreadable');
      const { entries } = file.value;
      const days = await askEngine('replay', { entries, from: life.from, to: life.to }, `replay ${life.id}`);
      if (days === STALE) return;
      if (!days.ok) throw new Error(days.error.kind);
      if (current) setState({ kind: 'ready', days: days.value, entries });
    };
    setState({ kind: 'waiting' });
    play().catch(() => current && setState({ kind: 'lost' }));
    return () => {
      current = false;
    };
  }, [life.id, tries]);
  return { state, again: () => setTries(tries + 1) };
}
