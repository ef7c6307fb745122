import type { Tri } from '@huxin/basis';
import { dateOf, type Moment, type PlainDate } from '@huxin/calendar';
import type { AppRecord, Known } from '@huxin/case';
import type { Asset, FactOf } from '@huxin/fact';
import { sayDate } from '../words.ts';
import { type GrantHistory, grantHistory, neverGranted, removal } from './grants.ts';
import { evidenceOf, type SourceReading } from './held.ts';

type AccessLevel = FactOf<'app.access'>['level'];

const ASSET_NAME: Readonly<Partial<Record<Asset, string>>> = {
  contacts: '通讯录',
  'call-log': '通话记录',
  sms: '短信',
};

/** Whether an app can read an asset of the phone now (spec 路径-3). */
export function readPermission(
  app: AppRecord,
  asset: Asset,
  now: Moment,
  since: PlainDate | undefined,
): SourceReading {
  const today = dateOf(now);
  const removed = removal(app);
  if (removed?.fact.verified === 'yes') {
    const says = `App 已经不在手机上（${sayDate(removed.fact.on, today)}看过）。`;
    return { state: 'no', says, evidence: [evidenceOf(removed, says)] };
  }
  const reading = readGrants(app, asset, now, since);
  if (!removed || reading.state === 'no') return reading;
  const says = `你说 App 已经删了（${sayDate(removed.fact.on, today)}），还没有在手机上看过。`;
  return { state: 'unknown', says, evidence: [evidenceOf(removed, says), ...reading.evidence] };
}

/** What the permission facts, and failing them the package itself, say of an app that is on the phone. */
function readGrants(app: AppRecord, asset: Asset, now: Moment, since: PlainDate | undefined): SourceReading {
  const name = ASSET_NAME[asset] ?? asset;
  const history = grantHistory(app, asset, now);
  if (history.current) return fromGrant(history, history.current, name, now, since);
  const closed = app.access.findLast((known) => known.fact.asset === asset);
  if (closed?.fact.level === 'A') {
    const says = `这个版本（${closed.fact.version}）系统层面读不到${name}。换了版本要再看。`;
    return { state: 'no', says, evidence: [evidenceOf(closed, says)] };
  }
  const says = `${closed ? SCAN_SAYS[closed.fact.level](name) : ''}不知道${name}权限是开还是关，去手机上看。`;
  return { state: 'unknown', says, evidence: closed ? [evidenceOf(closed, says)] : [] };
}

/** What the package alone says; none of it tells whether the permission is on. */
const SCAN_SAYS: Readonly<Record<AccessLevel, (name: string) => string>> = {
  A: () => '',
  B: (name) => `这个版本只能由你一个个挑${name}里的人。`,
  C: (name) => `这个版本申请了${name}权限，看得见的代码没有读取。`,
  D: (name) => `这个版本只有通用库提到${name}。`,
  E: (name) => `这个版本能读${name}。`,
  F: (name) => `这个版本可能能读${name}，代码看不清。`,
};

function fromGrant(
  history: GrantHistory,
  current: Known<'grant'>,
  name: string,
  now: Moment,
  first: PlainDate | undefined,
): SourceReading {
  const { fact } = current;
  const since = sayDate(fact.from, dateOf(now));
  switch (fact.state) {
    case 'granted': {
      const says = `${name}：允许，从 ${since}起。`;
      return { state: 'yes', says, evidence: [evidenceOf(current, says)] };
    }
    case 'denied':
      return fromDenied(history, current, name, now, first);
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

/** Never granted: the person's own tap is enough. Granted before, or unknown before: only a look at the phone closes it. */
function fromDenied(
  history: GrantHistory,
  current: Known<'grant'>,
  name: string,
  now: Moment,
  first: PlainDate | undefined,
): SourceReading {
  const today = dateOf(now);
  const since = sayDate(current.fact.from, today);
  const seen = current.fact.verified === 'yes';
  const looked =
    current.entry.knownOn === today ? '今天看过' : `${sayDate(current.entry.knownOn, today)}看过`;
  const [state, says, never] = denied();
  return { state, says, evidence: [evidenceOf(current, says)], ...(never ? { never } : {}) };

  function denied(): [Tri, string, boolean] {
    if (neverGranted(history, first)) {
      return seen
        ? ['no', `${name}：申请时点了“不允许”。${looked}：仍是关。重装或更新后再看一次。`, true]
        : ['no', `${name}：你说点了“不允许”（${since}）。去手机上看一眼更稳。`, true];
    }
    if (seen) return ['no', `${name}：已关，${looked}。隔天和更新后各看一次。`, false];
    return ['unknown', `${name}：你说关了，还没有在手机上看过。`, false];
  }
}
