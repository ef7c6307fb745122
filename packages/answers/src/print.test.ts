import { asDate } from '@huxin/calendar';
import { describe, expect, test } from 'vitest';
import {
  answerById,
  answers,
  answerToText,
  citationsOn,
  guideById,
  guides,
  guideToText,
  UNCONFIRMED,
} from './index.ts';

const TODAY = asDate('2026-11-23');

describe('打印', () => {
  test('[问答-23] 答案印出来有问题、简答、正文、文本、来源、两个日期', () => {
    for (const answer of answers()) {
      const text = answerToText(answer, TODAY);
      for (const part of [answer.question, answer.short, ...answer.body, ...(answer.unsure ?? [])])
        expect(text).toContain(part);
      for (const { where, date } of answer.sources) {
        expect(text).toContain(where);
        expect(text).toContain(`${date} 查看`);
      }
      expect(text).toContain('2026-11-23 整理，2026-11-23 打印。');
    }
  });

  test('[问答-24] 指引印出来每步有方框、看什么，没核实的都写着', () => {
    for (const guide of guides()) {
      const text = guideToText(guide, TODAY);
      expect(text.match(/^□ /gm)?.length).toBe(guide.steps.length);
      const open = guide.steps.filter(({ confirmed }) => confirmed === 'unconfirmed').length;
      expect(text.split(UNCONFIRMED).length - 1, guide.id).toBe(open);
    }
  });

  test('[问答-25] 矛盾照印：哪一页说什么，这里怎么办', () => {
    const text = answerToText(answerById('q17')!, TODAY);
    expect(text).toContain('网上互相矛盾：扣款失败当天算不算逾期');
    expect(text).toContain('· m.jiusongjiankang.com/4950033、5519860 说：当天不算');
    expect(text).toContain('这里的做法：正好相反');
  });

  test('[问答-22] 那天还没施行的不算适用，另外列出', () => {
    const night = answerById('q24')!;
    const { applied, notApplied } = citationsOn(night, asDate('2025-06-12'));
    expect(applied.map(({ ruleId }) => ruleId)).toEqual(['GBT-03', 'GBT-06', 'CPL2-227']);
    expect(notApplied.map((error) => [error.rule, error.kind])).toEqual([
      ['CBA-01', 'not-yet-in-force'],
      ['CBA-04', 'not-yet-in-force'],
    ]);
    const text = answerToText(night, asDate('2025-06-12'));
    expect(text).toContain('2025-06-12 不适用的文本：');
    expect(text).toContain('还没有施行（2026-01-30 起）');
    expect(
      citationsOn({ ruleIds: ['NONE', 'DRAFT-01', 'FIX-01'] }, TODAY).notApplied.map(({ kind }) => kind),
    ).toEqual(['unknown-rule', 'draft', 'no-longer-in-force']);
  });

  test('[问答-26] 过了半年、一年，印出来会说', () => {
    const guide = guideById('contacts-hyperos')!;
    expect(guideToText(guide, asDate('2026-12-01'))).not.toContain('已过');
    expect(guideToText(guide, asDate('2027-06-30'))).toContain('已过半年');
    expect(guideToText(guide, asDate('2027-11-23'))).toContain('已过一年');
  });
});
