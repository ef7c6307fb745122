import { asDate, moment } from '@huxin/calendar';
import { foldCase } from '@huxin/case';
import { assess } from '@huxin/exposure';
import { type Entry, parseEntry } from '@huxin/fact';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryRecord } from '../../record.ts';
import { type Answers, answersToFacts, EMPTY } from './answers.ts';

const TODAY = asDate('2025-06-03');
const NOW = moment('2025-06-03T08:00');
const SHORT: Answers = {
  ...EMPTY,
  day: '2025-06-10',
  amount: '357.05',
  account: '工资卡',
  balance: '1620',
  outNames: ['rent', 'phone'],
  outs: { ...EMPTY.outs, rent: { amount: '1500', day: '2025-06-08' }, phone: { amount: '50', day: '' } },
};

async function entriesOf(said: Answers): Promise<readonly Entry[]> {
  const record = memoryRecord(() => '2025-06-03T08:00');
  await record.append(answersToFacts(said, '借款一', TODAY) ?? []);
  return record.entries();
}

async function shortfallOf(said: Answers) {
  if (!NOW.ok) throw new Error('no moment');
  const view = assess(foldCase(await entriesOf(said), NOW.value));
  if (!view.ok) throw new Error(JSON.stringify(view.error));
  return view.value.shortfalls[0];
}

test('[页面-20] 小李：三样就够，差 287.05，最晚 6 月 9 日 24:00', async () => {
  expect(await shortfallOf(SHORT)).toMatchObject({
    date: '2025-06-10',
    account: '工资卡',
    amountFen: 28705,
    fundBy: '2025-06-09T24:00',
    lastMoment: '2025-06-10T24:00',
  });
});

test('[页面-20] 写了整份合同：还过的三期算还过，合同的最晚时间也在', async () => {
  const whole = { ...SHORT, app: '甲平台', principal: '2000', count: '6', paid: '3', cutoff: '20:00' };
  const shortfall = await shortfallOf(whole);
  expect(shortfall).toMatchObject({ amountFen: 28705, lastMoment: '2025-06-10T20:00' });
  expect(shortfall?.orders).toMatchObject([{ loan: '借款一', n: 4 }]);
});

test('[页面-20] 每一条都是合格的条目；没说的写明是假定', async () => {
  const entries = await entriesOf(SHORT);
  expect(entries.length).toBeGreaterThan(8);
  for (const entry of entries) expect(parseEntry(entry)).toMatchObject({ ok: true });
  const by = Object.fromEntries(
    entries.flatMap(({ fact }) => (fact.kind === 'term' ? [[fact.field.name, fact.from.by]] : [])),
  );
  expect(by).toMatchObject({ 'first-due': 'said', debit: 'said', principal: 'assumed', rate: 'assumed' });
});

test('[页面-20] 缺一样就不算：没有日子、金额、余额，或日子过了', () => {
  for (const part of [
    { day: '' },
    { day: '2025-06-02' },
    { amount: '' },
    { amount: '三百' },
    { balance: '' },
  ])
    expect(answersToFacts({ ...SHORT, ...part }, '借款一', TODAY)).toBeUndefined();
});

test('[页面-20] 补上差的数，就一定够；少一分就还差一分', { timeout: 30_000 }, async () => {
  const yuan = fc.integer({ min: 1, max: 500_000 });
  const text = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
  await fc.assert(
    fc.asyncProperty(yuan, yuan, yuan, async (due, rent, has) => {
      const said = (balance: number): Answers => ({
        ...SHORT,
        amount: text(due),
        balance: text(balance),
        outNames: ['rent'],
        outs: { ...EMPTY.outs, rent: { amount: text(rent), day: '2025-06-08' } },
      });
      const missing = Math.max(0, due + rent - has);
      expect(await shortfallOf(said(has + missing))).toBeUndefined();
      // Below the rent the rent itself is short first, which is another sentence.
      if (missing > 0 && rent <= has + missing - 1)
        expect(await shortfallOf(said(has + missing - 1))).toMatchObject({ amountFen: 1 });
    }),
    { numRuns: 40 },
  );
});
