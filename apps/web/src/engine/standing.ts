import type { Fault } from '@huxin/basis';
import { effect, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { keeping } from '../keeping/keeping-state.ts';
import { standing as standingEntries } from '../record.ts';
import { askEngine, STALE, warmEngine } from './engine.ts';
import type { Standing } from './questions.ts';
import { viewed, viewedNow } from './viewing.ts';

export type StandingState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'ready'; readonly standing: Standing }
  /** The record contradicts itself. */
  | { readonly kind: 'fault'; readonly fault: Fault }
  /** The engines could not be loaded. */
  | { readonly kind: 'lost' };

const state = signal<StandingState>({ kind: 'waiting' });
let started = false;

async function ask(): Promise<void> {
  const entries = viewed().entries();
  if (standingEntries(entries).length === 0) {
    state.value = { kind: 'empty' };
    return;
  }
  try {
    const got = await askEngine('standing', { entries, now: viewedNow() });
    if (got === STALE || entries !== viewed().entries()) return;
    state.value = got.ok ? { kind: 'ready', standing: got.value } : { kind: 'fault', fault: got.error };
  } catch {
    state.value = { kind: 'lost' };
  }
}

export const askAgain = (): void => {
  state.value = { kind: 'waiting' };
  void ask();
};

/** Time goes on: a cut-off may pass while the page is open. */
const MINUTE = 60_000;

function start(): void {
  started = true;
  if (keeping.value.kind === 'looking') warmEngine();
  let stop: (() => void) | undefined;
  effect(() => {
    stop?.();
    stop = viewed().subscribe(() => void ask());
    void ask();
  });
  setInterval(() => {
    if (!document.hidden) void ask();
  }, MINUTE);
}

/** What the record shown says now; one answer for all screens, renewed on every change. */
export function useStanding(): StandingState {
  useEffect(() => {
    if (!started) start();
  }, []);
  return state.value;
}
