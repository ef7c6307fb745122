import { unwrap } from '@huxin/basis';
import { asDate, endOf, moment } from '@huxin/calendar';
import { foldCase } from '@huxin/case';
import { type Entry, parseEntry } from '@huxin/fact';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assessment, assess } from './index.ts';
import { promises, record, someDay } from './testing/arbitraries.ts';
import { assessAt, example, pathOf } from './testing/examples.ts';

let count = 0;
const told = (knownOn: string, fact: object): Entry =>
  unwrap(parseEntry({ id: `t${++count}`, knownOn, origin: { by: 'user', spans: [] }, fact }));
const view = (entries: readonly Entry[], when: string): Assessment =>
  unwrap(assess(foldCase(entries, when.length > 10 ? unwrap(moment(when)) : endOf(asDate(when)))));
const li = example('xiao-li').entries;
const grant = (on: string, asset: string, state: string, verified = 'no'): Entry =>
  told(on, { kind: 'grant', app: '小借App', asset, from: on, state, verified });

describe('每一步', () => {
  it('[计划-1] 写明关不上什么、要几分钟、副作用、要什么、怎样算做到、被拒怎么办', () => {
    const kinds = new Set<string>();
    for (const [name, when] of [
      ['xiao-li', '2025-06-03'],
      ['xiao-li', '2025-06-12T13:00'],
      ['five-lenders', '2025-09-14'],
      ['closed-account', '2025-03-02'],
      ['harassed-third-person', '2025-08-05'],
    ] as const)
      for (const action of assessAt(example(name), when).actions) {
        kinds.add(action.kind);
        const { says, cannot, sideEffect, needs, proof, ifRefused, cost } = action;
        for (const text of [says, cannot, sideEffect, needs, proof, ifRefused])
          expect(text.length, action.id).toBeGreaterThan(2);
        expect(cost.minutes, action.id).toBeGreaterThan(0);
      }
    expect(kinds.size).toBeGreaterThanOrEqual(8);
  });
  it('[计划-3] 先告诉家人只是可选；投诉、要求什么都关不上；从不劝人不出声', () => {
    fc.assert(
      fc.property(record, promises, someDay, (entries, more, day) => {
        for (const action of unwrap(assess(foldCase([...entries, ...more], endOf(asDate(day))))).actions) {
          if (action.kind === 'tell-relatives') expect(['offered', 'done']).toContain(action.standing);
          if (['complain', 'demand-deletion', 'tell-relatives', 'object'].includes(action.kind))
            expect(action.closes).toEqual([]);
          expect(action.says).not.toMatch(/不要接|别接|关机|换号|失联|不用还/);
        }
      }),
      { numRuns: 40 },
    );
  });
  it('[计划-6] 做了还没证明：不再催，路也没有因此关上', () => {
    const before = view(li, '2025-06-03');
    expect(before.plan.added).toEqual(['delete:小借App']);
    const word = { kind: 'action', action: 'demand-deletion', target: '小借App', on: '2025-06-03' };
    const done = view([...li, told('2025-06-03', { ...word, state: 'done' })], '2025-06-03');
    expect(done.actions.find(({ id }) => id === 'delete:小借App')?.standing).toBe('done');
    expect(done.plan.next).not.toContain('delete:小借App');
    expect(done.paths.map(({ id, state }) => [id, state])).toEqual(
      before.paths.map(({ id, state }) => [id, state]),
    );
    const refused = view([...li, told('2025-06-03', { ...word, state: 'refused' })], '2025-06-03');
    expect(refused.actions.find(({ id }) => id === 'delete:小借App')?.says).toContain('上次被拒');
  });
  it('[计划-2] 还清了才说注销；还欠着不说', () => {
    expect(view(li, '2025-06-12').actions.map(({ kind }) => kind)).not.toContain('close-account');
    const settled = ['2025-07-10', '2025-08-10'].map((on) =>
      told('2025-08-10', { kind: 'money', loan: '借款一', amount: 35705, at: on, meaning: 'repayment' }),
    );
    const after = view([...li, ...settled], '2025-08-11');
    expect(after.loans).toMatchObject([{ settled: true }]);
    expect(after.actions.find(({ kind }) => kind === 'close-account')).toMatchObject({
      target: '小借App',
      standing: 'offered',
    });
  });
  it('[计划-1] 说通话记录和短信都关了：去看一眼；看过了就没有这一步', () => {
    const ids = (entries: Entry[]) => view([...li, ...entries], '2025-06-03').actions.map(({ id }) => id);
    const closed = ['call-log', 'sms'] as const;
    const said = closed.map((asset) => grant('2025-06-01', asset, 'denied'));
    const seen = closed.map((asset) => grant('2025-06-02', asset, 'denied', 'yes'));
    const look = ids(said).filter((id) => !ids([]).includes(id));
    expect(look).toEqual(['revoke:小借App:call-log-sms']);
    expect(ids([...said, ...seen])).not.toContain('revoke:小借App:call-log-sms');
    expect(ids([said[0] ?? expect.fail()])).not.toContain('revoke:小借App:call-log-sms');
  });
});

describe('第一句和问题', () => {
  it('[触发-5] 逾期写在前面，几笔就是几笔', () => {
    expect(view(li, '2025-06-10T20:00').says).not.toContain('笔逾期');
    expect(view(li, '2025-06-10T20:01').says).toMatch(/^1 笔逾期。/);
    expect(view(li, '2025-06-11').says).toContain('1 条路开着。');
  });
  it('[问题-1] 先问答了清楚得最多的；外泄、转给别家这样没有人答得出的不问', () => {
    for (const [name, when] of [
      ['xiao-li', '2025-06-03'],
      ['five-lenders', '2025-09-14'],
      ['xiao-wang', '2025-04-19'],
    ] as const) {
      const { questions } = assessAt(example(name), when);
      const order = questions.map(({ settles, id }) => `${999 - settles.length} ${id}`);
      expect(order).toEqual([...order].sort());
      expect(questions.length).toBeGreaterThan(1);
      for (const { topic } of questions)
        expect(['leak', 'passed-on', 'tracing', 'contacts-copy']).not.toContain(topic);
    }
  });
  it('[发生-3] 没借钱的人：说过没有担保，就不再问担保', () => {
    const { entries } = example('harassed-third-person');
    const unsaid = entries.filter(({ fact }) => fact.kind !== 'about');
    expect(view(unsaid, '2025-08-05').questions.map(({ id }) => id)).toEqual([
      'q:self/guarantee',
      'q:self/spouse',
    ]);
    const said = [...unsaid, told('2025-08-05', { kind: 'about', topic: 'guarantee', answer: 'no' })];
    expect(view(said, '2025-08-05').questions.map(({ id }) => id)).toEqual(['q:self/spouse']);
  });
  it('[发生-2] 没有人被联系过，就没有“最可能”', () => {
    const says = pathOf(view(li, '2025-06-03'), 'contacts-copy')
      .annotations.map((note) => note.says)
      .join('');
    expect(says).not.toContain('最可能');
    expect(says).toContain('关权限收不回已经读走的');
  });
  it('[触发-2] 逾期以前接过的电话，不算逾期以后联系得上', () => {
    const call = (at: string, answered: string) =>
      told(at.slice(0, 10), { kind: 'reachable', by: '借款一', at, answered });
    const late = li.filter(({ knownOn }) => knownOn <= '2025-06-10');
    const early = call('2025-06-09T10:00', 'yes');
    const missed = call('2025-06-11T10:00', 'no');
    const trigger = (entries: Entry[]) => pathOf(view(entries, '2025-06-11T12:00'), 'tracing').links[1].state;
    expect(trigger([...late, early, missed])).toBe('yes');
    expect(trigger([...late, early])).toBe('unknown');
    expect(trigger([...late, missed, call('2025-06-11T11:00', 'yes')])).toBe('no');
  });
});
