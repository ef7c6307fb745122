import { moment, plainDate } from '@huxin/calendar';
import type { FactOf } from '@huxin/fact';
import { plainYuan } from '@huxin/money';
import { amountOf } from '../../kit/amount-field.tsx';

/** Money that moved, stands on an account, or is expected. */
export type Move = FactOf<'money' | 'balance' | 'flow'>;

export interface MoveTexts {
  readonly amount: string;
  /** A day, a minute, or the day of the month. */
  readonly when: string;
}

export type WhenForm = 'day' | 'minute' | 'day-of-month';

export function whenForm(fact: Move): WhenForm {
  if (fact.kind !== 'flow') return fact.at.length > 10 ? 'minute' : 'day';
  return fact.when.every === 'month' ? 'day-of-month' : 'day';
}

/** A minute of 24:00 is the end of its day; a date field has no such minute. */
const typeable = (at: string): string => at.replace('T24:00', 'T23:59');

export function moveTexts(fact: Move): MoveTexts {
  const amount = `${fact.amount < 0 ? '-' : ''}${plainYuan(Math.abs(fact.amount) as typeof fact.amount)}`;
  if (fact.kind !== 'flow') return { amount, when: typeable(fact.at) };
  const { when } = fact;
  if (when.every === 'month') return { amount, when: String(when.day) };
  return { amount, when: when.every === 'once' ? when.on : when.from };
}

/** The fact with what was typed in it; undefined while that cannot be read. Everything else of it stays. */
export function moveOf(fact: Move, { amount: text, when: day }: MoveTexts): Move | undefined {
  const minus = fact.kind === 'balance' && text.trim().startsWith('-');
  const read = amountOf(minus ? text.trim().slice(1) : text);
  if (typeof read !== 'number') return undefined;
  const amount = (minus ? -read : read) as typeof fact.amount;
  if (fact.kind === 'flow') {
    const { when } = fact;
    if (when.every === 'month') {
      const n = /^\d{1,2}$/.test(day.trim()) ? Number(day.trim()) : 0;
      return n >= 1 && n <= 31 ? { ...fact, amount, when: { ...when, day: n } } : undefined;
    }
    const on = plainDate(day);
    if (!on.ok) return undefined;
    return when.every === 'once'
      ? { ...fact, amount, when: { ...when, on: on.value } }
      : { ...fact, amount, when: { ...when, from: on.value } };
  }
  const at = day.length > 10 ? moment(day) : plainDate(day);
  if (!at.ok) return undefined;
  if (typeable(fact.at) === day) return { ...fact, amount };
  // A booking time belonged to the old time of the payment.
  if (fact.kind === 'money') {
    const { bookedAt: _, ...rest } = fact;
    return { ...rest, amount, at: at.value };
  }
  return { ...fact, amount, at: at.value };
}
