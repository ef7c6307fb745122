import { readFileSync } from 'node:fs';
import { plainDate } from '@huxin/calendar';
import { ask } from '@huxin/law';
import { describe, expect, test } from 'vitest';
import {
  answerById,
  answers,
  answersAt,
  falseClaims,
  guideById,
  guides,
  guidesAbout,
  phoneGuides,
  readyWordsById,
} from './index.ts';

const csv = (name: string): readonly string[] =>
  readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
const firstTwo = (row: string): readonly string[] => row.split(',').slice(0, 2);

/** The linked titles the room owes, each with the guides that answer it. */
const OWED: Readonly<Record<string, readonly string[]>> = {
  征信查询: ['credit-report-get'],
  征信异议: ['credit-report-object'],
  大学生网贷征信: ['student-loans-in-credit'],
  助学贷款征信: ['study-loans-in-credit'],
  饿了么: ['close-eleme-paylater', 'close-eleme-member'],
  京东: ['close-jd-paylater', 'close-jd-plus'],
  支付宝: ['close-alipay-paylater', 'close-alipay-debits'],
  微信: ['close-wechat-paylater', 'close-wechat-debits'],
  '360': ['close-360-member'],
  苹果订阅: ['close-apple-subscriptions'],
  停自动扣款: ['stop-loan-debit'],
  投诉: ['complain'],
  拒绝通讯录: ['contacts-refuse'],
  第三方权限软件: ['permission-apps'],
  厂商开关: ['vendor-empty-answers'],
  数据线是额外的: ['contacts-cable'],
};

/** phone reading §5, row by row. */
const SYSTEMS = [
  'contacts-hyperos',
  'contacts-coloros',
  'contacts-originos',
  'contacts-harmony4',
  'contacts-harmony-next',
  'contacts-magicos',
  'contacts-oneui',
  'contacts-android',
  'contacts-ios17',
  'contacts-ios18',
];

const items = [...answers(), ...guides()];

test('[问答-1] 40 个问题一个不少，编号和阶段同 questions.csv，顺序相同', () => {
  expect(answers().map(({ id, phase }) => [id, phase])).toEqual(csv('questions.csv').map(firstTwo));
});

test('[问答-2] 22 条常见错话一条不少，改正它的答案指得到', () => {
  const ids = csv('false_claims.csv').map((row) => row.split(',')[0]);
  expect(falseClaims().map(({ id }) => id)).toEqual(ids);
  for (const { id, corrects = [] } of answers())
    for (const claim of corrects) expect(ids, `${id} → ${claim}`).toContain(claim);
});

test('[问答-3] 欠着的每个题目都有指引，手机一行一份', () => {
  for (const id of [...Object.values(OWED).flat(), ...SYSTEMS]) expect(guideById(id), id).toBeDefined();
  expect(phoneGuides().map(({ id }) => id)).toEqual(expect.arrayContaining(SYSTEMS));
  expect(guidesAbout('contacts').length).toBeGreaterThanOrEqual(SYSTEMS.length + 4);
});

test('[问答-4] 编号不重，门里都有答案，指到的话和指引都在', () => {
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  for (const door of ['before-borrowing', 'repaying', 'cannot-pay', 'contacted', 'not-mine'] as const)
    expect(answersAt(door).length, door).toBeGreaterThan(0);
  for (const { id, words = [] } of items)
    for (const word of words) expect(readyWordsById(word), `${id} → ${word}`).toBeDefined();
  for (const { id, guides: linked = [] } of answers())
    for (const guide of linked) expect(guideById(guide), `${id} → ${guide}`).toBeDefined();
  expect(answerById('q41')).toBeUndefined();
});

describe('来源', () => {
  test.each(items.map((item) => [item.id, item] as const))(
    '[问答-5] %s 有来源、有日期，引的文本当天有效',
    (_, item) => {
      expect(item.sources.length + item.ruleIds.length).toBeGreaterThan(0);
      expect(plainDate(item.checkedOn).ok).toBe(true);
      for (const id of item.ruleIds) {
        const rule = ask(id, item.checkedOn);
        expect(rule.ok ? '' : rule.error.kind, id).toBe('');
      }
      for (const source of item.sources) {
        expect(plainDate(source.date).ok).toBe(true);
        expect(source.title).not.toBe('');
      }
    },
  );

  test('[问答-6] 来源写主机和路径；凭记忆的明写没有出处', () => {
    const sources = [
      ...items.flatMap(({ sources: own }) => own),
      ...guides().flatMap(({ steps }) => steps.flatMap(({ source }) => source ?? [])),
    ];
    expect(sources.length).toBeGreaterThan(100);
    for (const { where, mark } of sources)
      if (mark === 'memory') expect(where).toBe('没有读到出处');
      else expect(where).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+(\/\S*)?$/);
  });

  test('[问答-7] 互相矛盾的至少两种说法，各有出处，写明怎么办', () => {
    const all = items.flatMap(({ contradictions = [] }) => contradictions);
    expect(all.length).toBeGreaterThanOrEqual(10);
    for (const { claims, ours, about } of all) {
      expect(claims.length, about).toBeGreaterThanOrEqual(2);
      for (const { where } of claims) expect(where).not.toBe('');
      expect(ours).not.toBe('');
    }
  });
});

describe('步骤', () => {
  const steps = guides().flatMap((guide) => guide.steps.map((step) => ({ guide: guide.id, step })));

  test('[问答-8] 菜单路径没读过厂家原文的，一律标没有核实；标了的都有出处', () => {
    for (const { guide, step } of steps) {
      const at = `${guide}: ${step.says}`;
      if (step.confirmed === 'unconfirmed') expect(step.source, at).toBeDefined();
      else if (step.says.includes('→')) expect(step.source?.mark, at).toBe('text');
      if (step.source?.mark === 'memory' || step.source?.mark === 'secondary')
        expect(step.confirmed, at).toBe('unconfirmed');
    }
    expect(steps.filter(({ step }) => step.confirmed === 'unconfirmed').length).toBeGreaterThan(30);
  });

  test('[问答-9] 每一步说得出做到了会看见什么；每份写明挡不住什么、走不通怎么办', () => {
    for (const { guide, step } of steps) expect(step.check, guide).not.toBe('');
    for (const guide of guides()) {
      expect(guide.cannot.length, guide.id).toBeGreaterThan(0);
      expect(guide.whatIfRefused.length, guide.id).toBeGreaterThan(0);
    }
  });

  test('[问答-10] 不用电脑：除了额外的那一份，步骤里没有数据线和电脑', () => {
    const byCable = guides().filter(({ id, steps: own }) =>
      id !== 'contacts-cable' ? own.some(({ says }) => /数据线|电脑上|USB/.test(says)) : false,
    );
    expect(byCable.map(({ id }) => id)).toEqual([]);
  });
});
