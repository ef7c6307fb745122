import { readFileSync } from 'node:fs';
import { unwrap } from '@huxin/basis';
import { asDate } from '@huxin/calendar';
import { asFen } from '@huxin/money';
import { expect, test } from 'vitest';
import { deadlineFrom, figureOn } from './figure-on.ts';
import { lateInterest } from './late-interest.ts';
import { limitationEnd } from './limitation.ts';

const known = JSON.parse(readFileSync(new URL('../../data/constants.json', import.meta.url), 'utf8'));
const day = asDate;

test('[逾期-1] 支付令 15 天：收到那天不算', () => {
  const { by, figure } = unwrap(deadlineFrom('payment-order-objection', day('2026-06-01')));
  expect(by).toBe('2026-06-16');
  expect(figure.basis.map((citation) => citation.ruleId)).toEqual(['CPL2-227', 'CPL2-228']);
});

test('[逾期-2] 按年的期限到同月同日，2 月 29 日到 28 日', () => {
  expect(unwrap(deadlineFrom('enforcement-apply', day('2024-02-29'))).by).toBe('2026-02-28');
  expect(unwrap(deadlineFrom('bad-record-kept', day('2025-06-12'))).by).toBe('2030-06-12');
});

test('[逾期-3] 规则还没施行的日子不给期限', () => {
  expect(figureOn('police-base', day('2025-12-31'))).toMatchObject({
    error: { kind: 'not-yet-in-force', rule: 'PSL-118' },
  });
});

test('[逾期-4] 时效三年；期内催告重新起算，期满后的不算', () => {
  const plain = unwrap(limitationEnd({ knownOn: day('2023-03-11') }));
  expect([plain.end, plain.longest]).toEqual(['2026-03-11', '2043-03-11']);
  const restarted = limitationEnd({
    knownOn: day('2023-03-11'),
    restarts: [day('2025-01-02'), day('2024-01-01'), day('2029-01-01')],
  });
  expect(unwrap(restarted)).toMatchObject({ end: '2028-01-02', tooLate: ['2029-01-01'] });
  expect(unwrap(restarted).says).toContain('先问法律援助');
  // The last day of the period still counts; the day after does not.
  const onTheDay = (on: string) => unwrap(limitationEnd({ knownOn: day('2023-03-11'), restarts: [day(on)] }));
  expect(onTheDay('2026-03-11')).toMatchObject({ end: '2029-03-11', tooLate: [] });
  expect(onTheDay('2026-03-12')).toMatchObject({ end: '2026-03-11', tooLate: ['2026-03-12'] });
});

test('[逾期-5] 最长二十年封顶；民法典施行前起算的不猜', () => {
  const restarts = Array.from({ length: 10 }, (_, n) => day(`${2023 + 2 * n}-01-01`));
  expect(unwrap(limitationEnd({ knownOn: day('2021-06-01'), restarts })).end).toBe('2041-06-01');
  expect(limitationEnd({ knownOn: day('2020-12-31') })).toMatchObject({
    error: { kind: 'not-yet-in-force' },
  });
});

test('[逾期-6] 迟延履行的加倍部分：日万分之 1.75', () => {
  expect(PARTS_PER_DAY).toBe(known.judgment_default_interest_daily.value);
  const doubled = unwrap(lateInterest(asFen(1_000_000), day('2026-06-30'), day('2026-07-30')));
  // 10,000.00 yuan × 0.000175 × 30 = 52.50 yuan
  expect([doubled.amount, doubled.days]).toEqual([5250, 30]);
  expect(doubled.basis.map((citation) => citation.ruleId)).toEqual(['DLI-01', 'CPL2-264']);
  expect(unwrap(lateInterest(asFen(1_000_000), day('2026-06-30'), day('2026-06-01'))).amount).toBe(0);
  expect(lateInterest(asFen(-1), day('2026-06-30'), day('2026-07-30'))).toMatchObject({
    error: { kind: 'bad-money' },
  });
});

/** One yuan for a million days is 175 yuan; read back from the function, so that the constant is what is tested. */
const PARTS_PER_DAY =
  unwrap(lateInterest(asFen(100_000_000), day('2026-01-01'), day('2026-01-02'))).amount / 100_000_000;

test('[逾期-7] 工作日按公布的放假安排数，没公布的不给日期', () => {
  // 2025-10-01 to 10-08 are off, Saturday 10-11 is worked: 9, 10, 11, 13, 14, 15, 16.
  expect(unwrap(deadlineFrom('consumer-act', day('2025-09-30'))).by).toBe('2025-10-16');
  expect(unwrap(deadlineFrom('dishonest-removal', day('2026-06-12'))).by).toBe('2026-06-17');
  expect(deadlineFrom('consumer-act', day('2027-03-01'))).toMatchObject({ error: { kind: 'outside-data' } });
});
