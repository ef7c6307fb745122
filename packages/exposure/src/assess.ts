import { err, type Fault, ok, type Result } from '@huxin/basis';
import { dateOf } from '@huxin/calendar';
import type { Case } from '@huxin/case';
import { afterActions, impersonationActions, reachableActions } from './actions/after.ts';
import { contactActions } from './actions/contacts.ts';
import type { Draft } from './actions/draft.ts';
import { fundActions, insteadActions, membershipActions, payActions } from './actions/money.ts';
import type { ActionView, Assessment, Path, ShortfallView } from './assessment.ts';
import { readClocks } from './clocks.ts';
import { sayHeadline } from './headline.ts';
import { viewLoan } from './loan-view.ts';
import { makePaths } from './paths/make-paths.ts';
import { makePlan } from './plan/make-plan.ts';
import { askQuestions } from './questions/ask-questions.ts';
import { assumedWords, comingShortfalls, forecastInput, viewShortfalls } from './shortfalls.ts';
import { type LoanStanding, NOBODY, type Subject, subjectsOf } from './subject.ts';
import { listUnclosable } from './unclosable.ts';

export interface AssessOptions {
  /** Suppose every salary comes this many days late (spec 缺口-3). */
  readonly salaryLateDays?: number;
}

/**
 * Everything the record says at its moment: paths, shortfalls, steps, questions. A fault here means the
 * record asks for something impossible (a forecast over a cyclic order); gaps are not faults.
 */
export function assess(record: Case, options: AssessOptions = {}): Result<Assessment, Fault> {
  const { now } = record;
  const subjects = subjectsOf(record);
  const fault = subjects.flatMap((subject) => subject.loans).find((loan) => loan.fault)?.fault;
  if (fault) return err(fault);
  const money = readMoney(record, subjects, options);
  if (!money.ok) return money;
  const { shortfalls, assumed } = money.value;
  const drawn = subjects.map((subject) => ({ subject, paths: makePaths(subject, now) }));
  const paths = drawn.flatMap((item) => item.paths);
  const drafts: Draft[] = [
    ...fundActions(shortfalls, subjects, paths, now),
    ...payActions(subjects, paths, now),
    ...drawn.flatMap((item) =>
      contactActions(item.subject, new Map(item.paths.map((path) => [path.source, path]))),
    ),
    ...drawn.flatMap((item) => afterActions(item.subject, item.paths, record)),
    ...insteadActions(shortfalls, subjects, record, now),
    ...membershipActions(record, shortfalls),
    ...reachableActions(subjects),
    ...impersonationActions(record),
  ];
  const { actions, plan } = makePlan(drafts, record);
  const loans = subjects.flatMap((subject) => subject.loans.map((loan) => viewLoan(subject, loan, now)));
  const watched = subjects.flatMap((subject) => subject.loans).every((loan) => isWatched(loan, record));
  const linked = linkActions(paths, actions);
  const questions = askQuestions(subjects, linked, record);
  return ok({
    asOf: dateOf(now),
    now,
    says: sayHeadline({ paths: linked, shortfalls, loans, questions, watched, assumed }, now),
    paths: linked,
    clocks: subjects.filter((subject) => subject.key !== NOBODY).map((subject) => readClocks(subject, now)),
    shortfalls,
    loans,
    actions,
    plan,
    questions,
    unclosable: listUnclosable(linked),
  });
}

/** Something a person should act on; what `huxin check` exits with 1 for. */
export const hasFindings = (view: Assessment): boolean =>
  view.shortfalls.length > 0 ||
  view.plan.planned.length > 0 ||
  view.paths.some((path) => path.state === 'open' || path.state === 'happened') ||
  view.loans.some((loan) => loan.overdueSince !== undefined || loan.waiting !== undefined);

/** A loan whose debit and at least one account's balance are known, so that a shortfall would be seen. */
function isWatched(loan: LoanStanding, record: Case): boolean {
  if (!loan.ledger) return false;
  if (loan.ledger.settled) return true;
  const accounts = loan.contract?.debit?.value.accounts ?? [];
  return accounts.some((account) => (record.accounts.get(account)?.balances.length ?? 0) > 0);
}

/** What the forecast says, and what it took without being told. */
interface Money {
  readonly shortfalls: readonly ShortfallView[];
  readonly assumed: readonly string[];
}

function readMoney(record: Case, subjects: readonly Subject[], options: AssessOptions): Result<Money, Fault> {
  const loans = subjects.flatMap((subject) => subject.loans);
  const input = forecastInput(record, loans);
  if (!input) return ok({ shortfalls: [], assumed: [] });
  const asked =
    options.salaryLateDays === undefined ? input : { ...input, salaryLateDays: options.salaryLateDays };
  const coming = comingShortfalls(asked, record.now);
  if (!coming.ok) return coming;
  return ok({
    shortfalls: viewShortfalls(coming.value, asked, record.now, loans),
    assumed: assumedWords(input, record.now),
  });
}

const MONEY: ReadonlySet<string> = new Set(['fund-account', 'pay-debt', 'move-autopay', 'ask-extension']);

/** Names on each link the actions that would close it, or that ask about it. */
function linkActions(paths: readonly Path[], actions: readonly ActionView[]): readonly Path[] {
  const touching = new Map<string, ActionView[]>();
  for (const action of actions) {
    for (const id of new Set([...action.closes, ...action.keepsOff, ...action.asks])) {
      const list = touching.get(id);
      if (list) list.push(action);
      else touching.set(id, [action]);
    }
  }
  return paths.map((path) => {
    const [source, trigger] = path.links;
    const all = touching.get(path.id) ?? [];
    const about = all.filter((action) => !MONEY.has(action.kind)).map((action) => action.id);
    const money = all.filter((action) => MONEY.has(action.kind)).map((action) => action.id);
    return {
      ...path,
      links: [
        { ...source, actions: about },
        { ...trigger, actions: money },
      ],
    };
  });
}
