import { describe, expect, it } from 'vitest';
import { assessAt, example, pathOf, statesOf } from './testing/examples.ts';

const file = example('xiao-wang');

describe('小王', () => {
  it('[小王-1] 权限没有打开过；三条路说不准，三个问题', () => {
    const view = assessAt(file, '2025-06-12');
    expect(statesOf(view)).toEqual({
      contacts: 'blocked',
      'contacts-copy': 'blocked',
      'typed-contact': 'possible',
      'call-log-sms': 'possible',
      'carrier-records': 'blocked',
      'employer-address': 'possible',
      tracing: 'dormant',
      'passed-on': 'possible',
      leak: 'possible',
    });
    expect(pathOf(view, 'contacts').stateSays).toBe('没有打开过');
    expect(pathOf(view, 'contacts-copy').stateSays).toBe('没有打开过');
    expect(view.questions).toHaveLength(3);
    expect(view.says).toBe(
      '通讯录权限这条路没有打开过，自动还款有人看着。还有 3 条路说不准，答 3 个问题就清楚。',
    );
    expect(view.plan.planned).toEqual([]);
    expect(JSON.stringify(view)).not.toMatch(/很安全|零风险|已解决/);
  });

  it('[小王-1] 关不上的照样列出来', () => {
    expect(assessAt(file, '2025-06-12').unclosable.map((item) => item.path)).toEqual([
      '慎借App/tracing',
      '慎借App/passed-on',
      '慎借App/leak',
    ]);
  });

  it('[小王-2] 4 月 20 日扣款失败，当天补上，不算晚', () => {
    expect(assessAt(file, '2025-04-20T10:00').loans).toMatchObject([
      { owedNowFen: 53558, waiting: { failed: true, amountFen: 53558, lastMoment: '2025-04-20T20:00' } },
    ]);
    const view = assessAt(file, '2025-04-20');
    expect(view.loans).toMatchObject([{ paid: 2, paidLate: 0, owedNowFen: 0 }]);
    expect(view.paths.some((path) => path.state === 'open')).toBe(false);
  });

  it('[小王-2] 六期：535.58 五次，最后 535.57', () => {
    const view = assessAt(file, '2025-06-12');
    expect(view.loans).toMatchObject([{ count: 6, next: { due: '2025-06-20', amountFen: 53558, n: 4 } }]);
  });

  it('[小王-3] 反过来：手填的那条开着，权限这条照样没有打开过', () => {
    const view = assessAt(example('xiao-wang-reverse'), '2025-04-22');
    expect(pathOf(view, 'contacts').state).toBe('blocked');
    expect(pathOf(view, 'typed-contact').state).toBe('open');
    expect(view.loans).toMatchObject([{ overdueSince: '2025-04-20T20:00' }]);
  });
});
