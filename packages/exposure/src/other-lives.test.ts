import { describe, expect, it } from 'vitest';
import { assessAt, example, pathOf } from './testing/examples.ts';

describe('别的几种人生', () => {
  it('[缺口-1] 五家：工资晚到，三个缺口一个接一个补得上', () => {
    const file = example('five-lenders');
    expect(assessAt(file, '2025-09-10').shortfalls).toEqual([]);
    const view = assessAt(file, '2025-09-14');
    expect(view.shortfalls.map((item) => [item.date, item.amountFen])).toEqual([
      ['2025-09-17', 30000],
      ['2025-09-18', 100000],
      ['2025-09-20', 35000],
    ]);
  });

  it('[现金流-20] 五家的合同都没写最晚几点：不说“合同写的”', () => {
    const early = assessAt(example('five-lenders'), '2025-09-14');
    expect(early.shortfalls.map((item) => item.says)).toEqual([
      '9 月 17 日差 300.00 元。最晚 9 月 16 日 24:00 前存进「工资卡」最稳；没读到当天最晚几点。',
      '9 月 18 日差 1,000.00 元。最晚 9 月 17 日 24:00 前存进「工资卡」最稳；没读到当天最晚几点。',
      '9 月 20 日差 350.00 元。最晚 9 月 19 日 24:00 前存进「工资卡」最稳；没读到当天最晚几点。',
    ]);
    const [late] = assessAt(example('five-lenders'), '2025-09-17T05:00').shortfalls;
    expect(late?.says).toContain('没读到当天最晚几点，现在就存进「工资卡」并自己点还款。');
    expect(late?.date).toBe('2025-09-17');
    expect(JSON.stringify(early)).not.toContain('合同写的');
  });

  it('[缺口-3] 五家：没说工资晚之前，也能问“假如晚 5 天”', () => {
    const asked = assessAt(example('five-lenders'), '2025-09-10', { salaryLateDays: 5 });
    expect(asked.shortfalls.map((item) => item.amountFen)).toEqual([30000, 100000, 35000]);
  });

  it('[路径-8] 五家：手填的联系人只连着填过的两家', () => {
    const view = assessAt(example('five-lenders'), '2025-09-14');
    expect(pathOf(view, 'typed-contact', '甲App').state).toBe('dormant');
    expect(pathOf(view, 'typed-contact', '丙App').state).toBe('dormant');
    expect(pathOf(view, 'typed-contact', '乙App').state).toBe('possible');
    expect(pathOf(view, 'contacts', '乙App').state).toBe('blocked');
    expect(pathOf(view, 'contacts', '甲App').state).toBe('dormant');
  });

  it('[发生-3] 没借钱的人：只有一条来路不明的路，先问配偶', () => {
    const view = assessAt(example('harassed-third-person'), '2025-08-05');
    expect(view.paths.map((path) => [path.source, path.state, path.group])).toEqual([
      ['unknown-origin', 'happened', 'self'],
    ]);
    expect(view.shortfalls).toEqual([]);
    expect(view.loans).toEqual([]);
    expect(view.questions.map((question) => question.id)).toEqual(['q:self/spouse']);
    const rules = view.paths[0]?.annotations.flatMap((item) => (item.finding ? [item.finding.rule] : []));
    expect(rules).toEqual(expect.arrayContaining(['GBT-02', 'GBT-05', 'GBT-06']));
    expect(view.actions.find((action) => action.kind === 'stop-request')?.standing).toBe('done');
    expect(view.plan.next).toEqual(['keep:不明来电', 'complain:不明来电']);
  });

  it('[触发-4] 还清并注销：权限关着，名单还在外面，没有触发', () => {
    const view = assessAt(example('closed-account'), '2025-06-12');
    expect(pathOf(view, 'contacts').stateSays).toBe('已关上');
    expect(pathOf(view, 'contacts-copy')).toMatchObject({
      state: 'dormant',
      links: [{ state: 'yes' }, { state: 'no' }],
    });
    expect(view.clocks).toMatchObject([{ lastPossibleRead: '2025-03-01', copiesSince: '2024-11-05' }]);
    expect(view.loans).toMatchObject([{ settled: true }]);
    expect(view.plan.next).toEqual(['delete:旧借App']);
    expect(view.actions.some((action) => action.kind === 'close-account')).toBe(false);
  });
});
