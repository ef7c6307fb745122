import type { Tri } from '@huxin/basis';
import type { Moment, PlainDate } from '@huxin/calendar';
import { addDays, dateOf, partsOf, timeOf } from '@huxin/calendar';
import type { Group, PathSource, PathState, Trigger } from './assessment.ts';

/** Names and sentences of paths, as they stand on screen. */

export const SOURCE_NAME: Readonly<Record<PathSource, string>> = {
  contacts: '通讯录权限',
  'contacts-copy': '以前读走的名单',
  'typed-contact': '手填的紧急联系人',
  'call-log-sms': '通话记录、短信权限',
  'carrier-records': '运营商授权（服务密码）',
  'employer-address': '单位或地址',
  referral: '被联系的人再指出别人',
  tracing: '联系不上后找人',
  'passed-on': '转给别家',
  leak: '外泄',
  'unknown-origin': '来路不明',
};

/** The name of a path as it stands: a permission that is open now says so. */
export const namePath = (source: PathSource, held: Tri): string =>
  source === 'contacts' && held === 'yes' ? '通讯录权限，现在还能读' : SOURCE_NAME[source];

export const GROUP_OF: Readonly<Record<PathSource, Group>> = {
  contacts: 'phone-book',
  'contacts-copy': 'phone-book',
  'typed-contact': 'typed',
  'call-log-sms': 'call-partners',
  'carrier-records': 'call-partners',
  'employer-address': 'workplace',
  referral: 'referred',
  tracing: 'anyone',
  'passed-on': 'anyone',
  leak: 'anyone',
  'unknown-origin': 'anyone',
};

export const TRIGGER_OF: Readonly<Record<PathSource, Trigger>> = {
  contacts: 'overdue',
  'contacts-copy': 'overdue',
  'typed-contact': 'overdue',
  'call-log-sms': 'overdue',
  'carrier-records': 'overdue',
  'employer-address': 'overdue',
  referral: 'overdue',
  tracing: 'unreachable',
  'passed-on': 'no-debt',
  leak: 'no-debt',
  'unknown-origin': 'no-debt',
};

export const STATE_NAME: Readonly<Record<PathState, string>> = {
  blocked: '关着',
  dormant: '现在没有触发',
  possible: '说不准',
  open: '开着',
  happened: '已经发生',
};

/** 6 月 10 日; the year only where it is not the reader's own. */
export function sayDate(date: PlainDate, today?: PlainDate): string {
  const { year, month, day } = partsOf(date);
  const sameYear = today === undefined || partsOf(today).year === year;
  return `${sameYear ? '' : `${year} 年 `}${month} 月 ${day} 日`;
}

/** 今天 20:00, 明天 20:00, else 6 月 10 日 20:00. */
export function nearMoment(at: Moment, today: PlainDate): string {
  const day = dateOf(at);
  if (day === today) return `今天 ${timeOf(at)}`;
  return day === addDays(today, 1) ? `明天 ${timeOf(at)}` : sayMoment(at, today);
}

/** 6 月 9 日 24:00. */
export const sayMoment = (at: Moment, today?: PlainDate): string =>
  `${sayDate(dateOf(at), today)} ${timeOf(at)}`;

/** Why a debit failed, as the notice says. */
export const REASON_SAYS = {
  short: '余额不够',
  limit: '单日限额',
  'card-closed': '卡停用',
  unsigned: '没有签约',
  other: '别的原因',
  unknown: '原因没写',
} as const;
