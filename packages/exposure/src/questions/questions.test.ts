import { unwrap } from '@huxin/basis';
import { asDate, endOf } from '@huxin/calendar';
import { foldCase } from '@huxin/case';
import { type Entry, parseEntry } from '@huxin/fact';
import { describe, expect, it } from 'vitest';
import { assess } from '../index.ts';
import { assessAt, example, pathOf } from '../testing/examples.ts';

const told = (id: string, fact: object): Entry =>
  unwrap(parseEntry({ id, knownOn: '2025-06-01', origin: { by: 'user', spans: [] }, fact }));
const standing = (entries: readonly Entry[]) =>
  unwrap(assess(foldCase(entries, endOf(asDate('2025-06-12')))));
const seen = told('a', {
  kind: 'app.state',
  app: '某App',
  state: 'installed',
  on: '2025-06-01',
  verified: 'yes',
});

describe('[问题-2] 几家都不知道的同一件事，只问一次', () => {
  const view = assessAt(example('five-lenders'), '2025-09-14');

  it('五家的单位、服务密码、通话记录各一个问题，答一次清楚五条路', () => {
    const [first, second, third] = view.questions;
    expect([first?.id, second?.id, third?.id]).toEqual([
      'q:call-log-sms',
      'q:carrier-records',
      'q:employer-address',
    ]);
    expect(third?.about).toEqual(['丁App', '丙App', '乙App', '戊App', '甲App']);
    expect(third?.settles).toContain('甲App/employer-address');
    expect(third?.asks).toContain('这 5 家，哪几家填过单位名称');
  });

  it('紧急联系人只问没答过的三家；一句话里的数跟着变', () => {
    const typed = view.questions.find((question) => question.topic === 'typed-contact');
    expect(typed?.about).toEqual(['丁App', '乙App', '戊App']);
    expect(view.says).toContain('还有 18 条路说不准，答 4 个问题就清楚。');
  });
});

describe('[问题-4] 问得合时宜', () => {
  it('删掉的 App 没有权限页，问以前给没给过；答了就不再问', () => {
    const file = example('closed-account');
    const asked = assessAt(file, '2025-06-12').questions.find((one) => one.topic === 'call-log-sms');
    expect(asked?.asks).toContain('还在手机上的时候');
    expect(asked?.answers).toEqual(['给过', '没给过', '不记得']);
    const no = told('x', {
      kind: 'held',
      app: '旧借App',
      source: 'call-log-sms',
      state: 'no',
      on: '2025-06-12',
    });
    const after = standing([...file.entries, no]);
    expect(pathOf(after, 'call-log-sms')).toMatchObject({ state: 'blocked', stateSays: '没有打开过' });
    expect(after.questions.some((one) => one.topic === 'call-log-sms')).toBe(false);
  });

  it('说没有借款：没有逾期这个由头，也不再问', () => {
    expect(standing([seen]).questions.map((one) => one.id)).toContain('q:某App/has-loan');
    const after = standing([
      seen,
      told('b', { kind: 'about', topic: 'has-loan', answer: 'no', app: '某App' }),
    ]);
    expect(after.questions.map((one) => one.id)).not.toContain('q:某App/has-loan');
    expect(pathOf(after, 'contacts').links[1]).toMatchObject({ state: 'no', says: '你说在这家没有借款。' });
    // Said of one lender, it says nothing of another.
    const other = told('c', {
      kind: 'app.state',
      app: '别App',
      state: 'installed',
      on: '2025-06-01',
      verified: 'yes',
    });
    expect(
      standing([
        seen,
        other,
        told('b', { kind: 'about', topic: 'has-loan', answer: 'no', app: '某App' }),
      ]).questions.map((one) => one.id),
    ).toContain('q:别App/has-loan');
  });

  it('凭记忆说通话记录和短信都关着：去看一眼是一步，不是再问一遍', () => {
    const denied = (asset: string) =>
      told(asset, {
        kind: 'grant',
        app: '某App',
        asset,
        from: '2025-06-01',
        state: 'denied',
        verified: 'no',
      });
    const before = told('p', {
      kind: 'app.state',
      app: '某App',
      state: 'installed',
      on: '2025-05-01',
      verified: 'yes',
    });
    const view = standing([before, denied('call-log'), denied('sms')]);
    expect(view.questions.some((one) => one.topic === 'call-log-sms')).toBe(false);
    expect(view.actions.find((one) => one.id === 'revoke:某App:call-log-sms')?.says).toBe(
      '去手机上看一眼：「某App」的通话记录和短信权限是不是真的关着。',
    );
  });
});
