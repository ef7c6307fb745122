import { moment } from '@huxin/calendar';
import { type Entry, parseEntry } from '@huxin/fact';
import { expect, test } from 'vitest';
import { type Answers, answersToFacts, EMPTY } from '../../doors/repaying/answers.ts';
import { answer } from '../../engine/answer.ts';
import { memoryRecord } from '../../record.ts';
import { accountRows, type PictureLine, pictureLines, totalLeft } from './account-lines.ts';
import { stepsToLines, stepsToReminders, threeSteps } from './three-days.ts';

const AT = '2025-06-03T08:00';
const SAID: Answers = {
  ...EMPTY,
  day: '2025-06-10',
  amount: '357.05',
  account: '工资卡',
  app: '某某贷',
  principal: '2000',
  count: '6',
  paid: '3',
  balance: '70',
};
const SECRETS = /某某贷|借款一|工资卡|欠|贷|催|逾期|还款/;

async function standing() {
  const now = moment(AT);
  if (!now.ok) throw new Error('no moment');
  const record = memoryRecord(() => AT);
  await record.append(answersToFacts(SAID, '借款一', AT.slice(0, 10) as never) ?? []);
  const entries: readonly Entry[] = record.entries();
  for (const entry of entries) expect(parseEntry(entry)).toMatchObject({ ok: true });
  const got = answer('standing', { entries, now: now.value });
  if (!got.ok) throw new Error(JSON.stringify(got.error));
  return { entries, now: now.value, ...got.value };
}

test('[页面-25] 三天清单：最多三件，中性的话；金额选了才有，平台和账户从来没有', async () => {
  const now = await standing();
  const plain = stepsToLines(threeSteps(now, false));
  expect(plain.length).toBeGreaterThan(1);
  expect(plain.length).toBeLessThanOrEqual(3);
  expect(plain.join()).not.toMatch(SECRETS);
  expect(plain.join().replace(/\d+ 月 \d+ 日/g, '')).not.toMatch(/\d/);
  const chosen = stepsToLines(threeSteps(now, true)).join();
  expect(chosen).toContain('6 月 9 日　存 287.05');
  expect(chosen).not.toMatch(SECRETS);
});

test('[页面-25] 三天清单进日历：时间不在过去，标题一样中性', async () => {
  const now = await standing();
  const reminders = stepsToReminders(threeSteps(now, false), now.now);
  for (const { at, title } of reminders) {
    expect(at >= now.now).toBe(true);
    expect(title).not.toMatch(SECRETS);
  }
});

test('[页面-26] 我的账：每笔借了多少、还剩多少、下一次哪天；名字选了才写', async () => {
  const { assessment, entries } = await standing();
  const hidden = accountRows(assessment.loans, entries, false);
  expect(hidden).toMatchObject([
    { name: '第 1 笔', principal: 200_000, next: { due: '2025-06-10', amountFen: 35_705 }, late: false },
  ]);
  // Principal left after three of six at 2 %: 2,000 → 1,682.95 → 1,359.56 → 1,029.70, each to the fen.
  expect(totalLeft(hidden)).toBe(102_970);
  expect(JSON.stringify(hidden)).not.toContain('某某贷');
  expect(accountRows(assessment.loans, entries, true)[0]?.name).toBe('某某贷');
});

test('[页面-26] 我的账的图片：没选就什么也没有；选一样才有一样', async () => {
  const { assessment, entries } = await standing();
  const rows = accountRows(assessment.loans, entries, true);
  const of = (...chosen: PictureLine[]): string => pictureLines(rows, new Set(chosen)).join('\n');
  expect(of()).toBe('');
  expect(of('days')).toBe('第 1 笔：6 月 10 日');
  expect(of('days', 'amounts')).toBe('第 1 笔：6 月 10 日　357.05');
  expect(of('count', 'total')).toBe('一共 1 笔\n合计还剩本金 1,029.70');
  expect(of('names')).toBe('某某贷');
  for (const line of ['count', 'days', 'amounts', 'total'] as const) expect(of(line)).not.toContain('某某贷');
  for (const line of ['count', 'days', 'names'] as const) expect(of(line)).not.toContain('357');
});
