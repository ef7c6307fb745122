import type { AccessLevel, VisibilityState } from '../model.ts';
import type { VerdictGate } from './types.ts';

export interface LevelInput {
  readonly gate: VerdictGate;
  readonly visibility: VisibilityState;
  /** Somebody who is not a harmless library reads or may read. */
  readonly reader: boolean;
  /** Only harmless libraries mention it. */
  readonly harmless: boolean;
}

/** [级-1] The first row that fits. A wrong A, B, C or D would be a false comfort: every doubt goes to E or F. */
export function levelOf({ gate, visibility, reader, harmless }: LevelInput): AccessLevel {
  if (gate === 'closed') return 'A';
  if (gate === 'picker') return 'B';
  if (reader) return 'E';
  if (visibility !== 'clear') return 'F';
  return harmless ? 'D' : 'C';
}
