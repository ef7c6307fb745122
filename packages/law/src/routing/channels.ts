import type { Mark } from '@huxin/basis';
import type { FigureId } from '../overdue/figures.ts';

export type ChannelId =
  | 'lender'
  | '12378'
  | 'nfra-bureau'
  | 'local-finance'
  | '12363'
  | 'credit-centre'
  | '12315'
  | '12321'
  | '12377'
  | 'app-report'
  | '12381'
  | 'operator'
  | '12300'
  | 'nifa'
  | 'police'
  | '12337'
  | '12345'
  | 'court'
  | '12348';

/** Where a complaint or request can go. Every string is shown to users; marks say how it was seen. */
export interface Channel {
  readonly id: ChannelId;
  readonly name: string;
  readonly handles: string;
  readonly how: string;
  /** What is known about the time it takes; absent when nothing was found. */
  readonly deadline?: string;
  readonly figures?: readonly FigureId[];
  readonly material: string;
  readonly ruleIds: readonly string[];
  /** How the channel itself was seen. */
  readonly mark: Mark;
  /** Which part is weaker than the mark says. */
  readonly caution?: string;
}

const REMEMBERED = '这个渠道只凭记忆记下，打之前先在官网核对。';

/** Law reading §5, in its order. No number stands here that is not there. */
export const CHANNELS: readonly Channel[] = [
  {
    id: 'lender',
    name: '出借机构自己的客服或投诉部门',
    handles: '任何金融投诉的第一步',
    how: '号码看营业执照页、合同或 App',
    deadline: '事实清楚15天，复杂30天，特别复杂经批准到60天',
    figures: ['institution-simple', 'institution-complex', 'institution-extended'],
    material: '身份、合同编号、事实、要求',
    ruleIds: ['CPLN-01'],
    mark: 'secondary',
  },
  {
    id: '12378',
    name: '12378（国家金融监督管理总局消费者热线）',
    handles: '银行、消费金融、信托、保险、汽车金融，包括它们的不当催收',
    how: '拨打12378，工作日大约9–12点、13–17点；也可以给当地监管局写信或网上提交',
    deadline: '转给机构后按机构的时限；举报的时限没有核到',
    figures: ['institution-simple', 'institution-complex', 'institution-extended'],
    material: '同上，加证据目录和要求；写明是投诉还是举报',
    ruleIds: ['CPLN-01'],
    mark: 'secondary',
    caution: '接听时间的来源不可靠；举报的天数只有记忆，这里不写。',
  },
  {
    id: 'nfra-bureau',
    name: '国家金融监督管理总局当地监管局（举报）',
    handles: '这些机构不守监管规定',
    how: '书面，最好实名',
    material: '写明机构、具体事实、证明',
    ruleIds: ['CPLN-02'],
    mark: 'secondary',
    caution: '办理天数没有核到。',
  },
  {
    id: 'local-finance',
    name: '省级地方金融管理局',
    handles: '小额贷款公司、融资担保公司、典当、地方资产管理公司',
    how: '找公司注册地的省；常常可以经12345转',
    material: '公司登记信息、合同、证明',
    ruleIds: ['MCL-06'],
    mark: 'secondary',
    caution: '各地时限不同，没有核到。',
  },
  {
    id: '12363',
    name: '12363（中国人民银行金融消费权益保护热线）',
    handles: '征信、支付和自动扣款、利率明示、外币',
    how: '工作日拨打12363，外地加区号',
    deadline: '征信投诉自受理起30天内书面答复',
    figures: ['credit-complaint-reply'],
    material: '信用报告那一页、异议编号',
    ruleIds: ['FCP-02', 'CRR-26'],
    mark: 'secondary',
  },
  {
    id: 'credit-centre',
    name: '征信中心或报送机构的异议申请',
    handles: '信用报告里的错误记录',
    how: '向征信中心，或者向报送这条记录的机构',
    deadline: '20天内核查并书面答复',
    figures: ['credit-objection-reply'],
    material: '身份证件、报告编号、证明',
    ruleIds: ['CRR-25'],
    mark: 'text',
  },
  {
    id: '12315',
    name: '12315',
    handles: '会员费、搭售、非金融企业的虚假宣传',
    how: '12315电话、网站、小程序',
    deadline: '7个工作日内处理告知；同意调解的60天内完成',
    figures: ['consumer-act', 'consumer-mediate'],
    material: '订单、付款记录、截图，实名',
    ruleIds: ['CPL-46', 'CPR-46'],
    mark: 'text',
    caution: '时限读过原文；渠道形式凭记忆。',
  },
  {
    id: '12321',
    name: '12321网络不良与垃圾信息举报受理中心',
    handles: '骚扰电话和短信、不良App、个人信息泄露',
    how: '网站 www.12321.cn、公众号“12321受理中心”、010-12321；不要改动短信原文',
    material: '号码、时间、截图或录音',
    ruleIds: ['CH-12321'],
    mark: 'secondary',
  },
  {
    id: '12377',
    name: '中央网信办违法和不良信息举报中心',
    handles: '网上侵害隐私和名誉、网络不良信息、App滥用个人信息',
    how: 'www.12377.cn、电话12377、“网络举报”客户端、jubao@12377.cn',
    material: '网址、截图',
    ruleIds: ['CH-12377'],
    mark: 'secondary',
  },
  {
    id: 'app-report',
    name: '“App个人信息举报”公众号或省级网信部门',
    handles: 'App超范围收集个人信息',
    how: '微信公众号 app_grxxjb；部分省有专门入口',
    material: 'App名称、版本、权限的证据',
    ruleIds: ['CH-APP'],
    mark: 'secondary',
    caution: '2026年是否还在运营没有核到。',
  },
  {
    id: '12381',
    name: '12381（工业和信息化部服务热线）',
    handles: 'App侵害用户权益、电信骚扰',
    how: '电话或网站',
    material: '号码清单、通话记录',
    ruleIds: [],
    mark: 'memory',
    caution: REMEMBERED,
  },
  {
    id: 'operator',
    name: '自己的电信运营商',
    handles: '骚扰电话拦截、运营商争议',
    how: '运营商客服',
    material: '号码清单、通话记录',
    ruleIds: [],
    mark: 'memory',
    caution: REMEMBERED,
  },
  {
    id: '12300',
    name: '12300（电信用户申诉）',
    handles: '与运营商的争议',
    how: '电话或网站',
    material: '号码清单、通话记录',
    ruleIds: [],
    mark: 'memory',
    caution: REMEMBERED,
  },
  {
    id: 'nifa',
    name: '中国互联网金融协会举报平台',
    handles: '任何互联网金融从业机构，收到后转有关部门',
    how: 'jubao.nifa.org.cn，实名，同一人每天最多5件',
    material: '具体行为、所不符合的条款、证明',
    ruleIds: ['CH-NIFA'],
    mark: 'secondary',
  },
  {
    id: 'police',
    name: '110、12110（短信）或派出所',
    handles: '威胁、跟踪纠缠、冒充、闯入住处、买卖个人信息',
    how: '当场报警，或者书面报案',
    deadline: '接报后应立即调查，不属于治安案件的要说明理由；立案后30天办结，复杂的可两次各延长30天',
    figures: ['police-base', 'police-longest'],
    material: '录音、原件、证人姓名',
    ruleIds: ['PSL-90', 'PSL-118'],
    mark: 'text',
    caution: '法条读过原文；12110凭记忆。',
  },
  {
    id: '12337',
    name: '12337（中央政法委扫黑除恶举报平台）',
    handles: '有组织、暴力或者“软暴力”的催收',
    how: '网站或微信',
    material: '录音、原件、证人姓名',
    ruleIds: [],
    mark: 'memory',
    caution: REMEMBERED,
  },
  {
    id: '12345',
    name: '12345政务服务热线',
    handles: '任何政府事务，会转到对口部门',
    how: '电话或 App',
    material: '简短事实和要求',
    ruleIds: [],
    mark: 'memory',
    caution: REMEMBERED,
  },
  {
    id: 'court',
    name: '法院',
    handles: '人格权禁令、隐私和名誉侵权、合同纠纷',
    how: '网上立案或窗口',
    deadline: '符合条件的起诉7天内立案',
    figures: ['court-filing'],
    material: '起诉状、证据、身份证件',
    ruleIds: ['CC-0997', 'CPL2-126'],
    mark: 'text',
  },
  {
    id: '12348',
    name: '12348法律援助',
    handles: '免费咨询、申请法律援助',
    how: '电话或网站',
    material: '没有核到',
    ruleIds: [],
    mark: 'memory',
    caution: REMEMBERED,
  },
];

export const channels = (): readonly Channel[] => CHANNELS;

export const channelById = (id: ChannelId): Channel | undefined =>
  CHANNELS.find((channel) => channel.id === id);
