import type { Guide } from '../../guide.ts';
import { CHECKED, told } from '../cite.ts';
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

const ELEME_RENAMED = told(
  '163.com/dy/article/KDHA1UL2055683YC.html',
  '饿了么 App 改名淘宝闪购的报道',
  '2025',
);
const ELEME_LATER = told('haowen888.cn/article/16454.html', '饿了么先享后付的关闭', '2024-08-19');
const ELEME_LATER_2 = told(
  'hezi.show/article/16049.html',
  '饿了么先用后付的关闭，App 和支付宝两条路',
  '2024-08-19',
);
const ELEME_MEMBER = told('cusdn.org.cn/shubk/202510/658116.html', '饿了么取消自动续费', '2025-10');
const ELEME_MEMBER_2 = told(
  'gdswjx.net/shujy/202511/354759.html',
  '饿了么会员自动续费，几种付款方式',
  '2025-11',
);
const JD_LATER = told('rue9.cn/article/25099.html', '京东先用后付的关闭', '2025-01-15');
const JD_BAITIAO = told('ekeiot.com/news/62426.html', '白条的锁定和注销', '2021-09-08');
const JD_PLUS = told(
  'mip.yidianziliao.com/view/yNTk3YTA2NDM2M2E5NzY3MDJhNTI0Mzc1d.html',
  '京东 PLUS 自动续费的关闭',
  '2026-02-14',
);
const JD_PLUS_OLD = told('haowen888.cn/article/3090.html', '京东会员先享后付的关闭', '2024-05-12');
const QIFU = told('hezi.show/article/17430.html', '360 借条先享后付的关闭', '2024-08-27');
const QIFU_MEMBER = told('huishou.haowen888.cn/article/21925.html', '360 借条超级会员的关闭', '2024-09-17');
const QIFU_CASE = told('xinlituo.com/article/2891', '360 借条 59 元扣费的说法');

export const SHOP_GUIDES: readonly Guide[] = [
  {
    ...BASE,
    id: 'close-eleme-paylater',
    title: '饿了么（现名淘宝闪购）：关闭先享后付、先用后付',
    short: 'App 的钱包里和支付宝的芝麻授权里都要看。先付清没付的订单。',
    steps: [
      ...BEFORE_CLOSING,
      likely('App → 我的 → 钱包 → 先享后付（或“我的权益” → 先用后付）→ 关闭。', '写着未开通。', ELEME_LATER),
      likely(
        '支付宝 → 我的 → 芝麻信用 → 信用管理 → 授权管理，找饿了么或淘宝闪购，解除。',
        '名单里没有它。',
        ELEME_LATER_2,
      ),
      ...AFTER_CLOSING,
    ],
    sources: [ELEME_LATER, ELEME_LATER_2, ELEME_RENAMED],
    unsure: ['改名淘宝闪购后菜单有没有变，没有核到；原来的授权名单里两个名字都找。'],
    contradictions: [
      {
        about: '在 App 的哪里',
        claims: [
          { says: '我的 → 钱包 → 先享后付', where: 'haowen888.cn/article/16454.html' },
          { says: '我的 → 设置 → 支付管理', where: 'rue9.cn/article/20079.html' },
          { says: '我的订单 → 支付设置', where: 'rue9.cn/article/19051.html' },
        ],
        ours: '三页三种，都早于改名。找不到就走支付宝那一步。',
      },
    ],
    also: ['饿了么', '淘宝闪购', '外卖', '先用后付', '先享后付', '超级吃货卡'],
  },
  {
    ...BASE,
    id: 'close-eleme-member',
    title: '饿了么（现名淘宝闪购）：关闭会员自动续费',
    short: '在会员页关自动续费，再到付钱的那一处（支付宝、微信、苹果）解约。',
    steps: [
      ...BEFORE_CLOSING,
      likely(
        'App → 我的 → 会员中心（或“会员与优惠”）→ 自动续费 → 关闭。',
        '写着到期后不再续。',
        ELEME_MEMBER,
      ),
      likely(
        '再到付款的地方解约：支付宝或微信的自动扣款名单，苹果的订阅。',
        '名单里没有它。',
        ELEME_MEMBER_2,
      ),
      ...AFTER_CLOSING,
    ],
    sources: [ELEME_MEMBER, ELEME_MEMBER_2, ELEME_RENAMED],
    unsure: ['这两页都印着客服电话，没有一个核到，这里不抄。'],
    also: ['饿了么', '淘宝闪购', '外卖', '会员', '吃货卡', '超级会员'],
  },
  {
    ...BASE,
    id: 'close-jd-paylater',
    title: '京东：关闭先用后付和白条',
    short: '先用后付在支付设置里关。白条是借款，还清才能注销，没还清可以先锁定。',
    steps: [
      ...BEFORE_CLOSING,
      likely('京东 → 我的 → 设置 → 支付设置 → 先用后付，关掉开关。', '开关是灰色。', JD_LATER),
      likely('白条：京东金融 → 白条 → 设置 → 账户安全，锁定或注销。', '写着已锁定或已注销。', JD_BAITIAO),
      plain('注销白条之前看清：有没有没还的账单，注销会不会影响别的借款。', '账单是零，或者先不注销。'),
      ...AFTER_CLOSING,
    ],
    sources: [JD_LATER, JD_BAITIAO],
    contradictions: [
      {
        about: '先用后付和白条是不是一回事',
        claims: [
          { says: '先用后付就是白条', where: 'xmg.pet/article/1802.html（2024-09-20）' },
          { says: '支付设置里另有“先用后付”一项', where: 'rue9.cn/article/25099.html（2025-01-15）' },
        ],
        ours: '两处都看。白条关系到征信和欠款，名字不同，不要混着关。',
      },
    ],
    also: ['京东', '白条', '先用后付', '先享后付', 'jd'],
  },
  {
    ...BASE,
    id: 'close-jd-plus',
    title: '京东 PLUS：关闭自动续费和先享后付',
    short: '在 PLUS 会员页的“我的 PLUS”里关自动续费。先享后付的年费到期会扣，先看清扣费日。',
    steps: [
      ...BEFORE_CLOSING,
      likely('京东 → 我的 → PLUS 会员 → 右下角“我的 PLUS” → 自动续费，关掉开关。', '开关是灰色。', JD_PLUS),
      likely(
        '先享后付开的 PLUS：同一页找“过期自动续费”“先享后付”，看到哪天扣、扣多少。',
        '知道扣费日。',
        JD_PLUS_OLD,
      ),
      plain('已经省到的钱可能要按约定结算。看清再关。', '截图里有结算的说明。'),
      ...AFTER_CLOSING,
    ],
    sources: [JD_PLUS, JD_PLUS_OLD],
    also: ['京东', 'plus', '会员', '自动续费', '年费', '先享后付'],
  },
  {
    ...BASE,
    id: 'close-360-member',
    title: '360 借条（奇富借条）：关闭会员和先享后付',
    short: '在“我的”里找会员服务或先享后付，关掉续费；再到付款的银行卡、微信、支付宝解约。会员费不是还款。',
    steps: [
      ...BEFORE_CLOSING,
      likely(
        'App → 我的 → 会员服务（或“增值服务”“我的服务”）→ 取消续费。',
        '写着到期后不再续。',
        QIFU_MEMBER,
      ),
      likely('先享后付：App → 我的 → 我的服务，或在 App 里搜“先享后付” → 关闭。', '写着未开通。', QIFU),
      plain('没有入口：在 App 的在线客服打字“关闭会员、停止续费、退费”，截图。', '有工单号或文字答复。'),
      plain('看是谁收的钱：账单上的商家全名，常常不是出借机构。两家都要发。', '记下了全名。'),
      ...AFTER_CLOSING,
    ],
    sources: [QIFU, QIFU_MEMBER, QIFU_CASE],
    ruleIds: [...CLOSING_RULES, 'AST-03'],
    unsure: [
      '这些页印的客服电话一个也没有核到，这里不抄。',
      '会员费能不能退，看有没有单独提示和同意的记录。',
    ],
    also: ['360', '360借条', '奇富', '奇富借条', '会员', '59', '先享后付', '取消'],
  },
];
