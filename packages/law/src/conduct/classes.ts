import type { ChannelId } from '../routing/channels.ts';

export type ConductClassId =
  | 'V01'
  | 'V02'
  | 'V03'
  | 'V04'
  | 'V05'
  | 'V06'
  | 'V07'
  | 'V08'
  | 'V09'
  | 'V10'
  | 'V11'
  | 'V12'
  | 'V13'
  | 'V14'
  | 'V15'
  | 'V16'
  | 'V17'
  | 'V18'
  | 'V19'
  | 'V20';

/** How far the class carries by itself; `caution` is advice to the borrower, not a charge against anybody. */
export type Strength = 'strong' | 'medium' | 'weak' | 'caution';

export interface ConductClass {
  readonly id: ConductClassId;
  readonly name: string;
  /** What in a message, call or visit points to it. */
  readonly signals: string;
  readonly ruleIds: readonly string[];
  readonly strength: Strength;
  readonly route: string;
  readonly channels: readonly ChannelId[];
}

type Row = readonly [
  id: ConductClassId,
  name: string,
  signals: string,
  rules: string,
  strength: Strength,
  route: string,
  channels: readonly ChannelId[],
];

const REGULATOR = '先找出借机构，再找它的监管部门';

/** Law reading §2.7, in its order. */
const ROWS: readonly Row[] = [
  [
    'V01',
    '群发通讯录',
    '几个联系人收到同一发送方或同一话术；群发短信',
    'GBT-02 CBA-03 CCB-68 MCL-CO PIPL-23 PIPL-25 CC-1033',
    'strong',
    `${REGULATOR}；人数多的报警`,
    ['lender', '12378', 'local-finance', 'police'],
  ],
  [
    'V02',
    '向联系人说出债务',
    '对别人说了金额、逾期天数或平台名',
    'GBT-04 CBA-05 CC-1038 PIPL-25',
    'strong',
    REGULATOR,
    ['lender', '12378', 'local-finance'],
  ],
  [
    'V03',
    '联系人拒绝后还在打',
    '有日期的拒绝，之后又来电',
    'GBT-05 CBA-05 PIPL-44 PIPL-47',
    'strong',
    `${REGULATOR}；联系人可以用自己的名义投诉`,
    ['lender', '12378', 'local-finance'],
  ],
  [
    'V04',
    '夜间联系',
    '22:00–08:00来电来信，没有约定或同意',
    'GBT-06 CBA-01',
    'medium',
    '先找出借机构',
    ['lender'],
  ],
  [
    'V05',
    '次数过多',
    '一天有效通话或拨通超过3次，同一号码没接通超过6次',
    'GBT-07 GBT-08 CBA-02',
    'medium',
    '出借机构，骚扰电话找12321',
    ['lender', '12321'],
  ],
  [
    'V06',
    '冒充',
    '自称公安、法院、检察院，盖章“律师函”，假案号',
    'CPM-41 CBA-06 PSL-62 PSL-63 CRL-279 CRL-280',
    'strong',
    '报警',
    ['police'],
  ],
  [
    'V07',
    '威胁、辱骂',
    '暴力、绑架、辱骂的话',
    'PSL-50 CRL-293 CBA-07 CPM-41 CC-1024',
    'strong',
    '报警',
    ['police'],
  ],
  [
    'V08',
    '羞辱曝光',
    'P图、发帖、公开张贴、告诉单位或学校',
    'PSL-50 CRL-246 CC-1024 CBA-07 CBA-10',
    'strong',
    '报警，向平台举报，去法院',
    ['police', '12377', 'court'],
  ],
  [
    'V09',
    '虚假后果',
    '普通欠款说成坐牢、抓捕、子女不能上学、永久黑名单',
    'CBA-08 CCI-06 DIS-01 CRL-313',
    'medium',
    '先找出借机构',
    ['lender'],
  ],
  [
    'V10',
    '另外要钱、私人账户、借新还旧',
    '转到个人账户，“减免费”，让去别处借',
    'CBA-09 NIFA24-03 DISC-03 MCG-01',
    'strong',
    '先找出借机构；像诈骗的报警',
    ['lender', 'police'],
  ],
  [
    'V11',
    '不请自来的上门',
    '没有同意就进家里或办公的地方',
    'CBA-11 PSL-47 CRL-245 CRL-238',
    'strong',
    '报警',
    ['police'],
  ],
  ['V12', '私人手机或微信', '催收员用私人号码、私人微信', 'CBA-10', 'weak', '先找出借机构', ['lender']],
  [
    'V13',
    '外包没有告知',
    '不认识的催收公司，出借机构没说过',
    'CPM-41 CBA-15 PIPL-23 NDR-12',
    'medium',
    '先查出借机构公布的名单，再找出借机构，再找监管部门',
    ['lender', '12378'],
  ],
  [
    'V14',
    '不给通讯录就不借',
    '拒绝权限后流程停住',
    'NPI-02 NPI-03 APP-02 PIPL-16 CPR-23',
    'strong',
    '网信、工信的App举报渠道',
    ['12377', 'app-report', '12381'],
  ],
  [
    'V15',
    '先扣一笔',
    '到手的钱比合同本金少',
    'CC-0670 PLI-26 MCL-UP',
    'strong',
    '出借机构的监管部门，法院',
    ['12378', 'local-finance', 'court'],
  ],
  [
    'V16',
    '费用没有明示、捆绑会员',
    '2026-08-01起签的贷款没有明示表；平台另外收费',
    'DISC-02 DISC-03 DISC-04 AST-03 CPR-10 CPR-11',
    'strong',
    '出借机构的监管部门；会员费找12315',
    ['12378', 'local-finance', '12315'],
  ],
  [
    'V17',
    '债权转让没有通知',
    '新的“债权人”来电，没有通知',
    'CC-0546 CC-0548',
    'medium',
    '先要书面通知',
    ['lender'],
  ],
  [
    'V18',
    '没告知就报送、没同意就查询',
    '信用报告上的记录',
    'CRR-15 CRR-18 CRR-25 CRR-41',
    'strong',
    '提异议，再找人民银行分支机构',
    ['credit-centre', '12363'],
  ],
  ['V19', '让签旧债确认函', '时效可能已过', 'LIM-19 LIM-192', 'caution', '先问法律援助，先不要签', ['12348']],
  [
    'V20',
    '无牌放贷',
    '没有牌照，实际年利率超过36%',
    'PLI-13 ILL-01 ILL-02 CRL-293-1 BSL-19',
    'strong',
    '报警，再找监管部门',
    ['police', 'local-finance', 'nfra-bureau'],
  ],
];

const CLASSES: readonly ConductClass[] = ROWS.map(
  ([id, name, signals, rules, strength, route, channels]) => ({
    id,
    name,
    signals,
    ruleIds: rules.split(' '),
    strength,
    route,
    channels,
  }),
);

export const conductClasses = (): readonly ConductClass[] => CLASSES;

export const conductClass = (id: ConductClassId): ConductClass | undefined =>
  CLASSES.find((row) => row.id === id);
