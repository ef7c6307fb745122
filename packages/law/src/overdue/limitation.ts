import { type Fault, ok, type Result } from '@huxin/basis';
import type { PlainDate } from '@huxin/calendar';
import type { AskError } from '../ask.ts';
import { deadlineFrom, type Figure } from './figure-on.ts';

export interface LimitationInput {
  /** The day the creditor knew of the breach and of the debtor, for a debt with a due day the day after it. */
  readonly knownOn: PlainDate;
  /** Demands, promises to pay, lawsuits: each restarts the period when it falls inside it (LIM-195). */
  readonly restarts?: readonly PlainDate[];
  /** The day the right was infringed, when it lies before `knownOn`; the 20 years run from here. */
  readonly infringedOn?: PlainDate;
}

export interface Limitation {
  /** Last day of the running period, never after `longest`. */
  readonly end: PlainDate;
  readonly longest: PlainDate;
  /** Restarts that came too late to restart anything; agreeing to pay after the end is another matter (LIM-192, LIM-19). */
  readonly tooLate: readonly PlainDate[];
  readonly figure: Figure;
  readonly says: string;
}

const CAUTION =
  '时效过了，对方仍然可以要，你可以提出时效抗辩，由法院判断。签“催收确认函”、同意还款或者还一部分之前，先问法律援助。中止的情形这里没有算。';

/**
 * When the three years of a claim end. Days before the Civil Code (2021-01-01) are an error value: which law's
 * period runs then was not read.
 */
export function limitationEnd(input: LimitationInput): Result<Limitation, AskError | Fault> {
  const first = deadlineFrom('limitation', input.knownOn);
  if (!first.ok) return first;
  const longest = deadlineFrom('limitation-longest', input.infringedOn ?? input.knownOn);
  if (!longest.ok) return longest;
  let end = first.value.by;
  const tooLate: PlainDate[] = [];
  for (const day of (input.restarts ?? []).toSorted()) {
    if (day < input.knownOn) continue;
    if (day > end || day > longest.value.by) {
      tooLate.push(day);
      continue;
    }
    const restarted = deadlineFrom('limitation', day);
    if (!restarted.ok) return restarted;
    end = restarted.value.by;
  }
  if (end > longest.value.by) end = longest.value.by;
  return ok({
    end,
    longest: longest.value.by,
    tooLate,
    figure: first.value.figure,
    says: CAUTION,
  });
}
