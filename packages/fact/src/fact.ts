import * as v from 'valibot';
import { Clause, Document } from './kinds/agreement.ts';
import { AppAccess, AppState, Grant, Held, Party } from './kinds/app.ts';
import { Account, Balance, CreditLine, Flow, Money, Notice, Subscription } from './kinds/money.ts';
import { About, Action, Consent, Contacted, Deadline, Evidence, Paper, Reachable } from './kinds/people.ts';
import { Term, type TermField } from './kinds/term.ts';

/** Takes back an earlier entry (Entry.retracts names it). Undo appends one; nothing is ever deleted. */
export const Retraction = v.object({ kind: v.literal('retraction') });

/**
 * Everything one room can tell another. Rooms never hand over their own results; they
 * turn them into these, and the case is a fold over them.
 */
export const FactSchema = v.variant('kind', [
  AppAccess,
  AppState,
  Grant,
  Held,
  Party,
  Document,
  Clause,
  Term,
  Account,
  Balance,
  Flow,
  Money,
  Notice,
  Subscription,
  CreditLine,
  Contacted,
  Reachable,
  Action,
  Evidence,
  Deadline,
  About,
  Consent,
  Paper,
  Retraction,
]);

export type Fact = v.InferOutput<typeof FactSchema>;
export type FactKind = Fact['kind'];
export type FactOf<K extends FactKind> = Extract<Fact, { kind: K }>;
export type TermFieldValue = v.InferOutput<typeof TermField>;
export type TermName = TermFieldValue['name'];
export type TermOf<N extends TermName> = Extract<TermFieldValue, { name: N }>;

export const FACT_KINDS: readonly FactKind[] = FactSchema.options.map(
  (option) => option.entries.kind.literal,
);
