import type { JSX } from 'preact';
import { record } from '../record.ts';
import { useEntries } from '../shell/watch-record.ts';
import { copyState } from './copied.ts';
import { caseChanges, keeping } from './keeping-state.ts';

/** 「导出是你的备份」, with how old the last one is: one line where the record is kept or shown. */
export function CopyReminder(): JSX.Element {
  useEntries();
  void caseChanges.value;
  const state = keeping.value;
  const held = { entries: record().entries().length, originals: record().originals().length };
  const copy = state.kind === 'open' ? copyState(state.open.space, held) : undefined;
  return (
    <p class={copy?.due ? 'small' : 'muted small'}>
      浏览器可能会清掉存下的东西，导出一份放在别处，才是备份。{copy?.says}
    </p>
  );
}
