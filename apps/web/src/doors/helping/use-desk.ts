import type { Fault, Result } from '@huxin/basis';
import type { Desk } from '../../engine/desk/types.ts';
import { keeping } from '../../keeping/keeping-state.ts';
import { record } from '../../record.ts';
import { nowInChina } from '../../shell/clock.ts';
import { useEntries } from '../../shell/watch-record.ts';
import { type Asked, useAnswer } from '../shared/use-answer.ts';

/** What the open case says can be done now; asked again whenever something is noted. */
export function useDesk(): Asked<Result<Desk, Fault>> {
  useEntries();
  const entries = record().entries();
  const space = keeping.value.kind === 'open' ? keeping.value.open.space : '';
  // The log only grows, so its length tells one state from another within a case.
  return useAnswer('desk', { entries, now: nowInChina() }, `${space} ${entries.length}`);
}
