import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSchedule, runLedger, statementOn } from '../index.ts';
import { contracts, histories, moments } from '../testing/arbitraries.ts';

const SEED = { seed: 20250610, numRuns: 400 };

describe('账本性质', () => {
  it('[账本-3] 入账之和 + 多还 = 还的钱；欠额不为负', () => {
    let seen = 0;
    fc.assert(
      fc.property(contracts, histories, moments, (contract, history, now) => {
        const schedule = buildSchedule(contract);
        if (!schedule.ok) return;
        seen++;
        const ledger = runLedger(contract, schedule.value, history, now);
        const paid = history.reduce((sum, item) => (item.at <= now ? sum + item.amount : sum), 0);
        let put: number = ledger.overpaid;
        for (const line of ledger.lines) {
          const { fee, penalty, interest, principal } = line.paidParts;
          put += fee + penalty + interest + principal;
          expect(line.paid).toBe(fee + interest + principal);
          expect(line.paid + line.owed).toBe(line.amount);
          for (const part of ['fee', 'interest', 'principal'] as const) {
            expect(line.paidParts[part]).toBeGreaterThanOrEqual(0);
            expect(line.paidParts[part]).toBeLessThanOrEqual(line[part]);
          }
          expect(line.penaltyOwed).toBeGreaterThanOrEqual(0);
        }
        expect(put).toBe(paid);
        const left = ledger.lines.reduce((sum, line) => sum + line.principal - line.paidParts.principal, 0);
        expect(ledger.left).toBe(left);
        if (ledger.overpaid > 0) expect(ledger.settled).toBe(true);
      }),
      SEED,
    );
    // The property must not pass because every schedule was refused.
    expect(seen).toBeGreaterThan(150);
  });

  it('[账本-6] 某天欠的不超过还清要的；各部分加起来是总数', () => {
    fc.assert(
      fc.property(contracts, histories, moments, (contract, history, now) => {
        const schedule = buildSchedule(contract);
        if (!schedule.ok) return;
        const on = statementOn(contract, schedule.value, history, now);
        const { principal, interest, fee, penalty, earlyFee, total } = on.payoff;
        expect(total).toBe(principal + interest + fee + penalty + earlyFee);
        expect(on.dueTotal).toBeLessThanOrEqual(total);
        expect(on.dueTotal).toBe(runLedger(contract, schedule.value, history, now).owedNow);
        expect(on.accrued).toBeGreaterThanOrEqual(0);
      }),
      SEED,
    );
  });

  it('[账本-3] 多还一笔，欠的不会变多', () => {
    fc.assert(
      fc.property(contracts, histories, moments, (contract, history, now) => {
        const schedule = buildSchedule(contract);
        if (!schedule.ok || contract.method.value === 'revolving-daily') return;
        const before = runLedger(contract, schedule.value, history, now);
        const more = runLedger(
          contract,
          schedule.value,
          [...history, { at: now, amount: 100 as never }],
          now,
        );
        expect(more.left).toBeLessThanOrEqual(before.left);
        expect(more.owedNow).toBeLessThanOrEqual(before.owedNow);
      }),
      SEED,
    );
  });
});
