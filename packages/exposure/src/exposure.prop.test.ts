import { unwrap } from '@huxin/basis';
import { addDays, asDate, endOf } from '@huxin/calendar';
import { foldCase } from '@huxin/case';
import type { Entry } from '@huxin/fact';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assessment, assess, type PathState, replay } from './index.ts';
import { promises, record, someDay } from './testing/arbitraries.ts';
import { proofOf } from './testing/proofs.ts';

const at = (entries: readonly Entry[], day: string): Assessment =>
  unwrap(assess(foldCase(entries, endOf(asDate(day)))));
const states = (view: Assessment): Map<string, PathState> =>
  new Map(view.paths.map((path) => [path.id, path.state]));
const runs = { numRuns: Number(process.env['HUXIN_RUNS'] ?? 60) };

describe('paths, whatever the record says', () => {
  it('[路径-1] 条款、投诉、要求、接电话：加多少都关不上一条路', () => {
    fc.assert(
      fc.property(record, promises, someDay, (entries, extra, day) => {
        const before = states(at(entries, day));
        const after = at([...entries, ...extra], day);
        for (const path of after.paths) {
          if (path.state === 'blocked') expect(before.get(path.id), path.id).toBe('blocked');
        }
      }),
      runs,
    );
  });

  it('[路径-2] 关着的路都有来源为“没有”的证据，开着的两头都是“有”', () => {
    fc.assert(
      fc.property(record, someDay, (entries, day) => {
        for (const path of at(entries, day).paths) {
          const [source, trigger] = path.links;
          if (path.state === 'blocked') {
            expect(source.state).toBe('no');
            expect(source.evidence.length, path.id).toBeGreaterThan(0);
          }
          if (path.state === 'open') expect([source.state, trigger.state]).toEqual(['yes', 'yes']);
          if (path.state === 'dormant') expect([source.state, trigger.state]).toEqual(['yes', 'no']);
        }
      }),
      runs,
    );
  });

  it('[路径-2] 发生过的永远是发生过', () => {
    fc.assert(
      fc.property(record, someDay, fc.integer({ min: 1, max: 40 }), (entries, day, later) => {
        const before = at(entries, day).paths.filter((path) => path.state === 'happened').length;
        const after = at(entries, addDays(asDate(day), later)).paths.filter(
          (path) => path.state === 'happened',
        ).length;
        if (before > 0) expect(after).toBeGreaterThan(0);
      }),
      runs,
    );
  });

  it('[路径-8] 一家的事实不动另一家的路', () => {
    fc.assert(
      fc.property(record, someDay, (entries, day) => {
        const only = entries.filter((entry) => !mentions(entry, '乙'));
        const whole = states(at(entries, day));
        for (const [id, state] of states(at(only, day)))
          if (id.startsWith('甲App/')) expect(whole.get(id), id).toBe(state);
      }),
      runs,
    );
  });
});

const mentions = (entry: Entry, name: string): boolean =>
  JSON.stringify(entry.fact).includes(`${name}App`) || JSON.stringify(entry.fact).includes(`${name}借款`);

describe('plan, whatever the record says', () => {
  it('[计划-4] 每一步说能关上的，证明了就真的关着或不再被触发', () => {
    fc.assert(
      fc.property(record, someDay, (entries, day) => {
        const now = foldCase(entries, endOf(asDate(day)));
        const view = unwrap(assess(now));
        for (const action of view.actions) {
          if (action.closes.length === 0) continue;
          const proofs = proofOf(action, view, now);
          expect(proofs.length, action.id).toBeGreaterThan(0);
          const until =
            proofs
              .map((proof) => proof.knownOn)
              .sort()
              .at(-1) ?? view.asOf;
          const after = unwrap(assess(foldCase([...entries, ...proofs], endOf(until))));
          for (const id of action.closes) {
            const path = after.paths.find((item) => item.id === id);
            const other = after.loans.some(
              (loan) => loan.overdueSince && id.startsWith(`${loan.app}/`) && loan.loan !== action.target,
            );
            // Days that pass until a debit may bring another fall due, or a person called; the step cannot answer for those.
            const later = entries.some((entry) => entry.knownOn > view.asOf && entry.knownOn <= until);
            if (path?.state === 'happened' || later) continue;
            const reached =
              action.kind === 'revoke-permission'
                ? ['blocked']
                : other
                  ? ['dormant', 'open', 'possible']
                  : ['dormant'];
            expect(reached, `${action.id} ${id} ${path?.state}`).toContain(path?.state);
          }
        }
      }),
      { numRuns: runs.numRuns * 3 },
    );
  });

  it('[计划-5] 最多三步', () => {
    fc.assert(
      fc.property(record, someDay, (entries, day) => at(entries, day).plan.next.length <= 3),
      runs,
    );
  });
});

describe('replay, whatever the record says', () => {
  it('[回放-1] 回放到某天，等于那天的记录；以后才知道的不影响它', () => {
    fc.assert(
      fc.property(record, fc.integer({ min: 20, max: 200 }), (entries, offset) => {
        const day = addDays(asDate('2025-01-01'), offset);
        const days = unwrap(replay(entries, addDays(day, -12), day));
        const then = at(
          entries.filter((entry) => entry.knownOn <= day),
          day,
        );
        expect(days.at(-1)?.states).toEqual(Object.fromEntries(states(then)));
      }),
      { numRuns: Math.ceil(runs.numRuns / 3) },
    );
  });
});
