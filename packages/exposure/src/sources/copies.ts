import { dateOf, type Moment, type PlainDate } from '@huxin/calendar';
import type { AppRecord } from '@huxin/case';
import { sayDate } from '../words.ts';
import { grantHistory, neverGranted } from './grants.ts';
import { evidenceOf, latestHeld, type SourceReading } from './held.ts';

/**
 * Whether a copy of the phone book is out (spec 路径-4). Switching the permission off later changes nothing
 * here; only the phone's own history or the lender's word makes it `yes`.
 */
export function readCopies(app: AppRecord, now: Moment, since: PlainDate | undefined): SourceReading {
  const today = dateOf(now);
  const history = grantHistory(app, 'contacts', now);
  const admitted = latestHeld(app, 'contacts-copy');
  if (admitted?.fact.state === 'yes') {
    const says = '对方承认有你的通讯录名单。';
    return { state: 'yes', says, evidence: [evidenceOf(admitted, says)] };
  }
  const reader = history.stretches.findLast((stretch) => stretch.known.fact.lastRead !== undefined)?.known;
  if (history.lastRead && reader) {
    const says = `手机记着：${sayDate(history.lastRead, today)}读过通讯录。`;
    return { state: 'yes', says, evidence: [evidenceOf(reader, says)] };
  }
  const granted = history.stretches.find((stretch) => stretch.known.fact.state === 'granted')?.known;
  if (granted && history.firstGranted) {
    const says = `从 ${sayDate(history.firstGranted, today)}起读得到，读没读过看不见。`;
    return { state: 'unknown', says, evidence: [evidenceOf(granted, says)] };
  }
  const denied = history.stretches[0];
  if (denied?.known.fact.state === 'denied' && neverGranted(history, since)) {
    const says = '没有看到它读过。看不到的不等于没有：只对这个 App、这段时间。';
    return { state: 'no', never: true, says, evidence: [evidenceOf(denied.known, says)] };
  }
  const early =
    denied && since && denied.from > since
      ? `${sayDate(since, today)}到 ${sayDate(denied.from, today)}之间开没开，不知道。`
      : '不知道以前读过没有。';
  return { state: 'unknown', says: early, evidence: [] };
}
