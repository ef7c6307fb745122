import { asDate } from '@huxin/calendar';
import { parseEntry } from '@huxin/fact';
import { expect, test } from 'vitest';
import { citeOn } from '../../engine/cite.ts';
import { memoryRecord } from '../../record.ts';
import { type Before, beforeToFacts, EMPTY_BEFORE } from './answers.ts';
import { redLinesOf, toFindings } from './red-lines.ts';

const SAID: Before = {
  ...EMPTY_BEFORE,
  app: '甲',
  lender: '某某小额贷款有限公司',
  kind: 'microloan',
  contacts: 'refused',
  insisted: true,
  typed: 'agreed',
  cost: { ...EMPTY_BEFORE.cost, received: '1800', principal: '2000', fee: '59' },
};

const findingsOn = (day: string) => {
  const lines = redLinesOf(SAID);
  const cited = citeOn(
    lines.map(({ rule }) => rule),
    asDate(day),
  );
  return toFindings(
    lines,
    new Map(cited.flatMap((item) => ('citation' in item ? [[item.id, item.citation] as const] : []))),
  );
};

test('[页面-24] 红线是发现：有出处、有还缺什么，从不下结论', () => {
  const findings = findingsOn('2026-09-01');
  expect(findings.map(({ rule }) => rule)).toEqual(['CC-0670', 'NPI-02', 'DISC-02']);
  for (const { verdict, missing, basis } of findings) {
    expect(verdict).toBe('unclear');
    expect(missing?.length).toBeGreaterThan(0);
    expect(basis).toHaveLength(1);
  }
  expect(findings[0]?.says).toContain('200.00');
});

test('[页面-24] 那天还没有的规定，不拿来比；没写的，不算红线', () => {
  expect(findingsOn('2025-06-01').map(({ rule }) => rule)).toEqual(['CC-0670', 'NPI-02']);
  expect(redLinesOf(EMPTY_BEFORE)).toEqual([]);
});

test('[页面-24] 答过的成为记录：出借人、通讯录、紧急联系人；没答的不记', async () => {
  const record = memoryRecord(() => '2025-06-03T08:00');
  await record.append(beforeToFacts(SAID, asDate('2025-06-03')));
  for (const entry of record.entries()) expect(parseEntry(entry)).toMatchObject({ ok: true });
  expect(record.entries().map(({ fact }) => fact)).toMatchObject([
    { kind: 'party', role: 'lender', lenderKind: 'microloan' },
    { kind: 'grant', state: 'denied', verified: 'no' },
    { kind: 'held', source: 'typed-contact', state: 'yes' },
  ]);
  expect(beforeToFacts(EMPTY_BEFORE, asDate('2025-06-03'))).toEqual([]);
  expect(beforeToFacts({ ...EMPTY_BEFORE, typed: 'none' }, asDate('2025-06-03'))).toMatchObject([
    { kind: 'held', state: 'no' },
  ]);
});
