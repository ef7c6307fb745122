import { unwrap } from '@huxin/basis';
import { asDate, type Moment, type PlainDate } from '@huxin/calendar';
import { type EntryId, parseEntry, type TermFieldValue } from '@huxin/fact';
import { parseRate, parseYuan, type Rate } from '@huxin/money';
import {
  buildSchedule,
  type Contract,
  contractFrom,
  type Instalment,
  type Method,
  type Payment,
  type TermEntry,
} from '../index.ts';

export const yuan = (text: string) => unwrap(parseYuan(text));
export const percent = (text: string, per: Rate['per']): Rate => unwrap(parseRate(`${text}%`, per));
export const day = (text: string): PlainDate => asDate(text);
export const at = (text: string): Moment => text as Moment;

let made = 0;

/** One fact about a term, through the same schema a case file goes through. */
export function term(field: unknown, by = 'contract', seenOn = '2025-02-10', loan = '甲'): TermEntry {
  made++;
  const entry = unwrap(
    parseEntry({
      id: `t${made}`,
      knownOn: seenOn,
      origin: { by: 'user', spans: [] },
      fact: { kind: 'term', loan, field, from: { by, seenOn } },
    }),
  );
  if (entry.fact.kind !== 'term') throw new Error('not a term');
  return { fact: entry.fact, id: entry.id as EntryId };
}

export const terms = (...fields: readonly TermFieldValue[]): TermEntry[] =>
  fields.map((field) => term(field));

/** Principal, payout, method, rate, count and first due; more fields as needed. */
export interface Basics {
  readonly principal: string;
  readonly payout: string;
  readonly method?: Method;
  readonly rate: Rate;
  readonly count: number;
  readonly firstDue: string;
}

export function contractOf(basics: Basics, ...more: readonly TermFieldValue[]): Contract {
  const facts = terms(
    { name: 'principal', amount: yuan(basics.principal) },
    { name: 'payout', on: day(basics.payout) },
    { name: 'method', method: basics.method ?? 'equal-instalment' },
    { name: 'rate', rate: basics.rate },
    { name: 'count', count: basics.count },
    { name: 'first-due', on: day(basics.firstDue) },
    ...more,
  );
  return unwrap(contractFrom('甲', facts));
}

export const scheduleOf = (contract: Contract): readonly Instalment[] => unwrap(buildSchedule(contract));

export const paid = (when: string, amount: string): Payment => ({ at: at(when), amount: yuan(amount) });

export const amounts = (lines: readonly Instalment[]): number[] => lines.map((line) => line.amount);

/** 小李 and 小王 as the journeys work them out (invented figures of the design, to the fen). */
export const xiaoLi = (...more: readonly TermFieldValue[]): Contract =>
  contractOf(
    {
      principal: '2000',
      payout: '2025-02-10',
      rate: percent('2', 'month'),
      count: 6,
      firstDue: '2025-03-10',
    },
    { name: 'cutoff', time: '20:00' as never },
    ...more,
  );

export const xiaoWang = (...more: readonly TermFieldValue[]): Contract =>
  contractOf(
    {
      principal: '3000',
      payout: '2025-02-20',
      rate: percent('2', 'month'),
      count: 6,
      firstDue: '2025-03-20',
    },
    ...more,
  );
