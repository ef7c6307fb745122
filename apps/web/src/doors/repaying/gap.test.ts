import { asDate } from '@huxin/calendar';
import { asFen } from '@huxin/money';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gapOf } from './gap.ts';

const today = asDate('2025-06-03');

test('[页面-20] 小李：差 287.05，最晚 6 月 9 日', () => {
  const answer = gapOf({
    today,
    balance: asFen(162000),
    debit: { on: asDate('2025-06-10'), amount: asFen(35705) },
    before: [
      { on: asDate('2025-06-09'), amount: asFen(5000) },
      { on: asDate('2025-06-08'), amount: asFen(150000) },
      { on: asDate('2025-06-11'), amount: asFen(99900) },
    ],
  });
  expect(answer).toMatchObject({ short: 28705, left: -28705, latest: '2025-06-09' });
  expect(answer.points).toEqual([
    { date: '2025-06-03', balance: 162000 },
    { date: '2025-06-08', balance: 12000 },
    { date: '2025-06-09', balance: 7000 },
    { date: '2025-06-10', balance: -28705 },
  ]);
});

test('[页面-20] 刚好够不算差', () => {
  const answer = gapOf({
    today,
    balance: asFen(35705),
    debit: { on: asDate('2025-06-10'), amount: asFen(35705) },
    before: [],
  });
  expect(answer).toMatchObject({ short: 0, left: 0 });
});

test('[页面-20] 补上差的数，就一定够；少一分就不够', () => {
  const amount = fc.integer({ min: 0, max: 10_000_000 }).map(asFen);
  const out = fc.record({
    on: fc.constantFrom(...['2025-06-03', '2025-06-05', '2025-06-10', '2025-06-20'].map(asDate)),
    amount,
  });
  fc.assert(
    fc.property(amount, amount, fc.array(out, { maxLength: 4 }), (balance, due, before) => {
      const question = { today, balance, debit: { on: asDate('2025-06-10'), amount: due }, before };
      const { short } = gapOf(question);
      expect(gapOf({ ...question, balance: asFen(balance + short) }).short).toBe(0);
      if (short > 0) expect(gapOf({ ...question, balance: asFen(balance + short - 1) }).short).toBe(1);
    }),
  );
});
