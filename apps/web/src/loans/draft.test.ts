import type { PlainDate } from '@huxin/calendar';
import { foldCase } from '@huxin/case';
import { assess } from '@huxin/exposure';
import { type Fact, parseEntry } from '@huxin/fact';
import { expect, test } from 'vitest';
import { type Draft, draftToFacts, EMPTY_DRAFT, freeLoanName, missingOf } from './draft.ts';

const TODAY = '2025-06-03' as PlainDate;
const LI: Draft = {
  ...EMPTY_DRAFT,
  app: '小借App',
  principal: '2000',
  count: '6',
  paid: '3',
  instalment: '357.05',
  next: '2025-06-10',
  account: '工资卡',
  time: '09:00',
};

function entriesOf(facts: readonly Fact[] | undefined) {
  return (facts ?? []).map((fact, index) => {
    const entry = parseEntry({
      id: `e${index + 1}`,
      knownOn: TODAY,
      origin: { by: 'user', spans: [] },
      fact,
    });
    if (!entry.ok) throw new Error(JSON.stringify(entry.error));
    return entry.value;
  });
}

const assessed = (draft: Draft, more: readonly Fact[] = []) => {
  const view = assess(
    foldCase(
      entriesOf([...(draftToFacts(draft, '借款一', TODAY) ?? []), ...more]),
      '2025-06-03T20:00' as never,
    ),
  );
  if (!view.ok) throw new Error(JSON.stringify(view.error));
  return view.value;
};

test('[记录页-6] 五样就够：小李的借款，和例子里一样', () => {
  const [loan] = assessed(LI).loans;
  expect(loan).toMatchObject({ loan: '借款一', app: '小借App', paid: 3, count: 6, owedNowFen: 0 });
  expect(loan?.next).toEqual({ due: '2025-06-10', amountFen: 35_705, n: 4 });
});

test('[记录页-6] 加上余额和房租话费：6 月 10 日差 287.05', () => {
  const out = (flow: string, amount: number, on: string): Fact =>
    ({
      kind: 'flow',
      flow,
      account: '工资卡',
      direction: 'out',
      amount,
      when: { every: 'once', on },
      purpose: 'other',
    }) as Fact;
  const view = assessed(LI, [
    { kind: 'balance', account: '工资卡', at: TODAY, amount: 162_000 } as Fact,
    out('房租', 150_000, '2025-06-08'),
    out('话费', 5_000, '2025-06-09'),
  ]);
  expect(view.shortfalls[0]).toMatchObject({
    date: '2025-06-10',
    account: '工资卡',
    amountFen: 28_705,
    fundBy: '2025-06-09T24:00',
  });
});

test('[记录页-6] 缺哪样说哪样，缺着不写', () => {
  expect(missingOf(EMPTY_DRAFT)).toEqual(['principal', 'count', 'instalment', 'next']);
  expect(missingOf({ ...LI, paid: '6' })).toEqual(['paid']);
  expect(missingOf({ ...LI, even: 'interest-first' })).toEqual(['monthlyRate']);
  expect(draftToFacts({ ...LI, next: '' }, '借款一', TODAY)).toBeUndefined();
});

test('[记录页-10] 读到并确认的不再问，来源写“页面”，猜的写“没读到”', () => {
  const facts = draftToFacts(
    {
      ...LI,
      principal: '',
      count: '',
      read: [
        { name: 'principal', amount: 200_000 as never },
        { name: 'count', count: 6 },
      ],
    },
    '借款一',
    TODAY,
  );
  const from = (name: string) =>
    facts?.flatMap((fact) => (fact.kind === 'term' && fact.field.name === name ? [fact.from.by] : []));
  expect(from('principal')).toEqual(['page']);
  expect(from('count')).toEqual(['page']);
  expect(from('instalment')).toEqual(['said']);
  expect(from('payout')).toEqual(['assumed']);
});

test('[记录页-6] 每期不一样多：按方式和月利率', () => {
  const view = assessed({ ...LI, paid: '0', even: 'interest-first', instalment: '', monthlyRate: '2' });
  expect(view.loans[0]?.next).toEqual({ due: '2025-06-10', amountFen: 4_000, n: 1 });
});

test('名字往下排', () => {
  expect(freeLoanName([])).toBe('借款一');
  expect(freeLoanName(['借款一', '借款三'])).toBe('借款二');
});
