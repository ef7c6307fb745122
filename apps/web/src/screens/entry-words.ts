import type { Entry, Fact } from '@huxin/fact';
import { formatYuan } from '@huxin/money';
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
        note: [told, fact.by, fact.evidence.length > 0 && `附 ${fact.evidence.length} 个文件`]
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
      return { when: noted, title: '一个文件的指纹', note: `${fact.sha256.slice(0, 16)}…` };
    case 'balance':
      return { when: noted, title: `${fact.account}余额`, note: `${formatYuan(fact.amount)} 元` };
    case 'flow':
      return { when: noted, title: `${fact.flow}要付`, note: `${formatYuan(fact.amount)} 元` };
    case 'notice':
      return {
        when: noted,
        title: `${fact.due} 扣款`,
        ...(fact.amount === undefined ? {} : { note: `${formatYuan(fact.amount)} 元` }),
      };
    case 'account':
      return { when: noted, title: `账户：${fact.account}` };
    case 'about':
      return { when: noted, title: '你的情况', note: '只用来换后面的话' };
    default:
      return { when: noted, title: '一条记录', note: fact.kind };
  }
}
