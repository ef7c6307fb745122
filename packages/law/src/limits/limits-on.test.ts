import { readFileSync } from 'node:fs';
import { asDate } from '@huxin/calendar';
import { expect, test } from 'vitest';
import { limitsOn } from './limits-on.ts';
import type { Limit, LimitId } from './types.ts';

const constants = JSON.parse(readFileSync(new URL('../../data/constants.json', import.meta.url), 'utf8'));
const on = (day: string, id: LimitId) => limitsOn(asDate(day)).filter((limit) => limit.id === id);
const rulesOf = (limits: readonly Limit[]) => limits.map((limit) => limit.ruleIds.join(' '));

test('[限制-1] 安静时段 22:00–08:00，国标 2025-02-28 起，协会指引 2026-01-30 起', () => {
  expect(rulesOf(on('2025-02-27', 'quiet-hours'))).toEqual([]);
  expect(rulesOf(on('2025-02-28', 'quiet-hours'))).toEqual(['GBT-06']);
  expect(rulesOf(on('2026-01-30', 'quiet-hours'))).toEqual(['GBT-06', 'CBA-01']);
  const { start, end } = constants.quiet_hours;
  for (const limit of on('2026-06-01', 'quiet-hours')) expect(limit).toMatchObject({ start, end });
});

test('[限制-2] 有效通话 3 次、告知式 3 次、未接通“不宜”超过 6 次', () => {
  const day = '2026-06-01';
  expect(on(day, 'effective-calls')).toMatchObject([
    {
      max: constants.interactive_voice_effective_calls_per_day_max.value,
      ruleIds: ['GBT-07'],
      wording: '不应',
    },
  ]);
  expect(on(day, 'notice-calls')).toMatchObject([
    { max: constants.notice_voice_connected_calls_per_day_max.value, ruleIds: ['GBT-08'] },
  ]);
  expect(on(day, 'unanswered-tries')).toMatchObject([
    { max: constants.unanswered_attempts_per_number_per_day_max.value, ruleIds: ['CBA-02'], wording: '不宜' },
  ]);
  expect(on('2026-01-29', 'unanswered-tries')).toEqual([]);
});

test('[限制-3] 联系第三人：条件、可说、不可说、拒绝就停', () => {
  expect(on('2026-06-01', 'third-party-contact')).toMatchObject([
    {
      mayAsk: ['债务人的联系方式', '请其转告'],
      mayNotTell: constants.third_party_contact.forbidden_content,
      stopOnRefusal: true,
      ruleIds: ['GBT-02', 'GBT-03', 'GBT-04', 'GBT-05'],
    },
    { ruleIds: ['CBA-03', 'CBA-04', 'CBA-05'], stopOnRefusal: true },
  ]);
});

test('[限制-4] 记录保存年限按机构分开，2018 公约的 5 年只到 2025-02-27', () => {
  const years = (day: string) =>
    on(day, 'record-retention').map(
      (limit) => limit.id === 'record-retention' && `${limit.ruleIds[0]} ${limit.years}`,
    );
  expect(years('2026-06-01')).toEqual(['GBT-09 2', 'CCB-68 2', 'CFC-02 5']);
  expect(years('2025-02-27')).toEqual(['CCB-68 2', 'NIFA18-03 5', 'CFC-02 5']);
});

test('[限制-5] 每条限制都带引用，级别和核验方式可见', () => {
  for (const limit of limitsOn(asDate('2026-06-01'))) {
    expect(limit.basis.map((citation) => citation.ruleId)).toEqual(limit.ruleIds);
    expect(limit.ruleIds.length).toBeGreaterThan(0);
  }
});
