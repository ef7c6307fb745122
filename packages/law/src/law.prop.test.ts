import { addDays, asDate, type PlainDate } from '@huxin/calendar';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allRules, ask, cite } from './ask.ts';
import { conductClasses } from './conduct/classes.ts';
import { conductRules } from './conduct/conduct-rules.ts';
import { importLpr } from './import/import-lpr.ts';
import { importRules } from './import/import-rules.ts';
import { limitsOn } from './limits/limits-on.ts';
import { lprOn } from './lpr.ts';
import { searchRules } from './search.ts';

const EARLIEST = asDate('1950-01-01');
const day: fc.Arbitrary<PlainDate> = fc.nat({ max: 60_000 }).map((n) => addDays(EARLIEST, n));
const id = fc.oneof(fc.constantFrom(...allRules().map((rule) => rule.id)), fc.string());

test('[法规-8] 任何编号、任何日子，恰好一个结果，从不抛错', () => {
  fc.assert(
    fc.property(id, day, (ruleId, on) => {
      const answer = ask(ruleId, on);
      const rule = allRules().find((candidate) => candidate.id === ruleId);
      const early = rule?.from !== undefined && on < rule.from;
      const late = rule?.until !== undefined && on > rule.until;
      const expected = !rule
        ? 'unknown-rule'
        : rule.status === 'draft'
          ? 'draft'
          : early
            ? 'not-yet-in-force'
            : late
              ? 'no-longer-in-force'
              : 'ok';
      expect(answer.ok ? 'ok' : answer.error.kind).toBe(expected);
      if (answer.ok) expect(cite(answer.value, on).inForceOn).toBe(on);
    }),
    { numRuns: 500 },
  );
});

test('[LPR-6] 越晚的日子，取到的公布日不会更早，也不晚于那一天', () => {
  fc.assert(
    fc.property(day, day, (a, b) => {
      const [first, second] = [a, b].toSorted().map((on) => lprOn(on as PlainDate));
      if (first?.ok) {
        expect(second?.ok && second.value.row.date >= first.value.row.date).toBe(true);
        expect(first.value.ageDays).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 500 },
  );
});

test('[行为-7] 说适用的规则，那一天都问得到', () => {
  fc.assert(
    fc.property(fc.constantFrom(...conductClasses().map((row) => row.id)), day, (conduct, on) => {
      const { applied, open } = conductRules(conduct, on);
      for (const { rule } of [...applied, ...open]) expect(ask(rule.id, on).ok).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('[限制-6] 任何日子的限制都只引那一天有效的规则', () => {
  fc.assert(
    fc.property(day, (on) => {
      for (const { ruleIds } of limitsOn(on)) for (const rule of ruleIds) expect(ask(rule, on).ok).toBe(true);
    }),
  );
});

test('[导入-9] 什么文本都能喂，只回差异和错误，不抛错', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(importRules(text).faults.length > 0 || text.trim() === '[]').toBe(true);
      expect(importLpr(text).faults.length).toBeGreaterThan(0);
      searchRules(text);
    }),
    { numRuns: 300 },
  );
});
