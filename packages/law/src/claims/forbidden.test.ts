import { asDate } from '@huxin/calendar';
import { describe, expect, test } from 'vitest';
import { allRules } from '../ask.ts';
import { capFor } from '../cap/cap-for.ts';
import type { LenderKind } from '../cap/types.ts';
import { conductClasses } from '../conduct/classes.ts';
import { conductRules } from '../conduct/conduct-rules.ts';
import { levelWords } from '../level-words.ts';
import { limitsOn } from '../limits/limits-on.ts';
import { FIGURES } from '../overdue/figures.ts';
import { limitationEnd } from '../overdue/limitation.ts';
import { channels } from '../routing/channels.ts';
import { type RespondentKind, routeFor } from '../routing/routes.ts';
import { claimList, forbiddenClaims } from './forbidden.ts';

/** Each claim as it is told, and once more in other words. */
const TOLD: Readonly<Record<string, readonly string[]>> = {
  'convention-article': ['《互联网金融逾期债务催收自律公约》第16条规定8:00–22:00', '催收公约第十八条'],
  'quiet-from-21': ['每天21:00-8:00不得催收', '晚上9点到早上8点不能打电话'],
  'assist-three-calls': ['助贷新规规定每天最多打3次', '金规〔2025〕9号划了五条红线'],
  'natural-debt': ['24%到36%是自然债务区间', '36%以内受法律保护'],
  'licensed-four-lpr': ['持牌机构利率不得超过4倍LPR', '银行贷款不能超过LPR的四倍'],
  'statutory-24': ['24%是法定上限', '法定利率上限24%'],
  'psl-42': ['违反《治安管理处罚法》第42条', '按治安处罚法第四十二条'],
  'contact-always-unlawful': ['联系紧急联系人一律违法', '打给联系人都是违法的'],
  'arrears-are-crime': ['逾期就是信用卡诈骗', '欠钱不还会坐牢，逾期会坐牢，欠款要坐牢'],
  'fix-extended': ['信用修复可以申请延期', '征信修复能代办'],
  'invented-document': ['消费金融公司管理办法修订版 银保监发〔2026〕18号'],
  'abolished-regulator': ['向银保监会投诉'],
};

test.each(claimList())('[禁语-1] 认得出：$claim', ({ id }) => {
  expect(TOLD[id]?.length).toBeGreaterThan(0);
  for (const text of TOLD[id] ?? [])
    expect(
      forbiddenClaims(text).map((hit) => hit.id),
      text,
    ).toContain(id);
});

test('[禁语-2] 正确的说法不误伤', () => {
  const right = [
    '每日22:00至次日8:00不应催收',
    '24%是司法酌减线和监管执行口径，不是法律明文上限',
    '治安管理处罚法第50条（旧法第42条）',
    '银保监会令2022年第9号',
    '欠款本身不是犯罪',
    '没有代办，收费“征信修复”均为骗局',
    '4倍LPR不直接管持牌机构',
  ];
  for (const text of right) expect(forbiddenClaims(text), text).toEqual([]);
});

/** Every string anywhere inside a value, with keys left out: keys are ours, not the users'. */
const stringsIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : [];

const DAYS = ['2019-11-01', '2020-09-01', '2025-06-12', '2026-02-01', '2026-11-23', '2028-03-01'].map(asDate);
const LENDERS: readonly LenderKind[] = [
  'bank',
  'consumer-finance',
  'microloan',
  'trust',
  'auto-finance',
  'guarantor',
  'platform',
  'unlicensed',
  'person',
  'unknown',
];
const RESPONDENTS: readonly RespondentKind[] = [
  'bank',
  'consumer-finance',
  'microloan',
  'platform',
  'guarantor',
  'unlicensed',
  'collector',
  'app',
  'telecom-harassment',
  'debt-buyer',
];

/** What this room itself says, citations left out: those carry titles of texts as they were issued. */
const OWN_WORDS = [
  ...DAYS.flatMap((on) =>
    LENDERS.flatMap((lenderKind) =>
      (['loan', 'credit-card'] as const).flatMap((product) => stringsIn(capFor({ lenderKind, on, product }))),
    ),
  ),
  ...DAYS.flatMap((on) => limitsOn(on).flatMap(({ basis: _, ...limit }) => stringsIn(limit))),
  ...DAYS.flatMap((on) => conductClasses().flatMap(({ id }) => stringsIn(conductRules(id, on).notApplied))),
  ...conductClasses().flatMap(stringsIn),
  ...RESPONDENTS.flatMap((kind) => stringsIn(routeFor(kind))),
  ...channels().flatMap(({ name: _, ...channel }) => stringsIn(channel)),
  ...Object.values(FIGURES).flatMap(stringsIn),
  ...stringsIn(limitationEnd({ knownOn: asDate('2023-01-01') })),
  ...Object.values(levelWords),
];

describe('数据和输出', () => {
  test('[禁语-3] 237 条规则的转述、条款、备注里没有这些说法', () => {
    const hits = allRules().flatMap(({ id, title, article, gist, note = '' }) =>
      forbiddenClaims(`${title}\n${article}\n${gist}\n${note}`).map((hit) => `${id} ${hit.id}`),
    );
    expect(hits).toEqual([]);
  });

  test('[禁语-4] 上限、限制、渠道、行为、期限说出来的每句话里没有这些说法', () => {
    expect(OWN_WORDS.length).toBeGreaterThan(1000);
    expect(OWN_WORDS.flatMap((text) => forbiddenClaims(text).map((hit) => `${hit.id}: ${text}`))).toEqual([]);
  });

  test('[禁语-5] 自己的话里不下“违法、无效、不用还、安全、老赖”的结论', () => {
    expect(OWN_WORDS.filter((text) => /违法|无效|不用还|安全|老赖|零风险/.test(text))).toEqual([]);
  });
});
