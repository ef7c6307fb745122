import { asDate, endOf } from '@huxin/calendar';
import { parseEntry } from '@huxin/fact';
import { appendEntries, foldCase, newCase } from '../index.ts';

const entry = parseEntry({
  id: 'a1',
  knownOn: '2025-06-03',
  origin: { by: 'user', spans: [] },
  fact: { kind: 'balance', account: '工资卡', at: '2025-06-03', amount: 162_000 },
});
const file = appendEntries(newCase('甲', asDate('2025-06-12')), entry.ok ? [entry.value, entry.value] : []);

// The same entry twice is one entry; the day before it was known, the record is empty.
export const kept = file.entries.length; // 1
export const before = foldCase(file.entries, endOf(asDate('2025-06-02'))).accounts.size; // 0
export const after = foldCase(file.entries, endOf(asDate('2025-06-03'))).accounts.size; // 1
