import { describe, expect, it } from 'vitest';
import { contractOf, percent, scheduleOf, xiaoLi, yuan } from '../testing/build.ts';
import { compareWithLender } from './cap.ts';
import { loanFlowsOf } from './contract-flows.ts';
import { percentWords } from './cost-words.ts';
import { trueCost } from './true-cost.ts';

const costOf = (contract: ReturnType<typeof xiaoLi>) => trueCost(loanFlowsOf(contract, scheduleOf(contract)));

describe('合同的真实成本', () => {
  it('[年化-17] 小李：月息 2% 没有别的费用，就是 24.00%', () => {
    const cost = costOf(xiaoLi());
    expect(cost).toMatchObject({ received: 200_000, extras: 0 });
    expect(percentWords(cost.irr12!)).toBe('24.00%');
    expect(percentWords(cost.effective!)).toBe('26.82%');
    const { verdict } = compareWithLender(cost, {
      lenderKind: 'consumer-finance',
      on: '2025-02-10' as never,
    })[0]!;
    expect(verdict).toBe('unclear');
  });
  it('[年化-17] 扣掉 100 元砍头息、每期 9.9 元会员费：到手少了，成本高了', () => {
    const cost = costOf(
      xiaoLi(
        { name: 'fee', label: '服务费', amount: yuan('100'), when: 'withheld' },
        { name: 'fee', label: '会员费', amount: yuan('9.9'), when: 'each-instalment' },
      ),
    );
    expect(cost).toMatchObject({ received: 190_000, extras: 10_000 + 6 * 990 });
    const bare = costOf(xiaoLi());
    expect(cost.paid - bare.paid).toBe(6 * 990);
    let owed = 190_000;
    for (const { amount } of scheduleOf(xiaoLi())) owed = owed * (1 + cost.irr12! / 12) - amount - 990;
    expect(Math.abs(owed)).toBeLessThan(1e-6);
    expect(cost.irr12!).toBeGreaterThan(0.5);
  });
  it('[年化-17] 放款时另收的费用和后来的支用都是收付', () => {
    const basics = {
      principal: '1000',
      payout: '2025-01-10',
      rate: percent('1', 'month'),
      count: 3,
      firstDue: '2025-02-10',
    };
    const flows = loanFlowsOf(
      ...pair(
        contractOf(
          basics,
          { name: 'fee', label: '开户', amount: yuan('30'), when: 'at-payout' },
          { name: 'draw', on: '2025-02-10' as never, amount: yuan('500') },
        ),
      ),
    );
    expect(flows.payments[0]).toEqual({ when: '2025-01-10', amount: 3000, what: 'fee' });
    expect(flows.draws).toEqual([{ when: '2025-02-10', amount: 50_000 }]);
    expect(trueCost(flows)).toMatchObject({ received: 150_000, extras: 3000 });
  });
});

const pair = (contract: ReturnType<typeof xiaoLi>) => [contract, scheduleOf(contract)] as const;
