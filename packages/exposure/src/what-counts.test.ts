import { unwrap } from '@huxin/basis';
import { asDate, endOf, moment } from '@huxin/calendar';
import { foldCase } from '@huxin/case';
import { type Entry, parseEntry } from '@huxin/fact';
import { describe, expect, it } from 'vitest';
import { type Assessment, assess, hasFindings } from './index.ts';
import { assessAt, example, pathOf } from './testing/examples.ts';

let count = 0;
const told = (knownOn: string, fact: object): Entry =>
  unwrap(parseEntry({ id: `w${++count}`, knownOn, origin: { by: 'user', spans: [] }, fact }));
const view = (entries: readonly Entry[], when: string): Assessment =>
  unwrap(assess(foldCase(entries, when.length > 10 ? unwrap(moment(when)) : endOf(asDate(when)))));
const grant = (from: string, state: string, knownOn = from): Entry =>
  told(knownOn, { kind: 'grant', app: 'A', asset: 'contacts', from, state, verified: 'yes' });
const app = told('2025-02-10', {
  kind: 'app.state',
  app: 'A',
  state: 'installed',
  on: '2025-02-10',
  verified: 'yes',
});

describe('有没有要处理的', () => {
  it('[命令-2] 缺口、开着的路、发生过的、今天到期的：每一样都算；都没有就是没有', () => {
    const li = example('xiao-li').entries;
    const only = (entries: readonly Entry[], when: string) => hasFindings(view(entries, when));
    expect(only([app, grant('2025-02-10', 'denied')], '2025-06-12')).toBe(false);
    // A shortfall ahead.
    expect(only(li, '2025-06-03')).toBe(true);
    // Due today, not overdue, nothing else known of the money.
    const bare = li.filter(({ fact }) => ['term', 'document'].includes(fact.kind) || fact.kind === 'money');
    const noon = view(bare, '2025-06-10T12:00');
    expect([noon.shortfalls, noon.paths.filter(({ state }) => state === 'open')]).toEqual([[], []]);
    expect(hasFindings(noon)).toBe(true);
    expect(only(bare, '2025-06-09')).toBe(false);
    const called = told('2025-03-01', {
      kind: 'contacted',
      alias: '亲属甲',
      group: 'relative',
      app: 'A',
      channel: 'call',
      at: '2025-03-01T10:00',
      labels: [],
      evidence: [],
    });
    expect(only([app, grant('2025-02-10', 'denied'), called], '2025-03-02')).toBe(true);
  });
});

describe('先后', () => {
  it('[路径-3] 后来才说的以前的事，按发生的日子排', () => {
    // Told in June: on since February, off since May.
    const late = [grant('2025-05-01', 'denied', '2025-06-01'), grant('2025-02-10', 'granted', '2025-06-02')];
    const after = view([app, ...late], '2025-06-12');
    expect(pathOf(after, 'contacts')).toMatchObject({ state: 'blocked', stateSays: '已关上' });
    expect(after.clocks).toMatchObject([{ lastPossibleRead: '2025-05-01', copiesSince: '2025-02-10' }]);
  });
  it('[路径-3] 删了、装回来、又删：听最后一次', () => {
    const state = (on: string, what: string) =>
      told('2025-06-10', { kind: 'app.state', app: 'A', state: what, on, verified: 'yes' });
    const twice = [
      state('2025-05-01', 'removed'),
      state('2025-04-01', 'installed'),
      grant('2025-02-10', 'granted'),
    ];
    expect(pathOf(view(twice, '2025-06-12'), 'contacts').state).toBe('blocked');
    const back = [
      state('2025-04-01', 'removed'),
      state('2025-05-01', 'installed'),
      grant('2025-02-10', 'granted'),
    ];
    expect(pathOf(view(back, '2025-06-12'), 'contacts').links[0].state).toBe('yes');
  });
  it('[缺口-4] 同一天说了两次余额：听后一次', () => {
    const balance = (amount: number) =>
      told('2025-06-03', { kind: 'balance', account: '工资卡', at: '2025-06-03', amount });
    const li = example('xiao-li').entries;
    // 1,620 − 1,500 rent − 50 phone leaves 70: 287.05 missing. With 1,520 the phone lacks 30 and the debit all of its 357.05.
    expect(view([...li, balance(152_000)], '2025-06-03').shortfalls).toMatchObject([
      { date: '2025-06-09', amountFen: 3000 },
      { date: '2025-06-10', amountFen: 35_705 },
    ]);
    expect(view([...li, balance(152_000), balance(162_000)], '2025-06-03').shortfalls).toMatchObject([
      { amountFen: 28_705 },
    ]);
  });
  it('[计划-5] 几笔要存的钱，先到期的在前', () => {
    expect(assessAt(example('five-lenders'), '2025-09-14').plan.next).toEqual([
      'fund:工资卡:2025-09-17',
      'fund:工资卡:2025-09-18',
      'fund:工资卡:2025-09-20',
    ]);
  });
});

describe('写在旁边的话', () => {
  it('[路径-2] 安静的一句：没有打开过、现在关着、还没有全关上，各是各的', () => {
    const quiet = (...entries: Entry[]) => view([app, ...entries], '2025-06-12').says;
    expect(quiet(grant('2025-02-10', 'denied'))).toMatch(/^通讯录权限这条路没有打开过。/);
    expect(quiet(grant('2025-02-10', 'granted'), grant('2025-03-01', 'denied'))).toMatch(
      /^通讯录权限这条路现在关着。/,
    );
    expect(quiet(grant('2025-02-10', 'granted'))).toMatch(/^现在没有逾期，路还没有全关上。/);
  });
  it('[路径-5] 手填的那条写明：关权限挡不住', () => {
    const paths = view([app, grant('2025-02-10', 'denied')], '2025-06-12').paths;
    for (const { source, annotations } of paths)
      expect(annotations.some(({ says }) => says === '关掉权限挡不住手填的号码。')).toBe(
        source === 'typed-contact',
      );
  });
});
