import type { Fault } from '@huxin/basis';
import { dateOf, type Moment } from '@huxin/calendar';
import type { LoanView, ShortfallView } from '@huxin/exposure';
import { asFen, type Fen } from '@huxin/money';
import { signal } from '@preact/signals';
import type { Curve } from '../../engine/curve.ts';
import { askEngine, STALE } from '../../engine/engine.ts';
import type { Standing } from '../../engine/questions.ts';
import { freeLoanName } from '../../loans/draft.ts';
import { onSwap, record } from '../../record.ts';
import { nowInChina } from '../../shell/clock.ts';
import { factKeeper } from '../shared/fact-keeper.ts';
import { accountOf, answers, answersToFacts, debitOf } from './answers.ts';

/** What the record says about the debit asked about. */
export type Worked =
  | { readonly kind: 'missing' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'lost' }
  | { readonly kind: 'fault'; readonly fault: Fault }
  | {
      readonly kind: 'ready';
      readonly loan: string;
      readonly now: Moment;
      readonly view?: LoanView;
      readonly curve?: Curve;
      readonly shortfall?: ShortfallView;
      /** Left after the debit, where nothing is missing and the day is near enough to say. */
      readonly leftFen?: Fen;
      /** The same list with every salary three days late; absent without a salary. */
      readonly late?: readonly ShortfallView[];
    };

export const worked = signal<Worked>({ kind: 'missing' });
export const LATE_DAYS = 3;

let loan: string | undefined;
onSwap(() => {
  worked.value = { kind: 'missing' };
  loan = undefined;
});

/** The loan of this door; the same one while the page is open. */
export function loanName(): string {
  loan ??= freeLoanName(
    record()
      .entries()
      .flatMap(({ fact }) => (fact.kind === 'term' || fact.kind === 'notice' ? [fact.loan] : [])),
  );
  return loan;
}

/** The app as this door calls it in the record. */
export const appName = (): string => answers.value.app.trim() || loanName();

const keep = factKeeper();

/** Keeps the answers as facts; answers that were changed since take the earlier ones back. */
async function keepAnswers(now: Moment): Promise<boolean> {
  const facts = answersToFacts(answers.value, loanName(), dateOf(now));
  if (!facts) return false;
  await keep(facts);
  return true;
}

/** Keeps what was said and asks what comes of it. */
export async function workOut(): Promise<void> {
  const now = nowInChina();
  if (!(await keepAnswers(now))) {
    worked.value = { kind: 'missing' };
    return;
  }
  if (worked.value.kind !== 'ready') worked.value = { kind: 'waiting' };
  const entries = record().entries();
  const salary = answers.value.salaryDay !== '' && answers.value.salary !== '';
  try {
    const [whole, late] = await Promise.all([
      askEngine('standing', { entries, now }, 'door standing'),
      salary ? askEngine('late', { entries, now, days: LATE_DAYS }, 'door late') : undefined,
    ]);
    if (whole === STALE || late === STALE) return;
    worked.value = whole.ok
      ? { ...ready(whole.value, now), ...(late?.ok ? { late: late.value } : {}) }
      : { kind: 'fault', fault: whole.error };
  } catch {
    worked.value = { kind: 'lost' };
  }
}

const touches = (shortfall: ShortfallView, name: string): boolean =>
  shortfall.orders.some((order) => order.loan === name);

function ready({ assessment, curves }: Standing, now: Moment): Extract<Worked, { kind: 'ready' }> {
  const name = loanName();
  const due = debitOf(answers.value, dateOf(now))?.due;
  const account = accountOf(answers.value);
  const shortfall = assessment.shortfalls.find((item) => touches(item, name) && item.date === due);
  const curve = curves.find((item) => item.account === account);
  const view = assessment.loans.find((item) => item.loan === name);
  const last = curve?.points.at(-1)?.date;
  const left =
    !shortfall && due && last && due <= last
      ? curve?.points.filter((point) => point.date <= due).at(-1)?.balance
      : undefined;
  return {
    kind: 'ready',
    loan: name,
    now,
    ...(view ? { view } : {}),
    ...(curve ? { curve } : {}),
    ...(shortfall ? { shortfall } : {}),
    ...(left === undefined ? {} : { leftFen: asFen(left) }),
  };
}
