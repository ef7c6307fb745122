import type { Fault, Tri } from '@huxin/basis';
import { dateOf, isWorkingDay, type Moment, type PlainDate } from '@huxin/calendar';
import type { AppRecord, Case, Known, LoanRecord } from '@huxin/case';
import type { LenderKind } from '@huxin/fact';
import {
  assumptions,
  buildSchedule,
  type Contract,
  contractFrom,
  type Instalment,
  type Ledger,
  runLedger,
} from '@huxin/loan';
import { paymentsOf } from './payments.ts';

/** One loan with its contract worked out, or with what is missing to do so. */
export interface LoanStanding {
  readonly record: LoanRecord;
  readonly contract?: Contract;
  readonly schedule: readonly Instalment[];
  readonly ledger?: Ledger;
  readonly gaps: readonly string[];
  /** Defaults that decide about lateness, as sentences. */
  readonly assumed: readonly string[];
  /** The terms contradict themselves: unusable input, not a gap. */
  readonly fault?: Fault;
}

/** One lender as the record knows it: the app, its loans, and who was reached in its name. */
export interface Subject {
  readonly key: string;
  readonly lender: string;
  readonly lenderKind: LenderKind;
  readonly app: AppRecord;
  readonly loans: readonly LoanStanding[];
  readonly contacted: readonly Known<'contacted'>[];
  readonly reachable: readonly Known<'reachable'>[];
  /** First day of which the record knows this lender: payout, agreement, app on the phone. */
  readonly since: PlainDate | undefined;
  /** Whether there is, or was, any loan at all. */
  readonly hasLoan: Tri;
}

/** Events nobody could tie to a lender. */
export const NOBODY = '不明来电';

export function subjectsOf(record: Case): readonly Subject[] {
  const appOfLoan = (loan: string): string => record.loans.get(loan)?.app ?? loan;
  const keyOf = (fact: { app?: string | undefined; loan?: string | undefined }): string =>
    fact.app ?? (fact.loan === undefined ? NOBODY : appOfLoan(fact.loan));
  const byKey = new Map<string, Known<'contacted'>[]>();
  for (const known of record.contacted) push(byKey, keyOf(known.fact), known);
  const reached = new Map<string, Known<'reachable'>[]>();
  for (const known of record.reachable) push(reached, appOfLoan(known.fact.by), known);
  const loansOf = new Map<string, LoanStanding[]>();
  for (const loan of record.loans.values())
    push(loansOf, loan.app ?? loan.loan, standingOf(loan, record.now));

  const keys = new Set([...record.apps.keys(), ...byKey.keys()]);
  return [...keys].sort().map((key) => {
    const app = record.apps.get(key) ?? emptyApp(key);
    const loans = loansOf.get(key) ?? [];
    const party = app.parties.findLast((known) => known.fact.role === 'lender');
    return {
      key,
      lender: party?.fact.party ?? key,
      lenderKind:
        app.parties.findLast((known) => known.fact.lenderKind !== undefined)?.fact.lenderKind ?? 'unknown',
      app,
      loans,
      since: firstDay(app, loans),
      contacted: byKey.get(key) ?? [],
      reachable: reached.get(key) ?? [],
      hasLoan: loans.length > 0 ? 'yes' : key === NOBODY ? 'no' : saidToHave(record, key),
    } as const;
  });
}

/** Whether the person said there is a loan with a lender of which no loan is in the record. */
function saidToHave(record: Case, key: string): Tri {
  const said = record.about.findLast(({ fact }) => fact.topic === 'has-loan' && fact.app === key);
  return said?.fact.answer === 'no' ? 'no' : 'unknown';
}

function push<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}

const emptyApp = (app: string): AppRecord => ({
  app,
  access: [],
  states: [],
  grants: [],
  held: [],
  parties: [],
  documents: [],
  clauses: [],
});

/** Day of the latest contact; what was done before it was not heard. */
export const lastEventDay = (subject: Subject): PlainDate | undefined =>
  subject.contacted
    .map((known) => dateOf(known.fact.at))
    .sort()
    .at(-1);

/** Facts that show the lender was there, by the day they speak of. */
function firstDay(app: AppRecord, loans: readonly LoanStanding[]): PlainDate | undefined {
  const days = [
    ...loans.flatMap((loan) => (loan.contract ? [loan.contract.payout.value.on] : [])),
    ...app.documents.map(({ fact }) => fact.readOn),
    ...app.states.filter(({ fact }) => fact.state === 'installed').map(({ fact }) => fact.on),
  ];
  return days.sort()[0];
}

function standingOf(record: LoanRecord, now: Moment): LoanStanding {
  const contract = contractFrom(record.loan, record.terms);
  if (!contract.ok) {
    const gap = contract.error;
    if (gap.kind === 'incomplete') return { record, schedule: [], gaps: gap.missing, assumed: [] };
    const fault = { ...gap, at: `/${record.loan}/${gap.name}` } as const;
    return { record, schedule: [], gaps: [], assumed: [], fault };
  }
  const schedule = buildSchedule(contract.value, isWorkingDay);
  if (!schedule.ok)
    return { record, contract: contract.value, schedule: [], gaps: [], assumed: [], fault: schedule.error };
  const ledger = runLedger(contract.value, schedule.value, paymentsOf(record), now);
  const assumed = assumptions(contract.value, isWorkingDay)
    .filter((item) => isTold(item.name, contract.value))
    .map((item) => item.says);
  return { record, contract: contract.value, schedule: schedule.value, ledger, gaps: [], assumed };
}

/** Assumptions that decide whether somebody is late; the others only move fen and belong on the loan's own page. */
const TOLD: ReadonlySet<string> = new Set(['cutoff', 'grace', 'first-due', 'due-day', 'method', 'rate']);

/** Methods whose interest depends on how days are counted, so that the default moves yuan and not fen. */
const BY_DAYS: ReadonlySet<string> = new Set(['one-shot', 'interest-first', 'revolving-daily']);

const isTold = (name: string, contract: Contract): boolean =>
  TOLD.has(name) || (name === 'day-count' && BY_DAYS.has(contract.method.value));
