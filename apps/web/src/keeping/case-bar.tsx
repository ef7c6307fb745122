import type { JSX } from 'preact';
import { shortKey } from '../engine/short-key.ts';
import { caseChanges, keeping } from './keeping-state.ts';

const COLOURS = 6;

/** The open case's code name in its own colour, on top of every screen, where one device keeps several. */
export function CaseBar(): JSX.Element | null {
  const state = keeping.value;
  void caseChanges.value;
  if (state.kind !== 'open' || state.cases.length < 2) return null;
  const colour = Number.parseInt(shortKey(state.open.space).slice(-3), 36) % COLOURS;
  return (
    <p class={`case-bar case-bar-${colour}`}>
      <span>案卷</span> <strong>{state.open.name}</strong>
      {state.open.role === 'follower' && <span>（只看：另一个标签页在写）</span>}
    </p>
  );
}
