import { timeOf } from '@huxin/calendar';
import type { Entry, Fact } from '@huxin/fact';
import { formatYuan } from '@huxin/money';
import { SOURCE_NAME } from '../words.ts';

const ASSET_NAME: Readonly<Record<string, string>> = {
  contacts: '通讯录',
  'call-log': '通话记录',
  sms: '短信',
};
const GRANT_SAYS = {
  granted: '允许',
  denied: '不允许',
  ask: '每次询问',
  empty: '给的是空的',
  unknown: '没看清',
} as const;
const REASON_SAYS = {
  short: '余额不够',
  limit: '单日限额',
  'card-closed': '卡停用',
  unsigned: '没有签约',
  other: '别的原因',
  unknown: '原因没写',
} as const;

/** What became known by one entry, as a line of the story; undefined for settings and balances. */
export function sayEntry(entry: Entry): string | undefined {
  return sayFact(entry.fact);
}

function sayFact(fact: Fact): string | undefined {
  switch (fact.kind) {
    case 'grant':
      return `「${fact.app}」${ASSET_NAME[fact.asset] ?? fact.asset}：${GRANT_SAYS[fact.state]}${fact.verified === 'yes' ? '（在手机上看过）' : ''}。`;
    case 'money':
      return sayMoney(fact);
    case 'contacted':
      return `${timeOf(fact.at)} ${fact.alias}收到${fact.channel === 'call' ? '来电' : '消息'}。`;
    case 'reachable':
      return fact.answered === 'yes'
        ? `${timeOf(fact.at)} 接通${fact.minutes ? ` ${fact.minutes} 分钟` : ''}，记下了。`
        : `${timeOf(fact.at)} 来电没有接。`;
    case 'held':
      return fact.state === 'unknown'
        ? undefined
        : `「${fact.app}」${SOURCE_NAME[fact.source]}：${fact.state === 'yes' ? '有' : '没有'}。`;
    case 'app.state':
      return `「${fact.app}」${fact.state === 'removed' ? '从手机上删掉了' : '装在手机上'}。`;
    case 'document':
      return `读了《${fact.title}》。`;
    default:
      return undefined;
  }
}

function sayMoney(fact: Extract<Fact, { kind: 'money' }>): string {
  const amount = `${formatYuan(fact.amount)} 元`;
  const time = fact.at.length > 10 ? `${timeOf(fact.at)} ` : '';
  switch (fact.meaning) {
    case 'failed-debit':
      return `${time}扣款 ${amount}没成功${fact.reason ? `：${REASON_SAYS[fact.reason]}` : ''}。`;
    case 'repayment':
      return `${time}还款 ${amount}${fact.bookedAt ? `，${timeOf(fact.bookedAt)} 入账` : ''}。`;
    case 'payout':
      return `${time}到账 ${amount}。`;
    case 'income':
      return `${time}${fact.account ? `「${fact.account}」` : ''}存进 ${amount}。`;
    case 'expense':
    case 'fee':
      return `${time}支出 ${amount}。`;
  }
}
