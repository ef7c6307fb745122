import type { Citation, Finding, Sha256, Span, Tri } from '@huxin/basis';
import type { PlainDate } from '@huxin/calendar';
import type { Asset } from '@huxin/fact';
import { ask, cite, levelWords, ruleById } from '@huxin/law';
import { ASSET_NAMES } from '../describe/asset-names.ts';
import type { Platform, Reference } from '../model.ts';
import type { AssetReport } from '../verdict/types.ts';

export interface NormInput {
  readonly platform: Platform;
  readonly today: PlainDate;
  readonly lending: Tri;
  readonly assets: Readonly<Record<Asset, AssetReport>>;
  readonly references: readonly Reference[];
  readonly sha256?: Sha256;
  /** Manifest file that asks: where the evidence of a permission stands. */
  readonly manifest: string;
  readonly approvedContacts: boolean;
}

/** Assets that the list of necessary information for lending does not hold (NPI-03). */
const OUTSIDE: readonly Asset[] = [
  'contacts',
  'call-log',
  'sms',
  'location',
  'photos',
  'installed-apps',
  'microphone',
];

/** Assets the 2026 draft names for other people's information (DRAFT-01). */
const DRAFTED: readonly Asset[] = ['contacts', 'call-log', 'sms'];

const MAX_SPANS = 8;

/** Holds the facts of a package against the rules in force on a day. Nothing here changes a level. */
export function normFindings(input: NormInput): Finding[] {
  return [...necessary(input), ...guide(input), ...draft(input), ...play(input), ...harmony(input)];
}

const asksFor = (report: AssetReport): boolean => report.permissions.length > 0;

function spansOf(input: NormInput, report: AssetReport): Span[] {
  if (input.sha256 === undefined) return [];
  const source = input.sha256;
  const manifest: Span = { source, at: { in: 'bytes', entry: input.manifest, offset: 0 } };
  const places = report.evidence.slice(0, MAX_SPANS).flatMap((i): Span[] => {
    const one = input.references[i];
    if (one === undefined) return [];
    if (one.class === '')
      return [{ source, at: { in: 'bytes', entry: one.dex, offset: Math.max(0, one.offset) } }];
    return [{ source, at: { in: 'dex', class: one.class, method: one.method, offset: one.offset } }];
  });
  return [manifest, ...places];
}

const levelWord = (citation: Citation): string => levelWords[citation.level];

/** [规-1] What lending needs: name, papers, phone, bank card. */
function necessary(input: NormInput): Finding[] {
  const rule = ask('NPI-03', input.today);
  if (!rule.ok || input.lending === 'no') return [];
  const basis = [cite(rule.value, input.today)];
  return OUTSIDE.filter((asset) => asksFor(input.assets[asset])).map((asset): Finding => {
    const report = input.assets[asset];
    const name = ASSET_NAMES[asset];
    const evidence = spansOf(input, report);
    if (input.lending === 'yes')
      return {
        rule: 'NPI-03',
        verdict: 'unclear',
        says: `${name}不在网络借贷的必要信息里，可以不允许。如果因此不给借，可能不符合规定（${levelWord(basis[0] as Citation)}）。`,
        evidence,
        basis,
        missing: ['点了“不允许”以后，它还让不让你用基本功能？'],
      };
    return {
      rule: 'NPI-03',
      verdict: 'unclear',
      says: `如果这是借款应用：${name}不在网络借贷的必要信息里，可以不允许。`,
      evidence,
      basis,
      missing: ['这是不是借款应用？'],
    };
  });
}

/** [规-2] Two typed contacts at most, and no forced reading; a recommendation. */
function guide(input: NormInput): Finding[] {
  const rule = ask('TC-01', input.today);
  const report = input.assets.contacts;
  if (!rule.ok || input.lending === 'no' || !asksFor(report)) return [];
  const basis = [cite(rule.value, input.today)];
  return [
    {
      rule: 'TC-01',
      verdict: 'unclear',
      says: '2019 年的指南（没有强制力）只许填两名常用联系人，要能手填，不得强制读取通讯录。技术上，选两个人也用不着整本通讯录的权限。',
      evidence: spansOf(input, report),
      basis,
      missing: ['不给通讯录权限，能不能手填联系人？'],
    },
  ];
}

/** [规-3] Shown as what it is. */
function draft(input: NormInput): Finding[] {
  const rule = ruleById('DRAFT-01');
  const asset = DRAFTED.find((one) => asksFor(input.assets[one]));
  if (rule === undefined || asset === undefined || ask('DRAFT-01', input.today).ok) return [];
  if (input.today < rule.checkedOn && input.today < '2026-01-10') return [];
  return [
    {
      rule: 'DRAFT-01',
      verdict: 'unclear',
      says: '2026 年的征求意见稿（还不是规定，不能拿来主张）拟禁止借通讯录、通话记录、短信权限收集别人的信息，通讯、加好友、备份除外。',
      evidence: spansOf(input, input.assets[asset]),
      basis: [cite(rule, input.today)],
      missing: ['这份意见稿后来有没有定下来？'],
    },
  ];
}

/** Google Play's rule for personal-loan apps, from 2023-05-31: a comparison, no rule here (androidauthority 2023-04-06). */
const PLAY_FROM = '2023-05-31';
const PLAY: readonly Asset[] = ['contacts', 'location', 'photos', 'own-number'];
const PLAY_CITATION = (today: string): Citation => ({
  ruleId: 'PLAY-LOANS',
  title: 'Google Play 个人贷款应用政策（境外商店规则，仅作比较）',
  level: 'association',
  article: 'Personal loans, restricted permissions',
  inForceOn: today,
  mark: 'secondary',
  source: 'androidauthority 2023-04-06; finextra 2023-04-06',
  checkedOn: '2026-11-23',
});

function play(input: NormInput): Finding[] {
  const asked = PLAY.filter((asset) => asksFor(input.assets[asset]));
  if (input.platform !== 'android' || input.lending === 'no' || input.today < PLAY_FROM || asked.length === 0)
    return [];
  return [
    {
      rule: 'PLAY-LOANS',
      verdict: 'unclear',
      says: `作个比较：Google Play 不许贷款应用申请${asked.map((asset) => ASSET_NAMES[asset]).join('、')}权限。它管不到国内的手机。`,
      evidence: spansOf(input, input.assets[asked[0] as Asset]),
      basis: [PLAY_CITATION(input.today)],
      missing: ['这个应用有没有上架 Google Play？'],
    },
  ];
}

/** [规-5] The approval is for cloning, backup and sync; why would a lender have it? */
function harmony(input: NormInput): Finding[] {
  if (input.platform !== 'harmony' || !input.approvedContacts || input.lending === 'no') return [];
  return [
    {
      rule: 'HARMONY-CONTACTS',
      verdict: 'unclear',
      says: '鸿蒙只把读取联系人批给换机、备份、同步类应用。借款应用拿到这项批准，值得向应用市场问一问。',
      evidence: spansOf(input, input.assets.contacts),
      basis: [
        {
          ruleId: 'HARMONY-CONTACTS',
          title: 'HarmonyOS 受限开放权限说明（平台规则）',
          level: 'association',
          article: 'ohos.permission.READ_CONTACTS',
          inForceOn: input.today,
          mark: 'secondary',
          source: 'developer.huawei.com, restricted permissions; openharmony/security_access_token @11e19d2',
          checkedOn: '2026-11-23',
        },
      ],
      missing: ['它是不是借款应用？批准是为了什么？'],
    },
  ];
}
