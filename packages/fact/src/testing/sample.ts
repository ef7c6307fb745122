import { parseEntry } from '../index.ts';

const parsed = parseEntry({
  id: 'li-20',
  knownOn: '2025-06-10',
  origin: { by: 'import', spans: [] },
  fact: {
    kind: 'money',
    loan: '借款一',
    account: '工资卡',
    amount: 357.05,
    at: '2025-06-10T09:00',
    meaning: 'failed-debit',
  },
});

// Yuan where fen are wanted: the fault names the place, the value and what it should be.
export const place = parsed.ok ? '' : `${parsed.error.at} ${parsed.error.kind} ${parsed.error.value}`; // /fact/amount bad-money 357.05
