import { dateOf, type Moment, type PlainDate, timeOf } from '@huxin/calendar';
import type { Entry, Fact } from '@huxin/fact';
import { formatYuan } from '@huxin/money';
import type { Assessment, LoanView } from '../assessment.ts';
import { isNight } from '../paths/rules.ts';
import { nearMoment, REASON_SAYS, SOURCE_NAME, sayDate, sayMoment } from '../words.ts';

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
/**
 * What became known by one entry, as a line of the story, told with how things stand once it is known.
 * Settings, balances and plans are no events: undefined.
 */
export function sayEntry(entry: Entry, now: Assessment, before: Assessment | undefined): string | undefined {
  const { fact } = entry;
  switch (fact.kind) {
    case 'grant':
      return sayGrant(fact, now);
    case 'money':
      return sayMoney(fact, now, before);
    case 'contacted':
      return `${whenOf(fact.at, now)} ${fact.alias}收到${fact.channel === 'call' ? '来电' : '消息'}${isNight(timeOf(fact.at)) ? '（夜里）' : ''}。`;
    case 'reachable':
      return fact.answered === 'yes'
        ? `${whenOf(fact.at, now)} 接通${fact.minutes ? ` ${fact.minutes} 分钟` : ''}，记下了。`
        : `${whenOf(fact.at, now)} 来电没有接。`;
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

/** The time alone on the day it happened; noted on a later day, its own day too. A day without a time says the day. */
function whenOf(at: Moment | PlainDate, now: Assessment): string {
  const timed = at.length > 10;
  if (dateOf(at) === now.asOf) return timed ? timeOf(at) : '';
  return timed ? sayMoment(at as Moment, now.asOf) : sayDate(at as PlainDate, now.asOf);
}

const bookedOf = (at: Moment | PlainDate, booked: Moment): string =>
  dateOf(booked) === dateOf(at) ? timeOf(booked) : sayMoment(booked, dateOf(at));

function sayGrant(fact: Extract<Fact, { kind: 'grant' }>, now: Assessment): string {
  const name = ASSET_NAME[fact.asset] ?? fact.asset;
  const seen = fact.verified === 'yes' ? '（在手机上看过）' : '';
  const path = now.paths.find((item) => item.id === `${fact.app}/contacts`);
  const open =
    fact.asset === 'contacts' && path?.state === 'dormant' ? '这条路现在没有触发，但没有关上。' : '';
  return `「${fact.app}」${name}：${GRANT_SAYS[fact.state]}，从 ${fact.from} 起${seen}。${open}`;
}

function sayMoney(
  fact: Extract<Fact, { kind: 'money' }>,
  now: Assessment,
  before: Assessment | undefined,
): string {
  const amount = `${formatYuan(fact.amount)} 元`;
  const when = whenOf(fact.at, now);
  const time = when === '' ? '' : `${when} `;
  const loan = now.loans.find((item) => item.loan === fact.loan);
  const was = before?.loans.find((item) => item.loan === fact.loan);
  switch (fact.meaning) {
    case 'failed-debit':
      return `${time}扣款 ${amount}没成功${fact.reason ? `：${REASON_SAYS[fact.reason]}` : ''}。${afterFailure(fact.at, loan)}`;
    case 'repayment':
      return `${time}还款 ${amount}${fact.bookedAt ? `，${bookedOf(fact.at, fact.bookedAt)} 入账` : ''}。${afterRepayment(loan, was, now)}`;
    case 'payout':
      return `${time}到账 ${amount}。`;
    case 'income':
      return `${time}${fact.account ? `「${fact.account}」` : ''}存进 ${amount}。`;
    case 'expense':
    case 'fee':
      return `${time}支出 ${amount}。`;
  }
}

/** Until when the failed instalment can still be paid by hand, and what of that was only assumed. */
function afterFailure(at: string, loan: LoanView | undefined): string {
  const last = loan?.waiting?.lastMoment;
  if (!last) return '';
  const day = dateOf(at as Moment);
  const when = dateOf(last) === day ? timeOf(last) : nearMoment(last, day);
  return `${when} 前手动还款。${loan.assumed.join('')}`;
}

/** What a repayment changed, by how the loan stood just before it. */
function afterRepayment(loan: LoanView | undefined, was: LoanView | undefined, now: Assessment): string {
  if (!loan || loan.overdueSince) return '';
  if (was?.overdueSince) {
    const happened = now.paths.some((path) => path.state === 'happened');
    return `欠款补上了。${happened ? '发出去的消息收不回，证据照留。' : ''}`;
  }
  if (was?.waiting?.failed) return '补上了，没有逾期。';
  const open = now.paths.some((path) => path.source === 'contacts' && path.links[0].state === 'yes');
  return `已按时还 ${loan.paid} 期。${open ? '按时还款不会收回已经给出的通讯录。' : ''}`;
}
