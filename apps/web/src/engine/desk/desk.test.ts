import { readFileSync } from 'node:fs';
import { unwrap } from '@huxin/basis';
import type { Moment } from '@huxin/calendar';
import { foldCase, parseCaseText } from '@huxin/case';
import { type Entry, type Fact, parseEntry } from '@huxin/fact';
import { describe, expect, test } from 'vitest';
import { deskOf, fitting } from './desk.ts';
import type { Desk, DeskTask } from './types.ts';

const NOW = '2026-06-02T10:00' as Moment;

function entriesOf(facts: readonly object[], day = NOW.slice(0, 10)): readonly Entry[] {
  return facts.map((fact, index) =>
    unwrap(parseEntry({ id: `t${index}`, knownOn: day, origin: { by: 'user', spans: [] }, fact })),
  );
}

type Open = Extract<Desk, { kind: 'desk' }>;
function deskFor(facts: readonly object[], now = NOW): Open {
  const desk = unwrap(deskOf(foldCase(entriesOf(facts), now)));
  if (desk.kind !== 'desk') throw new Error(desk.kind);
  return desk;
}

const about = (topic: string, answer: string): object => ({ kind: 'about', topic, answer });
const order = (from: string, due: string): object => ({ kind: 'deadline', what: 'payment-order', due, from });
const contacted = (alias: string, evidence: readonly string[] = []): object => ({
  kind: 'contacted',
  alias,
  group: 'relative',
  channel: 'sms',
  at: '2026-06-01T10:20',
  labels: ['told-debt'],
  evidence,
});
const says = (items: readonly { says: string }[]): readonly string[] => items.map((item) => item.says);
const TAKE_HOME = '打印一张带回去的：大字，接下来的三个日子。';

describe('接案桌', () => {
  test('[接案-1] 说有危险：别的什么也不给', () => {
    const record = foldCase(entriesOf([about('safety', 'yes'), order('2026-06-01', '2026-06-16')]), NOW);
    expect(unwrap(deskOf(record))).toEqual({ kind: 'danger' });
  });

  test('[接案-2] 支付令排最前：6 月 1 日收到，15 天到 6 月 16 日，出处是民事诉讼法，施行日是记忆', () => {
    const desk = deskFor([
      order('2026-06-01', '2026-06-16'),
      about('debit-tomorrow', 'yes'),
      contacted('亲属甲'),
    ]);
    expect(says(desk.now)).toEqual([
      '写一份支付令异议书，最晚 6 月 16 日交到法院。',
      '打开银行 App，看明天要扣的卡里够不够。',
      '请亲属甲截图发来：要看到号码、时间、全文。',
    ]);
    const [first] = desk.now;
    expect(first?.how).toContain('还有 14 天');
    expect(first?.how).toContain('施行日是凭记忆记的');
    expect(first?.cites.map(({ ruleId, article }) => [ruleId, article])).toEqual([
      ['CPL2-227', '第227条'],
      ['CPL2-228', '第228条'],
    ]);
    expect(desk.dates.slice(0, 2)).toEqual([
      { on: '2026-06-03', says: '有一笔扣款，看扣成没有', neutral: '看一眼卡' },
      { on: '2026-06-16', says: '最晚这天：把支付令异议书交到法院', neutral: '最晚这天：办一件事' },
    ]);
  });

  test('[接案-2] 期限过了、那天没有规定、不知道哪天收到：各说各的，不编日子', () => {
    expect(says(deskFor([order('2026-05-01', '2026-05-16')]).now)[0]).toBe(
      '支付令的 15 天到 5 月 16 日为止，已经过了。今天问还能做什么。',
    );
    const old = deskFor([order('2023-12-20', '2024-01-04')]);
    expect(says(old.now)[0]).toBe('收到支付令那天的规定，这里没有收。今天就问。');
    expect(old.dates).toEqual([]);
    const unknown = deskFor([about('payment-order', 'yes')]);
    expect(says(unknown.now)[0]).toBe('先弄清支付令是哪天收到的。从那天起只有 15 天。');
    expect(unknown.waiting.map(({ says, until }) => [says, until])).toEqual([
      ['支付令异议的最后一天', '收到那天的凭据：信封、签收短信、法院答复'],
    ]);
    expect(unknown.dates).toEqual([]);
  });

  test('[接案-2] 写下的最后一天抄错了，也按收到那天重新数', () => {
    expect(deskFor([order('2026-06-01', '2026-06-30')]).dates[0]?.on).toBe('2026-06-16');
  });

  test('[接案-3] 什么都不知道：不编，只有能带走的，和要等的征信报告', () => {
    const desk = deskFor([
      about('safety', 'unknown'),
      about('court-paper', 'unknown'),
      about('payment-order', 'unknown'),
      about('debit-tomorrow', 'unknown'),
      about('loans', 'unknown'),
      about('others-contacted', 'unknown'),
    ]);
    expect(says(desk.now)).toEqual([TAKE_HOME]);
    expect(desk.waiting.map(({ says, until }) => [says, until])).toEqual([
      ['一共有几笔、哪家的', '征信报告（每年可以免费查两次）'],
    ]);
    expect(desk.dates).toEqual([]);
  });

  test('[接案-3] 收过法院的纸：在手上就现在看，不在手上就等', () => {
    const paper = (state: string): object => ({ kind: 'paper', paper: 'court-paper', state });
    expect(says(deskFor([about('court-paper', 'yes'), paper('yes')]).now)[0]).toBe(
      '把法院的纸一张张拍下来，找上面的日期。',
    );
    const absent = deskFor([about('court-paper', 'yes'), paper('no')]);
    expect(says(absent.now)).toEqual([TAKE_HOME]);
    expect(absent.waiting.map(({ until }) => until)).toEqual(['法院文书的原件或照片']);
  });

  test('[接案-4] 至多三件，加起来不超过 30 分钟；长的让给排得下的', () => {
    const task = (id: string, minutes: number): DeskTask => ({ id, says: id, how: '', minutes, cites: [] });
    const { now, later } = fitting([task('a', 15), task('b', 10), task('c', 10), task('d', 5), task('e', 1)]);
    expect([says(now), says(later)]).toEqual([
      ['a', 'b', 'd'],
      ['c', 'e'],
    ]);
  });

  test('[接案-3] 截图没来的那条要等；来了就不等', () => {
    const sha = 'a'.repeat(64);
    const desk = deskFor([contacted('亲属甲'), contacted('亲属乙', [sha])]);
    expect(desk.waiting.filter(({ id }) => id.startsWith('wait-shot'))).toEqual([
      { id: 'wait-shot-亲属甲', says: '亲属甲那条写进投诉', until: '他的截图或录音', cites: [] },
    ]);
  });

  test('[接案-3] 小李扣款前两天：287.05，最晚 6 月 9 日 24:00；他不在场，关权限要等', () => {
    const text = readFileSync(
      new URL('../../../../../examples/xiao-li-reverse.json', import.meta.url),
      'utf8',
    );
    const { entries } = unwrap(parseCaseText(text));
    const at = (present: string): Open => {
      const consent = {
        kind: 'consent',
        present,
        agreed: 'yes',
        on: '2025-06-08',
        originals: 'listed',
      } as Fact;
      const all = [...entries, ...entriesOf([consent], '2025-06-08')];
      const desk = unwrap(deskOf(foldCase(all, '2025-06-08T20:00' as Moment)));
      if (desk.kind !== 'desk') throw new Error(desk.kind);
      return desk;
    };
    const absent = at('no');
    expect(says(absent.now)[0]).toBe('最晚 6 月 9 日 24:00 前，往工资卡存 287.05 元。');
    expect(absent.now[0]?.how).toContain('不再借一笔来还');
    expect(absent.waiting.map(({ until }) => until)).toContain('他拿着自己的手机');
    expect(absent.dates[0]).toEqual({
      on: '2025-06-09',
      says: '24:00 前往工资卡存 287.05 元',
      neutral: '存 287.05',
    });
    const present = at('yes');
    expect(says(present.now).some((line) => line.startsWith('在他手机上看一眼通讯录权限'))).toBe(true);
    expect(present.waiting.map(({ until }) => until)).not.toContain('他拿着自己的手机');
  });
});
