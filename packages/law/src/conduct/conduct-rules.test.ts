import { asDate } from '@huxin/calendar';
import { expect, test } from 'vitest';
import { conductClasses } from './classes.ts';
import { type ConductRules, conductRules } from './conduct-rules.ts';

const ids = ({ applied, open, notApplied }: ConductRules) => ({
  applied: applied.map(({ rule }) => rule.id),
  open: open.map(({ rule }) => rule.id),
  not: notApplied.map(({ ruleId, reason }) => `${ruleId} ${reason.kind}`),
});

test('[行为-1] 小李 2025-06-12：国标可用，2026 年的协会指引不用，小贷办法要看出借人', () => {
  const seen = ids(conductRules('V01', asDate('2025-06-12')));
  expect(seen.applied).toEqual(['GBT-02', 'PIPL-23', 'PIPL-25', 'CC-1033']);
  expect(seen.open).toEqual(['CCB-68', 'MCL-CO']);
  expect(seen.not).toEqual(['CBA-03 not-yet-in-force']);
});

test('[行为-2] 出借人是小贷公司时用小贷办法，信用卡办法不用', () => {
  const seen = ids(conductRules('V01', asDate('2025-06-12'), { lenderKind: 'microloan', product: 'loan' }));
  expect(seen.applied).toContain('MCL-CO');
  expect(seen.open).toEqual([]);
  expect(seen.not).toEqual(['CBA-03 not-yet-in-force', 'CCB-68 not-addressed']);
});

test('[行为-3] 威胁：2026-01-01 前不引治安管理处罚法新条号', () => {
  expect(ids(conductRules('V07', asDate('2025-12-31'))).not).toEqual([
    'PSL-50 not-yet-in-force',
    'CBA-07 not-yet-in-force',
  ]);
  expect(ids(conductRules('V07', asDate('2026-02-01'), { lenderKind: 'bank' })).applied).toEqual([
    'PSL-50',
    'CRL-293',
    'CBA-07',
    'CPM-41',
    'CC-1024',
  ]);
});

test('[行为-4] 不用的规则写明原因', () => {
  const [first] = conductRules('V16', asDate('2026-07-31'), { lenderKind: 'bank' }).notApplied;
  expect(first).toMatchObject({
    ruleId: 'DISC-02',
    says: '从2026-08-01起才施行，2026-07-31还不能用。',
  });
  const fees = conductRules('V10', asDate('2026-02-01'), { lenderKind: 'bank' }).notApplied;
  expect(fees.map(({ ruleId, says }) => `${ruleId} ${says}`)).toEqual([
    'NIFA24-03 只用到2025-02-27，2026-02-01已经不能用。',
    'DISC-03 从2026-08-01起才施行，2026-02-01还不能用。',
    'MCG-01 这份文件不是写给这类出借人的。',
  ]);
});

test('[行为-5] 信用卡的规则只在知道是信用卡时用，不知道就列为要问的', () => {
  const on = asDate('2026-02-01');
  expect(ids(conductRules('V01', on, { lenderKind: 'bank', product: 'credit-card' })).applied).toContain(
    'CCB-68',
  );
  expect(conductRules('V01', on, { lenderKind: 'bank' }).open).toMatchObject([
    { rule: { id: 'CCB-68' }, missing: '是不是信用卡欠款' },
  ]);
});

test('[行为-6] 二十类齐全，每类的每条规则都落在三堆之一', () => {
  expect(conductClasses().map(({ id }) => id)).toEqual(
    Array.from({ length: 20 }, (_, n) => `V${String(n + 1).padStart(2, '0')}`),
  );
  for (const { id, ruleIds } of conductClasses()) {
    const { applied, open, not } = ids(conductRules(id, asDate('2026-10-01')));
    expect([...applied, ...open, ...not.map((line) => line.split(' ')[0])].toSorted()).toEqual(
      ruleIds.toSorted(),
    );
  }
});
