import { addDays, asDate, type Moment } from '@huxin/calendar';
import type { EntryId, TermFieldValue } from '@huxin/fact';
import { asFen } from '@huxin/money';
import { assumptions, buildSchedule, contractFrom, overdueLine, runLedger, statementOn } from '../index.ts';

const day = asDate('2025-02-10');
const fields: TermFieldValue[] = [
  { name: 'principal', amount: asFen(200_000) },
  { name: 'payout', on: day },
  { name: 'method', method: 'equal-instalment' },
  { name: 'rate', rate: { nano: 20_000_000, per: 'month' } },
  { name: 'count', count: 6 },
  { name: 'first-due', on: addDays(day, 28) },
];
const terms = fields.map((field, k) => ({
  id: `t${k}` as EntryId,
  fact: { kind: 'term' as const, loan: '甲', field, from: { by: 'contract' as const, seenOn: day } },
}));

const contract = contractFrom('甲', terms);
if (!contract.ok) throw new Error(contract.error.hint);
const schedule = buildSchedule(contract.value);
if (!schedule.ok) throw new Error(schedule.error.hint);

export const lines = schedule.value.map((line) => `${line.due} ${line.amount}`);
// → ['2025-03-10 35705', '2025-04-10 35705', … '2025-08-10 35705']

const paid = [{ at: '2025-03-10T09:01' as Moment, amount: asFen(35_705) }];
export const ledger = runLedger(contract.value, schedule.value, paid, '2025-04-11T08:00' as Moment);
// → ledger.overdueSince === '2025-04-10T24:00', ledger.owedNow === 35705

export const line = overdueLine(contract.value, asDate('2025-04-10'));
// → { moment: '2025-04-10T24:00', cutoffKnown: false, graceKnown: false, tolerance: 0 }

export const owed = statementOn(contract.value, schedule.value, paid, asDate('2025-03-25'));
// → owed.accrued === 1629: 15 of 31 days of the second line's 33.66

export const unread = assumptions(contract.value).map((item) => item.says);
// → [… '没读到截止时间，按当天 24:00 算。', '没找到宽限期，按没有算。' …]
