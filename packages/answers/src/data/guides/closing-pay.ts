import type { Guide } from '../../guide.ts';
import { CHECKED, remembered, told } from '../cite.ts';
import { likely, plain } from '../step.ts';
import {
  AFTER_CLOSING,
  BEFORE_CLOSING,
  CLOSING_CANNOT,
  CLOSING_REFUSED,
  CLOSING_RULES,
} from './closing-shared.ts';

const BASE = {
  topic: 'closing',
  cannot: CLOSING_CANNOT,
  whatIfRefused: CLOSING_REFUSED,
  ruleIds: CLOSING_RULES,
  checkedOn: CHECKED,
  words: ['refund-membership', 'stop-debit'],
} as const;

const ALI_LATER = told('rue9.cn/article/3263.html', '支付宝先享后付的关闭步骤', '2024-05-12');
const ZHIMA = told('itqun.com/wenda/70438.html', '芝麻信用的授权管理');
const ALI_DEBIT = told('php.nnxck.com/faq/1703974.html', '支付宝免密支付/自动扣款的位置');
const ALI_DEBIT_2 = told('yunzhuji.net/kahao/518560.html', '支付宝自动扣费的关闭', '2025-05-24');
const WX_LATER = told('hezi.show/article/2851.html', '微信支付分里关闭扣费服务', '2024-05-12');
const WX_LATER_2 = told(
  'blob.wenxiaobai.com/article/1822b9ca-68b2-7c5e-6082-030a7c867569',
  '微信先用后付的关闭，转述消保委提醒',
);
const WX_DEBIT = told('shuhaiyun.com/asy/177744.html', '微信自动续费的位置');
const APPLE = told('m.17golang.com/article/427316.html', '苹果订阅的取消', '2025-12-19');

export const PAY_GUIDES: readonly Guide[] = [
  {
    ...BASE,
    id: 'close-alipay-paylater',
    title: '支付宝：关闭先享后付、先用后付',
    short: '在芝麻信用里看授权了哪些商家，逐个解除。花呗是另一回事，要在花呗里关。',
    steps: [
      ...BEFORE_CLOSING,
      likely('支付宝 → 我的 → 芝麻信用 → 信用管理 → 授权管理。', '看到商家名单。', ZHIMA),
      likely('点商家，点“解除授权”或“关闭服务”。', '名单里没有它了。', ZHIMA),
      likely('有的版本在信用管理里直接有“先享后付”一项，点进去关。', '写着未开通。', ALI_LATER),
      plain('花呗：先看有没有没还的账单。还清再在花呗的设置里找“关闭”。', '花呗写着已关闭，或者留着不动。'),
      ...AFTER_CLOSING,
    ],
    sources: [ALI_LATER, ZHIMA],
    unsure: ['2025 年以后的页面名字没有核到。'],
    also: ['支付宝', '花呗', '芝麻', '先用后付', '先享后付', '芝麻先享', '关闭'],
  },
  {
    ...BASE,
    id: 'close-alipay-debits',
    title: '支付宝：关闭免密支付和自动扣款',
    short: '在支付设置里的“免密支付/自动扣款”看名单，逐个关。还款用的那一条，先安排好怎么还再关。',
    steps: [
      ...BEFORE_CLOSING,
      likely('支付宝 → 我的 → 设置 → 支付设置 → 免密支付/自动扣款。', '看到签过的服务名单。', ALI_DEBIT),
      likely('点服务，翻到最下面，点“关闭服务”。', '名单里没有它了。', ALI_DEBIT_2),
      plain('名单里有还款用的：先记下下一期日期和金额，安排好主动还款，再决定关不关。', '日历里有这一天。'),
      ...AFTER_CLOSING,
    ],
    sources: [ALI_DEBIT, ALI_DEBIT_2],
    contradictions: [
      {
        about: '入口叫什么',
        claims: [
          { says: '支付设置里叫“免密支付/自动扣款”', where: 'yunzhuji.net/kahao/518560.html' },
          { says: '支付设置里叫“自动续费”', where: '9ok.com/article/v_225916.html' },
        ],
        ours: '版本不同，两个名字都找一下。',
      },
    ],
    also: ['支付宝', '免密支付', '自动扣款', '自动续费', '代扣', '关闭'],
  },
  {
    ...BASE,
    id: 'close-wechat-paylater',
    title: '微信：关闭支付分先用后付',
    short: '在支付分的“我的服务”里逐个关闭扣费服务。先付清没付的订单。',
    steps: [
      ...BEFORE_CLOSING,
      likely('微信 → 我 → 服务 → 钱包 → 支付分 → 我的服务。', '看到用支付分的商家名单。', WX_LATER),
      likely('点商家，点“关闭扣费服务”，确认。', '名单里没有它了。', WX_LATER_2),
      plain('关不掉，多半是有没付清的单。付清再关。', '没有待付款。'),
      ...AFTER_CLOSING,
    ],
    sources: [WX_LATER, WX_LATER_2],
    contradictions: [
      {
        about: '从哪里进',
        claims: [
          { says: '我 → 服务 → 钱包 → 支付分 → 我的服务', where: 'hezi.show/article/2851.html' },
          { says: '我 → 支付 → 钱包 → 支付分 → 已授权服务', where: 'rue9.cn/article/2512.html' },
        ],
        ours: '先试前一种。两页都是 2024 年的。',
      },
    ],
    also: ['微信', '支付分', '先用后付', '先享后付', '分付', '取消'],
  },
  {
    ...BASE,
    id: 'close-wechat-debits',
    title: '微信：关闭自动续费和自动扣费',
    short: '在钱包的支付设置里找“自动续费”，逐个关。还款用的那一条，先安排好怎么还再关。',
    steps: [
      ...BEFORE_CLOSING,
      likely('微信 → 我 → 服务 → 钱包 → 支付设置 → 自动续费。', '看到签过的服务名单。', WX_DEBIT),
      likely('点服务，点“关闭扣费服务”，再确认。', '名单里没有它了。', WX_DEBIT),
      plain('名单里有还款用的：先记下下一期日期和金额，再决定关不关。', '日历里有这一天。'),
      ...AFTER_CLOSING,
    ],
    sources: [WX_DEBIT],
    contradictions: [
      {
        about: '入口在哪',
        claims: [
          { says: '钱包 → 支付设置 → 自动续费', where: 'shuhaiyun.com/asy/177744.html' },
          {
            says: '钱包 → 支付管理 → 续费与订阅',
            where: 'greees.com/dianshiji/fuwuxiangmu/674865.html（2024-02-07）',
          },
        ],
        ours: '版本不同。在钱包里找带“自动续费”“扣费”字样的一项。',
      },
    ],
    also: ['微信', '自动扣费', '自动扣款', '自动续费', '免密支付', '停'],
  },
  {
    ...BASE,
    id: 'close-apple-subscriptions',
    title: '苹果手机：取消应用商店的订阅',
    short: '在设置最上面点自己的名字，进“订阅”，逐个取消。',
    steps: [
      ...BEFORE_CLOSING,
      likely('设置 → 最上面自己的名字 → 订阅。', '看到正在续的订阅。', APPLE),
      likely('点一项，点“取消订阅”，确认。', '写着到哪天到期，不再续。', APPLE),
      plain('只有从苹果付的钱才在这里。微信、支付宝付的，去那两处看。', '两处都看过。'),
      ...AFTER_CLOSING,
    ],
    sources: [APPLE, remembered('“订阅”在名字下面')],
    unsure: ['要不要在到期前 24 小时取消才来得及，只见转述。'],
    also: ['苹果', 'iphone', 'app store', '应用商店', '订阅', '自动续费'],
  },
];
