import { dateOf, type Moment } from '@huxin/calendar';
import type { AppRecord, Known } from '@huxin/case';
import type { Asset } from '@huxin/fact';
import { sayDate } from '../words.ts';
import { type GrantHistory, grantHistory, removedAndSeen } from './grants.ts';
import { evidenceOf, type SourceReading } from './held.ts';

const ASSET_NAME: Readonly<Partial<Record<Asset, string>>> = {
  contacts: '通讯录',
  'call-log': '通话记录',
  sms: '短信',
};

/** Whether an app can read an asset of the phone now (spec 路径-3). */
export function readPermission(app: AppRecord, asset: Asset, now: Moment): SourceReading {
  const name = ASSET_NAME[asset] ?? asset;
  const today = dateOf(now);
  const removed = removedAndSeen(app);
  if (removed) {
    const says = `App 已经不在手机上（${sayDate(removed.fact.on, today)}看过）。`;
    return { state: 'no', says, evidence: [evidenceOf(removed, says)] };
  }
  const history = grantHistory(app, asset, now);
  if (history.current) return fromGrant(history, history.current, name, now);
  const closed = app.access.findLast((known) => known.fact.asset === asset);
  if (closed?.fact.level === 'A') {
    const says = `这个版本（${closed.fact.version}）系统层面读不到${name}。换了版本要再看。`;
    return { state: 'no', never: true, says, evidence: [evidenceOf(closed, says)] };
  }
  return {
    state: 'unknown',
    says: `不知道${name}权限是开还是关。`,
    evidence: closed ? [evidenceOf(closed, `扫描：${name} ${closed.fact.level} 级`)] : [],
  };
}

function fromGrant(history: GrantHistory, current: Known<'grant'>, name: string, now: Moment): SourceReading {
  const { fact } = current;
  const since = sayDate(fact.from, dateOf(now));
  switch (fact.state) {
    case 'granted': {
      const says = `${name}：允许，从 ${since}起。`;
      return { state: 'yes', says, evidence: [evidenceOf(current, says)] };
    }
    case 'denied':
      return fromDenied(history, current, name, since);
    case 'empty': {
      const says = `系统给的是空的${name}（从 ${since}起）。`;
      return {
        state: fact.verified === 'yes' ? 'no' : 'unknown',
        says,
        evidence: [evidenceOf(current, says)],
      };
    }
    case 'ask':
    case 'unknown': {
      const says =
        fact.state === 'ask' ? `${name}：每次询问。点过“允许”的那几次读得到。` : `${name}权限没看清。`;
      return { state: 'unknown', says, evidence: [evidenceOf(current, says)] };
    }
  }
}

/** Never granted: the person's own tap is enough. Granted before: only a look at the phone closes it. */
function fromDenied(
  history: GrantHistory,
  current: Known<'grant'>,
  name: string,
  since: string,
): SourceReading {
  const seen = current.fact.verified === 'yes';
  const never = !history.everGranted && !history.everUnsure;
  if (never) {
    const says = seen
      ? `申请时点了“不允许”。看过：仍是关。重装或更新后再看一次。`
      : `你说点了“不允许”（${since}）。去手机上看一眼更稳。`;
    return { state: 'no', never: true, says, evidence: [evidenceOf(current, says)] };
  }
  const says = seen
    ? `${name}：已关，${since}看过。隔天和更新后各看一次。`
    : `你说关了${name}，还没有在手机上看过。`;
  return { state: seen ? 'no' : 'unknown', says, evidence: [evidenceOf(current, says)] };
}
