import { describe, expect, it } from 'vitest';
import { assessAt, example, pathOf, statesOf } from './testing/examples.ts';

const file = example('xiao-li');

describe('小李', () => {
  it('[小李-1] 6 月 3 日：差 287.05 元，哪张卡，最晚什么时候', () => {
    const view = assessAt(file, '2025-06-03');
    expect(view.shortfalls).toMatchObject([
      {
        date: '2025-06-10',
        account: '工资卡',
        amountFen: 28705,
        fundBy: '2025-06-09T24:00',
        lastMoment: '2025-06-10T20:00',
        orders: [{ loan: '借款一', n: 4, amountFen: 35705 }],
      },
    ]);
    expect(statesOf(view)).toEqual({
      contacts: 'dormant',
      'contacts-copy': 'possible',
      'typed-contact': 'possible',
      'call-log-sms': 'possible',
      'carrier-records': 'possible',
      'employer-address': 'possible',
      tracing: 'dormant',
      'passed-on': 'possible',
      leak: 'possible',
    });
  });

  it('[小李-1] 六期 357.05，总共 2,142.30：前三期都按时', () => {
    const view = assessAt(file, '2025-06-03');
    expect(view.loans).toMatchObject([
      { loan: '借款一', paid: 3, paidLate: 0, count: 6, next: { due: '2025-06-10', amountFen: 35705 } },
    ]);
  });

  it('[计划-8] 存 287.05：每条等着逾期的路都少了由头，只有真的睡着的才算关上', () => {
    const view = assessAt(file, '2025-06-03');
    const fund = view.actions.find((action) => action.kind === 'fund-account');
    expect(fund?.closes).toEqual(['小借App/contacts']);
    expect(fund?.keepsOff).toEqual(
      [
        'contacts',
        'contacts-copy',
        'typed-contact',
        'call-log-sms',
        'carrier-records',
        'employer-address',
      ].map((source) => `小借App/${source}`),
    );
    for (const id of fund?.keepsOff ?? []) {
      const path = view.paths.find((one) => one.id === id);
      expect(path?.links[1].actions).toContain(fund?.id);
    }
    // The money came in time: in that life none of their triggers fired.
    const reverse = assessAt(example('xiao-li-reverse'), '2025-06-10');
    for (const id of fund?.keepsOff ?? [])
      expect(reverse.paths.find((one) => one.id === id)?.links[1].state).toBe('no');
  });

  it('[小李-2] 6 月 10 日：扣款失败还不算逾期，20:00 一过就开着', () => {
    expect(pathOf(assessAt(file, '2025-06-10T08:59'), 'contacts').state).toBe('dormant');
    const noon = assessAt(file, '2025-06-10T12:00');
    expect(pathOf(noon, 'contacts')).toMatchObject({
      state: 'dormant',
      links: [{ state: 'yes' }, { state: 'no' }],
    });
    expect(pathOf(noon, 'contacts').links[1].says).toContain('20:00 前手动还上');
    expect(pathOf(assessAt(file, '2025-06-10T20:00'), 'contacts').state).toBe('dormant');
    expect(pathOf(assessAt(file, '2025-06-10T20:01'), 'contacts').state).toBe('open');
    expect(pathOf(assessAt(file, '2025-06-10'), 'contacts').state).toBe('open');
  });

  it('[小李-3] 6 月 12 日：名单这条路已经发生，权限看过才算关上', () => {
    const morning = assessAt(file, '2025-06-12T11:00');
    expect(pathOf(morning, 'contacts-copy').state).toBe('happened');
    expect(pathOf(morning, 'contacts').state).toBe('open');
    const view = assessAt(file, '2025-06-12');
    expect(statesOf(view)).toEqual({
      contacts: 'blocked',
      'contacts-copy': 'happened',
      'typed-contact': 'possible',
      'call-log-sms': 'possible',
      'carrier-records': 'possible',
      'employer-address': 'possible',
      referral: 'possible',
      tracing: 'dormant',
      'passed-on': 'possible',
      leak: 'possible',
    });
    expect(pathOf(view, 'contacts').stateSays).toBe('已关上');
    expect(pathOf(view, 'contacts-copy').backing).toBe('none');
    expect(pathOf(view, 'tracing')).toMatchObject({ state: 'dormant', backing: 'limited' });
    expect(pathOf(view, 'contacts-copy').links[0].evidence.map((item) => item.entry)).toEqual(
      expect.arrayContaining(['li-23', 'li-24', 'li-25']),
    );
  });

  it('[小李-3] 还晚了的那一期记成晚了', () => {
    expect(assessAt(file, '2025-06-12').loans).toMatchObject([{ paid: 3, paidLate: 1, owedNowFen: 0 }]);
  });

  it('[小李-4] 按那一天问规定：国标用得上，小贷办法要看出借人，2026 年的都不用', () => {
    const { annotations } = pathOf(assessAt(file, '2025-06-12'), 'contacts-copy');
    const findings = annotations.flatMap((item) => (item.finding ? [item.finding] : []));
    expect(findings.map((item) => item.rule)).toEqual(['GBT-02', 'MCL-CO']);
    expect(
      findings.every((item) => item.verdict === 'unclear' && item.basis[0]?.inForceOn === '2025-06-12'),
    ).toBe(true);
    expect(findings[0]?.says).toContain('可能不符合国家标准（推荐性）');
    expect(findings[1]?.says).toContain('可能不符合监管规定');
    expect(findings[1]?.missing).toContain('出借人是哪一类机构');
    const notes = annotations.filter((item) => item.kind === 'note').map((item) => item.says);
    expect(notes.some((says) => says.includes('2026-01-30'))).toBe(true);
    expect(notes.some((says) => says.includes('治安管理处罚法') && says.includes('2026-01-01'))).toBe(true);
    expect(JSON.stringify(annotations)).not.toMatch(/违法|不用还/);
  });

  it('[小李-5] 6 月 3 日的计划：存钱，关权限，要求删除', () => {
    const { plan } = assessAt(file, '2025-06-03');
    expect(plan).toMatchObject({
      planned: ['fund:工资卡:2025-06-10', 'revoke:小借App:contacts'],
      added: ['delete:小借App'],
      next: ['fund:工资卡:2025-06-10', 'revoke:小借App:contacts', 'delete:小借App'],
    });
  });

  it('[小李-5] 6 月 12 日 13:00 的计划：留证，还款，一人一条，再要求和投诉', () => {
    const view = assessAt(file, '2025-06-12T13:00');
    expect(view.plan.next).toEqual(['keep:小借App', 'pay:借款一', 'tell:小借App']);
    expect(view.actions.slice(0, 5).map((action) => action.kind)).toEqual([
      'keep-evidence',
      'pay-debt',
      'tell-relatives',
      'demand-deletion',
      'complain',
    ]);
    expect(view.actions.find((action) => action.kind === 'tell-relatives')?.standing).toBe('offered');
  });

  it('[缺口-2] 提醒在七天前就有', () => {
    expect(assessAt(file, '2025-06-02').shortfalls).toEqual([]);
    expect(assessAt(file, '2025-06-03').shortfalls).toHaveLength(1);
  });

  it('[钟-1] 两个钟：关权限停住第一个，停不住第二个', () => {
    expect(assessAt(file, '2025-06-03').clocks).toMatchObject([
      { lastPossibleRead: 'now', copiesSince: '2025-02-10' },
    ]);
    expect(assessAt(file, '2025-06-12').clocks).toMatchObject([
      { lastPossibleRead: '2025-06-12', copiesSince: '2025-02-10' },
    ]);
  });
});

describe('小李反过来', () => {
  it('[小李-6] 6 月 9 日存进 287.05：没有人被联系，路还在', () => {
    const view = assessAt(example('xiao-li-reverse'), '2025-06-12');
    expect(view.paths.filter((path) => path.state === 'happened' || path.state === 'open')).toEqual([]);
    expect(pathOf(view, 'contacts').state).toBe('dormant');
    expect(view.loans).toMatchObject([{ paid: 4, paidLate: 0 }]);
    expect(
      assessAt(example('xiao-li-reverse'), '2025-06-09').shortfalls.filter(
        (item) => item.date === '2025-06-10',
      ),
    ).toEqual([]);
  });
});
