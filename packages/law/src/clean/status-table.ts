import type { RuleStatus } from '../rule.ts';

/** How each status in the research's words is typed. Anything not listed is a fault, never a guess. */
const STATUS_TABLE: readonly (readonly [status: RuleStatus, words: readonly string[]])[] = [
  [
    'in-force',
    [
      '现行',
      '现行（修正后条号）',
      '现行（推荐性，非强制）',
      '现行（行业自律，约束会员单位及其外包机构）',
      '现行（终稿措辞未核）',
      '现行（条号已变，旧法第42条现为第50条）',
      '现行（与4倍LPR的关系各地裁判不一）',
      '现行（仅深圳）',
      '推荐性技术文件',
      '执行中（内部文件，地方节奏不一）',
      '至2026-06-26全国人大311部现行法律目录中没有个人破产法',
    ],
  ],
  [
    'draft',
    [
      '征求意见稿',
      '征求意见稿（至2026-09-08仍未定稿，之后未核）',
      '草案（至2026-07仍不在现行法律目录；之后未见通过）',
    ],
  ],
  [
    'superseded',
    [
      '文件自述国标实施后由国标替代（2025-02-28起应以国标为准）',
      '自律公约；被2024指引/国标实质取代，正式废止与否未核',
      '已废止',
      '已被取代',
    ],
  ],
  ['closed', ['窗口已于2026-03-31关闭（未见延期）', '已关闭']],
  [
    'unverified',
    [
      '现行（2024年前后有无修订未核）',
      '现行有效性未核（合同仍普遍援用）',
      '监管意见（非公开文件）',
      '非公开、无正式文件，不可当法条引用',
      '上线信息已核，2026年是否仍运营未核',
      '现行有效性未核',
    ],
  ],
];

export function statusOf(words: string): RuleStatus | undefined {
  return STATUS_TABLE.find(([, list]) => list.includes(words))?.[0];
}
