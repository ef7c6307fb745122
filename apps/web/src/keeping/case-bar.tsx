import type { JSX } from 'preact';
import { caseColours } from '../shell/case-colour.ts';
import { deskAt } from '../shell/desk-at.ts';
import { caseChanges, keeping } from './keeping-state.ts';

/** Colours on screen since the page was opened. */
let shown: ReadonlyMap<string, number> = new Map();

/**
 * The open case's code name in its own colour, on top of every screen: where one device keeps several, and always
 * at a helper's desk, which it leads back to.
 */
export function CaseBar(): JSX.Element | null {
  const state = keeping.value;
  void caseChanges.value;
  const desk = deskAt.value;
  if (state.kind !== 'open' || (state.cases.length < 2 && desk === undefined)) return null;
  shown = caseColours([...new Set([...state.cases.map(({ space }) => space), state.open.space])], shown);
  const colour = shown.get(state.open.space);
  return (
    <aside
      aria-label="开着的案卷"
      class={`case-bar case-bar-${colour}${desk === undefined ? '' : ' case-bar-desk'}`}
    >
      <span>案卷</span> <strong>{state.open.name}</strong>
      {desk !== undefined && <a href={`#/6/${desk}`}>回到接案</a>}
      {state.open.role === 'follower' && <span>（只看：另一个标签页在写）</span>}
    </aside>
  );
}
