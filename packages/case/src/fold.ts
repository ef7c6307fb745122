import type { Moment } from '@huxin/calendar';
import type { Entry, EntryId, FactKind, FactOf } from '@huxin/fact';
import { entriesAt } from './visible.ts';

/** A fact with the entry it came from, so that every sentence can be followed back. */
export interface Known<K extends FactKind> {
  readonly id: EntryId;
  readonly entry: Entry;
  readonly fact: FactOf<K>;
}

/** What is known about one app (or, without an app, about one lender named by its loan). */
export interface AppRecord {
  readonly app: string;
  readonly access: readonly Known<'app.access'>[];
  readonly states: readonly Known<'app.state'>[];
  readonly grants: readonly Known<'grant'>[];
  readonly held: readonly Known<'held'>[];
  readonly parties: readonly Known<'party'>[];
  readonly documents: readonly Known<'document'>[];
  readonly clauses: readonly Known<'clause'>[];
}

export interface LoanRecord {
  readonly loan: string;
  readonly app?: string;
  readonly terms: readonly Known<'term'>[];
  readonly money: readonly Known<'money'>[];
  readonly notices: readonly Known<'notice'>[];
}

export interface AccountRecord {
  readonly account: string;
  readonly balances: readonly Known<'balance'>[];
  readonly moves: readonly Known<'money'>[];
}

/** The one record a person keeps, as it was known at a moment. Immutable; made only by `foldCase`. */
export interface Case {
  readonly now: Moment;
  readonly entries: readonly Entry[];
  readonly apps: ReadonlyMap<string, AppRecord>;
  readonly loans: ReadonlyMap<string, LoanRecord>;
  readonly accounts: ReadonlyMap<string, AccountRecord>;
  readonly flows: readonly Known<'flow'>[];
  readonly subscriptions: readonly Known<'subscription'>[];
  readonly contacted: readonly Known<'contacted'>[];
  readonly reachable: readonly Known<'reachable'>[];
  readonly actions: readonly Known<'action'>[];
  readonly evidence: readonly Known<'evidence'>[];
  readonly deadlines: readonly Known<'deadline'>[];
  readonly about: readonly Known<'about'>[];
  readonly consents: readonly Known<'consent'>[];
  readonly papers: readonly Known<'paper'>[];
  readonly creditLines: readonly Known<'credit-line'>[];
}

type ByKind = { [K in FactKind]?: Known<K>[] };

function byKind(entries: readonly Entry[]): ByKind {
  const groups: Record<string, unknown[]> = {};
  for (const entry of entries) {
    const list = groups[entry.fact.kind] ?? [];
    groups[entry.fact.kind] = list;
    list.push({ id: entry.id, entry, fact: entry.fact });
  }
  return groups as ByKind;
}

/** Groups items by a name; items without one are left out. */
function groupBy<T>(items: readonly T[], nameOf: (item: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = nameOf(item);
    if (name === undefined) continue;
    const list = groups.get(name);
    if (list) list.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}

/** The case as it was known at `now`: a pure fold over the entries. */
export function foldCase(all: readonly Entry[], now: Moment): Case {
  const entries = entriesAt(all, now);
  const facts = byKind(entries);
  const loans = foldLoans(facts);
  return {
    now,
    entries,
    loans,
    apps: foldApps(facts, loans),
    accounts: foldAccounts(facts),
    flows: latestBy(facts.flow ?? [], (known) => known.fact.flow),
    subscriptions: latestBy(facts.subscription ?? [], (known) => known.fact.subscription),
    contacted: facts.contacted ?? [],
    reachable: facts.reachable ?? [],
    actions: facts.action ?? [],
    evidence: facts.evidence ?? [],
    deadlines: facts.deadline ?? [],
    about: latestBy(
      facts.about ?? [],
      (known) => `${known.fact.topic}/${known.fact.app ?? known.fact.loan ?? ''}`,
    ),
    consents: facts.consent ?? [],
    papers: latestBy(facts.paper ?? [], (known) => `${known.fact.paper}/${known.fact.loan ?? ''}`),
    creditLines: facts['credit-line'] ?? [],
  };
}

/** For facts that are statements about a named thing, the latest one stands. */
function latestBy<T>(items: readonly T[], nameOf: (item: T) => string): readonly T[] {
  return [...new Map(items.map((item) => [nameOf(item), item])).values()];
}

function foldLoans(facts: ByKind): ReadonlyMap<string, LoanRecord> {
  const terms = groupBy(facts.term ?? [], (known) => known.fact.loan);
  const money = groupBy(facts.money ?? [], (known) => known.fact.loan);
  const notices = groupBy(facts.notice ?? [], (known) => known.fact.loan);
  const parties = groupBy(facts.party ?? [], (known) => known.fact.loan);
  const names = new Set([...terms.keys(), ...money.keys(), ...notices.keys()]);
  const loans = new Map<string, LoanRecord>();
  for (const loan of [...names].sort()) {
    const app =
      terms.get(loan)?.findLast((known) => known.fact.app !== undefined)?.fact.app ??
      parties.get(loan)?.findLast((known) => known.fact.app !== undefined)?.fact.app;
    loans.set(loan, {
      loan,
      ...(app === undefined ? {} : { app }),
      terms: terms.get(loan) ?? [],
      money: money.get(loan) ?? [],
      notices: notices.get(loan) ?? [],
    });
  }
  return loans;
}

function foldApps(facts: ByKind, loans: ReadonlyMap<string, LoanRecord>): ReadonlyMap<string, AppRecord> {
  const ofLoan = (loan: string | undefined): string | undefined =>
    loan === undefined ? undefined : (loans.get(loan)?.app ?? loan);
  const access = groupBy(facts['app.access'] ?? [], (known) => known.fact.app);
  const states = groupBy(facts['app.state'] ?? [], (known) => known.fact.app);
  const grants = groupBy(facts.grant ?? [], (known) => known.fact.app);
  const held = groupBy(facts.held ?? [], (known) => known.fact.app);
  const parties = groupBy(facts.party ?? [], (known) => known.fact.app ?? ofLoan(known.fact.loan));
  const documents = groupBy(facts.document ?? [], (known) => known.fact.app ?? ofLoan(known.fact.loan));
  const clauses = foldClauses(facts, documents);
  const names = new Set(
    [access, states, grants, held, parties, documents].flatMap((group) => [...group.keys()]),
  );
  for (const record of loans.values()) names.add(record.app ?? record.loan);
  const apps = new Map<string, AppRecord>();
  for (const app of [...names].sort()) {
    apps.set(app, {
      app,
      access: access.get(app) ?? [],
      states: states.get(app) ?? [],
      grants: grants.get(app) ?? [],
      held: held.get(app) ?? [],
      parties: parties.get(app) ?? [],
      documents: documents.get(app) ?? [],
      clauses: clauses.get(app) ?? [],
    });
  }
  return apps;
}

/** A clause belongs to the app of the document it stands in. */
function foldClauses(
  facts: ByKind,
  documents: ReadonlyMap<string, Known<'document'>[]>,
): Map<string, Known<'clause'>[]> {
  const appOf = new Map<string, string>();
  for (const [app, list] of documents) for (const known of list) appOf.set(known.fact.document, app);
  return groupBy(facts.clause ?? [], (known) => appOf.get(known.fact.document));
}

function foldAccounts(facts: ByKind): ReadonlyMap<string, AccountRecord> {
  const balances = groupBy(facts.balance ?? [], (known) => known.fact.account);
  const moves = groupBy(facts.money ?? [], (known) => known.fact.account);
  const names = new Set([
    ...(facts.account ?? []).map((known) => known.fact.account),
    ...balances.keys(),
    ...moves.keys(),
    ...(facts.flow ?? []).map((known) => known.fact.account),
    ...(facts.subscription ?? []).map((known) => known.fact.account),
  ]);
  return new Map(
    [...names]
      .sort()
      .map((account) => [
        account,
        { account, balances: balances.get(account) ?? [], moves: moves.get(account) ?? [] },
      ]),
  );
}
