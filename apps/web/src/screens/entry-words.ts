import type { ActionKind, Asset, Entry, Source } from '@huxin/fact';
import { formatYuan } from '@huxin/money';
import { PAPER_WORDS } from '../doors/helping/paper-words.ts';
import { termName, termValue } from '../loans/term-words.ts';
import { shortPrint, sizeWords, typeWords } from '../originals/words.ts';
import { CHANNEL_WORDS, CONDUCT_WORDS } from '../words/conduct.ts';
import { LEVEL_SHORT } from '../words/levels.ts';

export interface EntryWords {
  /** 「2025-06-12 10:20」 or the day. */
  readonly when: string;
  readonly title: string;
  readonly note?: string;
}

const ACTION_WORDS: Readonly<Record<ActionKind, string>> = {
  'revoke-permission': '关掉权限',
  'thin-phone-book': '给通讯录瘦身',
  'agree-with-contact': '和填的那个人说好',
  'demand-deletion': '要求删除',
  'ask-what-they-hold': '要求说明号码从哪来',
  'fund-account': '往卡里存钱',
  'move-autopay': '换扣款的卡',
  'pay-debt': '手动还款',
  'ask-extension': '申请延期',
  'stay-reachable': '留一个能找到你的方式',
  'tell-relatives': '给亲友发一条',
  object: '提异议',
  complain: '投诉',
  'keep-evidence': '留原件',
  'stop-membership': '停掉会员',
  'close-account': '注销账号',
  'change-service-password': '改服务密码',
  'stop-request': '发出停止联系',
};

const ASSET_WORDS: Readonly<Record<Asset, string>> = {
  contacts: '通讯录',
  'call-log': '通话记录',
  sms: '短信',
  'installed-apps': '装了哪些应用',
  'own-number': '本机号码',
  location: '位置',
  photos: '照片',
  microphone: '麦克风',
  accessibility: '无障碍',
  notifications: '通知内容',
  overlay: '悬浮窗',
};
const GRANT_WORDS = {
  granted: '开着',
  denied: '关着',
  ask: '每次问',
  empty: '给的是空的',
  unknown: '没看清',
} as const;
const SOURCE_WORDS: Readonly<Record<Source, string>> = {
  contacts: '通讯录权限',
  'contacts-copy': '以前读走的名单',
  'typed-contact': '手填的紧急联系人',
  'call-log-sms': '通话记录、短信权限',
  'carrier-records': '运营商授权',
  'passed-on': '转给别家',
  'employer-address': '单位或地址',
  referral: '被联系的人指出别人',
  tracing: '联系不上后找人',
  leak: '外泄',
};
const HELD_WORDS = { yes: '有', no: '没有', unknown: '还不知道' } as const;
const ROLE_WORDS = {
  operator: '运营 App 的',
  lender: '出借人',
  guarantor: '担保',
  agency: '受托催收的',
  assignee: '接手债权的',
} as const;
const MONEY_WORDS = {
  payout: '放款',
  repayment: '还款',
  'failed-debit': '扣款没成',
  fee: '收费',
  income: '进账',
  expense: '支出',
} as const;
const ANSWERED_WORDS = { yes: '接了', no: '没接', unknown: '接没接不清楚' } as const;

const DEADLINE_WORDS = {
  'payment-order': '支付令，最晚提异议',
  hearing: '开庭',
  'answer-promised': '对方答应答复',
  objection: '最晚提异议',
  other: '期限',
} as const;
const CONSENT_WORDS = { yes: '同意', no: '不同意', unknown: '还没问' } as const;
const AT_HAND = { yes: '在手上', no: '没有', unknown: '不知道' } as const;

const CLAUSE_WORDS = {
  allows: '写着可以',
  forbids: '写着不可以',
  requires: '写着必须',
  unclear: '没写清楚',
} as const;
const STATE_WORDS = { planned: '要做', done: '做了', proved: '有凭据', refused: '被拒' } as const;

/** One line of the record in plain words. A kind without words does not compile. */
export function entryWords({ fact, knownOn, knownAt }: Entry): EntryWords {
  const noted = knownAt ? `${knownOn} ${knownAt}` : knownOn;
  switch (fact.kind) {
    case 'contacted': {
      const told = fact.labels.map((label) => CONDUCT_WORDS[label]).join('、');
      return {
        when: fact.at.replace('T', ' '),
        title: `${fact.alias === 'self' ? '我' : fact.alias}：${CHANNEL_WORDS[fact.channel]}`,
        note: [
          told,
          fact.by,
          fact.said && `「${fact.said}」`,
          fact.evidence.length > 0 && `附 ${fact.evidence.length} 个文件`,
        ]
          .filter(Boolean)
          .join(' · '),
      };
    }
    case 'action':
      return {
        when: noted,
        title: `${ACTION_WORDS[fact.action]}：${STATE_WORDS[fact.state]}`,
        ...(fact.due ? { note: `${fact.due} 9 点后` } : {}),
      };
    case 'evidence':
      return {
        when: noted,
        title: `附了一份${typeWords(fact.mediaType)}`,
        note: `${sizeWords(fact.bytes)} · 指纹 ${shortPrint(fact.sha256)}…`,
      };
    case 'balance':
      return { when: noted, title: `${fact.account}余额`, note: `${formatYuan(fact.amount)} 元` };
    case 'flow':
      return {
        when: noted,
        title: fact.direction === 'in' ? `${fact.flow}会到` : `${fact.flow}要付`,
        note: `${formatYuan(fact.amount)} 元`,
      };
    case 'notice':
      return {
        when: noted,
        title: `${fact.due} 扣款`,
        ...(fact.amount === undefined ? {} : { note: `${formatYuan(fact.amount)} 元` }),
      };
    case 'account':
      return { when: noted, title: `账户：${fact.account}` };
    case 'grant':
      return {
        when: noted,
        title: `${fact.app}：${ASSET_WORDS[fact.asset]}${GRANT_WORDS[fact.state]}`,
        note: fact.verified === 'yes' ? '在手机上看过' : '只是说的，还没看过',
      };
    case 'held':
      return {
        when: noted,
        title: `${fact.app}：${SOURCE_WORDS[fact.source]}`,
        note: HELD_WORDS[fact.state],
      };
    case 'party':
      return {
        when: noted,
        title: `${ROLE_WORDS[fact.role]}：${fact.party}`,
        ...(fact.app ? { note: fact.app } : {}),
      };
    case 'term':
      return {
        when: noted,
        title: `${fact.loan}：${termName(fact.field.name)}`,
        note: termValue(fact.field),
      };
    case 'money':
      return {
        when: fact.at.replace('T', ' '),
        title: `${fact.loan ?? fact.account ?? ''}${MONEY_WORDS[fact.meaning]}`,
        note: `${formatYuan(fact.amount)} 元`,
      };
    case 'reachable':
      return {
        when: fact.at.replace('T', ' '),
        title: `${fact.by}找你`,
        note: ANSWERED_WORDS[fact.answered],
      };
    case 'about':
      return { when: noted, title: '你的情况', note: '只用来换后面的话' };
    case 'deadline':
      return {
        when: noted,
        title: `${DEADLINE_WORDS[fact.what]}：${fact.due}`,
        ...(fact.from ? { note: `${fact.from} 收到` } : {}),
      };
    case 'consent':
      return { when: fact.on, title: `同意记录：${CONSENT_WORDS[fact.agreed]}` };
    case 'paper':
      return { when: noted, title: `${PAPER_WORDS[fact.paper]}：${AT_HAND[fact.state]}` };
    case 'document':
      return {
        when: noted,
        title: `读过${fact.title}`,
        ...(fact.bundled === undefined ? {} : { note: `点一次“同意”，一共 ${fact.bundled} 份` }),
      };
    case 'clause':
      return { when: noted, title: '协议里的一条', note: CLAUSE_WORDS[fact.polarity] };
    case 'app.access':
      return {
        when: noted,
        title: `查过 ${fact.app} ${fact.version}`,
        note: `${ASSET_WORDS[fact.asset]}：${LEVEL_SHORT[fact.level]}`,
      };
    case 'app.state':
      return {
        when: fact.on,
        title: `${fact.app}：${fact.state === 'removed' ? '已经删了' : '在手机上'}`,
        note: fact.verified === 'yes' ? '在手机上看过' : '只是说的，还没看过',
      };
    case 'subscription':
      return {
        when: noted,
        title: `${fact.subscription}，会自动续`,
        note: `${formatYuan(fact.amount)} 元，下一次 ${fact.next}`,
      };
    case 'credit-line':
      return { when: noted, title: `征信上的一笔：${fact.institution}`, note: fact.product };
    case 'retraction':
      return { when: noted, title: '撤回了一条' };
  }
}
