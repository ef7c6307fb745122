import type { Asset, Entry, Fact, Source } from '@huxin/fact';
import { formatYuan } from '@huxin/money';
import { PAPER_WORDS } from '../doors/helping/paper-words.ts';
import { termName, termValue } from '../loans/term-words.ts';
import { shortPrint, sizeWords, typeWords } from '../originals/words.ts';
import { CHANNEL_WORDS, CONDUCT_WORDS } from '../words/conduct.ts';

export interface EntryWords {
  /** 「2025-06-12 10:20」 or the day. */
  readonly when: string;
  readonly title: string;
  readonly note?: string;
}

const ACTION_WORDS: Readonly<Partial<Record<Extract<Fact, { kind: 'action' }>['action'], string>>> = {
  complain: '投诉',
  'demand-deletion': '要求删除',
  'ask-what-they-hold': '要求说明号码从哪来',
  'stop-request': '发出停止联系',
  'ask-extension': '申请延期',
  'fund-account': '往卡里存钱',
};

const ASSET_WORDS: Readonly<Partial<Record<Asset, string>>> = {
  contacts: '通讯录',
  'call-log': '通话记录',
  sms: '短信',
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

const STATE_WORDS = { planned: '要做', done: '做了', proved: '有凭据', refused: '被拒' } as const;

/** One line of the record in plain words. Kinds other rooms bring show their kind until they bring words. */
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
        title: `${ACTION_WORDS[fact.action] ?? '一步'}：${STATE_WORDS[fact.state]}`,
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
        title: `${fact.app}：${ASSET_WORDS[fact.asset] ?? '权限'}${GRANT_WORDS[fact.state]}`,
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
    default:
      return { when: noted, title: '一条记录', note: fact.kind };
  }
}
