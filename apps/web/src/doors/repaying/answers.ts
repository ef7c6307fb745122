import { addDays, type PlainDate, plainDate } from '@huxin/calendar';
import type { Fact } from '@huxin/fact';
import { asFen, type Fen } from '@huxin/money';
import { computed, signal } from '@preact/signals';
import { amountOf } from '../../kit/amount-field.tsx';
import { todayInChina } from '../../shell/clock.ts';
import { type GapAnswer, gapOf, type Outgoing } from './gap.ts';

export type OutName = 'rent' | 'phone' | 'other';
export const OUT_WORDS: Readonly<Record<OutName, string>> = { rent: '房租', phone: '话费', other: '别的' };

export const debitDay = signal('');
export const debitAmount = signal('');
export const account = signal('');
export const balance = signal('');
export const outNames = signal<readonly OutName[]>([]);
export const outAmounts = signal<Readonly<Record<OutName, string>>>({ rent: '', phone: '', other: '' });

export const accountName = computed(() => account.value.trim() || '这张卡');

const fenOf = (text: string): Fen | undefined => {
  const amount = amountOf(text);
  return amount === 'error' ? undefined : amount;
};

/** Dates are text; the later one is the greater text. */
const laterOf = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b);

const before = computed((): readonly Outgoing[] => {
  const day = plainDate(debitDay.value);
  if (!day.ok) return [];
  const today = todayInChina();
  const eve = addDays(day.value, -1);
  return outNames.value.flatMap((name) => {
    const amount = fenOf(outAmounts.value[name]);
    return amount === undefined ? [] : [{ on: laterOf(eve, today), amount }];
  });
});

/** The answer, once day, amount and balance are there. */
export const gap = computed((): GapAnswer | undefined => {
  const day = plainDate(debitDay.value);
  const amount = fenOf(debitAmount.value);
  const has = fenOf(balance.value);
  if (!day.ok || amount === undefined || has === undefined) return undefined;
  const today = todayInChina();
  if (day.value < today) return undefined;
  return gapOf({ today, balance: has, debit: { on: day.value, amount }, before: before.value });
});

/** What was said, for the record: balance, what leaves, and the debit to come. */
export function answersToFacts(): Fact[] {
  const day = plainDate(debitDay.value);
  const amount = fenOf(debitAmount.value);
  const has = fenOf(balance.value);
  const name = accountName.value;
  const facts: Fact[] = [{ kind: 'account', account: name }];
  if (has !== undefined) facts.push({ kind: 'balance', account: name, at: todayInChina(), amount: has });
  for (const out of outNames.value) {
    const paid = fenOf(outAmounts.value[out]);
    const on = before.value[0]?.on;
    if (paid === undefined || on === undefined) continue;
    facts.push({
      kind: 'flow',
      flow: OUT_WORDS[out],
      account: name,
      direction: 'out',
      amount: paid,
      when: { every: 'once', on },
      purpose: out === 'rent' ? 'rent' : out === 'phone' ? 'utilities' : 'other',
    });
  }
  if (day.ok && amount !== undefined && amount > asFen(0))
    facts.push({ kind: 'notice', loan: '这一笔', due: day.value, amount });
  return facts;
}
