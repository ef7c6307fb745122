import type { Moment, PlainDate } from '@huxin/calendar';
import type { ActionKind } from '@huxin/fact';
import { type Fen, ZERO } from '@huxin/money';
import type { ActionView, Path } from '../assessment.ts';

/** An action before the plan has decided where it stands. */
export interface Draft extends Omit<ActionView, 'standing'> {
  /** Place in the order of doing (spec 计划-5); smaller first. */
  readonly rank: number;
  /** What it certainly settles: shortfalls, overdue loans, source links. Empty for what only asks or helps. */
  readonly hits: readonly string[];
  /** First day on which a word about this step can be about this cause; undefined: any day. */
  readonly since: PlainDate | undefined;
  /** Money and grants speak for themselves: what was once said about the step hides nothing. */
  readonly byFacts: boolean;
  /** Where it stands when the plan does not need it. */
  readonly otherwise: 'added' | 'offered';
}

export const RANK = {
  evidence: 0,
  money: 1,
  close: 2,
  tell: 3,
  request: 4,
  complain: 5,
  rest: 6,
} as const;

/** Paths of these lenders that wait for the overdue trigger and may be real. */
const awaiting = (paths: readonly Path[], subjects: ReadonlySet<string>): Path[] =>
  paths.filter(
    (path) =>
      path.trigger === 'overdue' &&
      path.links[0].state !== 'no' &&
      subjects.has(path.id.slice(0, path.id.lastIndexOf('/'))),
  );

/** Those whose trigger money keeps off, whatever their source turns out to be. */
export const triggeredBy = (paths: readonly Path[], subjects: ReadonlySet<string>): readonly string[] =>
  awaiting(paths, subjects).map((path) => path.id);

/**
 * Those whose source is held: the ones that money really keeps dormant. What is only possible stays possible, what
 * happened stays happened.
 */
export const waitingOn = (paths: readonly Path[], subjects: ReadonlySet<string>): readonly string[] =>
  awaiting(paths, subjects)
    .filter((path) => path.links[0].state === 'yes' && path.state !== 'happened')
    .map((path) => path.id);

interface Words {
  readonly says: string;
  readonly cannot: string;
  readonly sideEffect?: string;
  readonly needs?: string;
  readonly proof: string;
  readonly ifRefused?: string;
}

interface Frame {
  readonly id: string;
  readonly kind: ActionKind;
  readonly target: string;
  readonly rank: number;
  readonly by?: Moment | undefined;
  readonly minutes: number;
  readonly fen?: Fen;
  readonly closes?: readonly string[];
  readonly keepsOff?: readonly string[];
  readonly asks?: readonly string[];
  readonly hits?: readonly string[];
  readonly otherwise?: 'added' | 'offered';
  readonly since?: PlainDate | undefined;
  readonly byFacts?: boolean;
}

/** One draft with everything an action must say (spec 计划-1). */
export function draft(frame: Frame, words: Words): Draft {
  return {
    id: frame.id,
    kind: frame.kind,
    target: frame.target,
    by: frame.by ?? null,
    closes: frame.closes ?? [],
    keepsOff: frame.keepsOff ?? [],
    asks: frame.asks ?? [],
    cost: { minutes: frame.minutes, fen: frame.fen ?? ZERO },
    says: words.says,
    cannot: words.cannot,
    sideEffect: words.sideEffect ?? '没有。',
    needs: words.needs ?? '不需要别的。',
    proof: words.proof,
    ifRefused: words.ifRefused ?? '不需要谁同意。',
    rank: frame.rank,
    hits: frame.hits ?? [],
    since: frame.since,
    byFacts: frame.byFacts ?? false,
    otherwise: frame.otherwise ?? 'offered',
  };
}
