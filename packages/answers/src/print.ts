import type { Mark } from '@huxin/basis';
import type { PlainDate } from '@huxin/calendar';
import { type AskError, levelWords, ruleById, staleness } from '@huxin/law';
import type { Answer } from './answer.ts';
import { citationsOn } from './citations.ts';
import type { Guide, Step } from './guide.ts';
import type { Contradiction, Source } from './source.ts';

/** How a source was seen, as printed. */
export const markWords: Readonly<Record<Mark, string>> = {
  text: '读过原文',
  secondary: '二手转述',
  memory: '凭记忆',
};

/** Printed after every step nobody here has walked. */
export const UNCONFIRMED = '〔没有核实〕';

/** An answer as plain text for paper: question, answer, what is open, rules in force on `on`, sources, dates. */
export const answerToText = (answer: Answer, on: PlainDate): string =>
  sections([
    [answer.question],
    ['先说一句：', answer.short],
    answer.body.map((line, index) => `${index + 1}. ${line}`),
    ...openPoints(answer),
    ...grounds(answer, on),
  ]);

/** A step guide as plain text for paper, with a box to tick before every step. */
export const guideToText = (guide: Guide, on: PlainDate): string =>
  sections([
    [guide.title, ...(guide.system ? [`适用：${guide.system.name}，${guide.system.versions}`] : [])],
    ['先说一句：', guide.short],
    guide.steps.flatMap(stepLines),
    ['做完也挡不住的：', ...guide.cannot.map(dot)],
    ['被拒绝、走不通时：', ...guide.whatIfRefused.map(dot)],
    ...openPoints(guide),
    ...grounds(guide, on),
  ]);

const dot = (line: string): string => `· ${line}`;

const sections = (blocks: readonly (readonly string[])[]): string =>
  `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;

const stepLines = (step: Step, index: number): readonly string[] => [
  `□ ${index + 1}. ${step.says}${step.confirmed === 'unconfirmed' ? UNCONFIRMED : ''}`,
  `   做到了会看见：${step.check}`,
  ...(step.source ? [`   来自：${sourceLine(step.source)}`] : []),
];

const sourceLine = ({ title, where, date, mark, published }: Source): string =>
  `${title}（${where}${published === undefined ? '' : `，页面日期 ${published}`}，${date} 查看，${markWords[mark]}）`;

const contradictionLines = ({ about, claims, ours }: Contradiction): readonly string[] => [
  `网上互相矛盾：${about}`,
  ...claims.map(({ says, where }) => dot(`${where} 说：${says}`)),
  `  这里的做法：${ours}`,
];

const openPoints = (item: Answer | Guide): readonly (readonly string[])[] => [
  ...(item.contradictions ?? []).map(contradictionLines),
  ...(item.unsure ? [['还说不准的：', ...item.unsure.map(dot)]] : []),
];

function grounds(item: Answer | Guide, on: PlainDate): readonly (readonly string[])[] {
  const { applied, notApplied } = citationsOn(item, on);
  return [
    applied.length
      ? [
          `${on} 适用的文本：`,
          ...applied.map((rule) =>
            dot(
              `《${rule.title}》${rule.article === '—' ? '' : rule.article}（${levelWords[rule.level]}，${markWords[rule.mark]}，${rule.checkedOn} 核对）`,
            ),
          ),
        ]
      : [],
    notApplied.length ? [`${on} 不适用的文本：`, ...notApplied.map((error) => dot(whyNotOn(error)))] : [],
    item.sources.length ? ['来源：', ...item.sources.map((source) => dot(sourceLine(source)))] : [],
    [
      `${item.checkedOn} 整理，${on} 打印。${AGE[staleness(item, on)]}`,
      '这里写的是文本怎么说、还缺什么，不是法律意见。拿不准就问 12348。',
    ],
  ].filter((lines) => lines.length > 0);
}

const AGE = {
  fresh: '',
  ageing: '已过半年，先在官方渠道核一遍。',
  expired: '已过一年，只作参考，先核一遍再用。',
} as const;

const titleOf = (id: string): string => `《${ruleById(id)?.title ?? id}》`;

function whyNotOn(error: AskError): string {
  switch (error.kind) {
    case 'not-yet-in-force':
      return `${titleOf(error.rule)}：还没有施行${error.from === null ? '' : `（${error.from} 起）`}`;
    case 'no-longer-in-force':
      return `${titleOf(error.rule)}：到 ${error.until} 为止`;
    case 'draft':
      return `${titleOf(error.rule)}：还是草案`;
    case 'unknown-rule':
      return `${error.rule}：这份资料里没有`;
  }
}
