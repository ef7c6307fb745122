// A made-up record of any size, built by code.
const pad = (n) => String(n).padStart(2, '0');

/** `loans` loans of 36 instalments over 60 apps, each with `payments` payments on time. */
export function bigCase(loans, payments) {
  const entries = [];
  const add = (knownOn, fact) =>
    entries.push({ id: `e${entries.length + 1}`, knownOn, origin: { by: 'user', spans: [] }, fact });
  add('2023-01-01', { kind: 'account', account: '卡' });
  for (let l = 0; l < loans; l++) {
    const loan = `借款${l}`;
    const app = `App${l % 60}`;
    const day = pad(1 + (l % 28));
    const term = (field) =>
      add('2023-01-01', { kind: 'term', loan, app, field, from: { by: 'contract', seenOn: '2023-01-01' } });
    term({ name: 'principal', amount: 500_000 });
    term({ name: 'payout', on: `2023-01-${day}` });
    term({ name: 'method', method: 'equal-instalment' });
    term({ name: 'rate', rate: { nano: 15_000_000, per: 'month' } });
    term({ name: 'count', count: 36 });
    term({ name: 'first-due', on: `2023-02-${day}` });
    term({ name: 'debit', accounts: ['卡'], times: ['09:00'], partial: 'unknown' });
    term({ name: 'cutoff', time: '20:00' });
    for (let m = 0; m < payments; m++) {
      const on = `${2023 + Math.floor((m + 1) / 12)}-${pad(((m + 1) % 12) + 1)}-${day}`;
      add(on, {
        kind: 'money',
        loan,
        account: '卡',
        amount: 18_076,
        at: `${on}T09:00`,
        meaning: 'repayment',
      });
    }
    if (l < 60)
      add('2023-01-01', {
        kind: 'grant',
        app,
        asset: 'contacts',
        from: '2023-01-01',
        state: l % 2 ? 'granted' : 'denied',
        verified: 'no',
      });
  }
  add('2025-02-20', { kind: 'balance', account: '卡', at: '2025-02-20', amount: 200_000 });
  add('2025-02-20', {
    kind: 'flow',
    flow: '工资',
    account: '卡',
    direction: 'in',
    amount: 3_000_000,
    when: { every: 'month', day: 15, from: '2025-03-15' },
    purpose: 'salary',
  });
  return { format: 'huxin-case', version: 1, code: '大', asOf: '2025-03-01', entries };
}
