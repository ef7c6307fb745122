import { plainDate, timeOfDay } from '@huxin/calendar';
import type { TermFieldValue } from '@huxin/fact';
import { type Fen, formatRate, parseRate, plainYuan, type Rate } from '@huxin/money';
import { amountOf } from '../../kit/amount-field.tsx';
import type { Editable } from './editable.ts';

/** What is typed for one setting: a figure or day, and where there are two parts, the other one. */
export interface Texts {
  readonly main: string;
  readonly other: string;
}

/** A setting as it would have been typed. */
export function textsOf(field: TermFieldValue | undefined): Texts {
  if (!field) return { main: '', other: '' };
  switch (field.name) {
    case 'principal':
    case 'instalment':
      return { main: plainYuan(field.amount), other: '' };
    case 'count':
      return { main: String(field.count), other: '' };
    case 'rate':
      return { main: formatRate(field.rate).replace('%', ''), other: field.rate.per };
    case 'method':
      return { main: field.method, other: '' };
    case 'first-due':
    case 'payout':
      return { main: field.on, other: '' };
    case 'due-day':
      return { main: String(field.day), other: '' };
    case 'debit':
      return { main: field.accounts.join('、'), other: field.times.join('、') };
    case 'cutoff':
      return { main: field.time, other: '' };
    case 'grace':
      return field.grace.by === 'days'
        ? { main: 'days', other: String(field.grace.days) }
        : { main: field.grace.by === 'none' ? 'none' : '', other: '' };
    default:
      return { main: '', other: '' };
  }
}

const METHODS: readonly string[] = [
  'equal-instalment',
  'equal-principal',
  'flat',
  'interest-first',
  'one-shot',
  'revolving-daily',
];
type Method = Extract<TermFieldValue, { name: 'method' }>['method'];

const fenOf = (text: string): Fen | undefined => {
  const amount = amountOf(text);
  return typeof amount === 'number' && amount > 0 ? amount : undefined;
};
const wholeOf = (text: string, least: number, most: number): number | undefined => {
  const value = /^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : undefined;
  return value !== undefined && value >= least && value <= most ? value : undefined;
};
const namesOf = (text: string): readonly string[] =>
  text.split(/[、,，]/).flatMap((name) => name.trim() || []);

/**
 * The setting that was typed, or undefined while it cannot be read. What the form does not ask about (a debit's
 * retries, interest in the grace) stays as it was.
 */
export function fieldOf(
  name: Editable,
  { main, other }: Texts,
  old: TermFieldValue | undefined,
): TermFieldValue | undefined {
  switch (name) {
    case 'principal':
    case 'instalment': {
      const amount = fenOf(main);
      return amount === undefined ? undefined : { name, amount };
    }
    case 'count': {
      const count = wholeOf(main, 1, 360);
      return count === undefined ? undefined : { name, count };
    }
    case 'rate': {
      const text = main.trim();
      const per = (other || 'year') as Rate['per'];
      const rate = parseRate(/[%％‰]$/.test(text) ? text : `${text}%`, per);
      return rate.ok ? { name, rate: rate.value } : undefined;
    }
    case 'method':
      return METHODS.includes(main) ? { name, method: main as Method } : undefined;
    case 'first-due':
    case 'payout': {
      const on = plainDate(main);
      if (!on.ok) return undefined;
      return name === 'payout' && old?.name === 'payout' ? { ...old, on: on.value } : { name, on: on.value };
    }
    case 'due-day': {
      const day = wholeOf(main, 1, 31);
      if (day === undefined) return undefined;
      return { name, day, missing: old?.name === 'due-day' ? old.missing : 'last-day' };
    }
    case 'debit': {
      const accounts = [...new Set(namesOf(main))];
      const times = namesOf(other).map((text) => timeOfDay(text));
      if (accounts.length === 0 || times.some((time) => !time.ok)) return undefined;
      const before = old?.name === 'debit' ? old : { name, partial: 'unknown' as const };
      return { ...before, accounts, times: times.flatMap((time) => (time.ok ? [time.value] : [])) };
    }
    case 'cutoff': {
      const time = timeOfDay(main.trim());
      return time.ok ? { name, time: time.value } : undefined;
    }
    case 'grace': {
      const before = old?.name === 'grace' ? old : { name };
      if (main === 'none') return { ...before, grace: { by: 'none' } };
      const days = main === 'days' ? wholeOf(other, 0, 365) : undefined;
      return days === undefined ? undefined : { ...before, grace: { by: 'days', days } };
    }
  }
}
