import { anyOf } from '@huxin/basis';
import type { Moment, PlainDate } from '@huxin/calendar';
import type { AppRecord } from '@huxin/case';
import { grantHistory, removal } from './grants.ts';
import { evidenceOf, latestHeld, type SourceReading } from './held.ts';
import { readPermission } from './permission.ts';

/**
 * Call log and SMS together: one permission page, one question. A permission that was ever open may have
 * left a copy, so closing it later makes the source unknown, not `no`.
 */
export function readCallRecords(app: AppRecord, now: Moment, since: PlainDate | undefined): SourceReading {
  const held = latestHeld(app, 'call-log-sms');
  const grants = app.grants.filter((known) => known.fact.asset === 'call-log' || known.fact.asset === 'sms');
  const access = app.access.filter((known) => known.fact.asset === 'call-log' || known.fact.asset === 'sms');
  const gone = removal(app);
  if ((grants.length === 0 && access.length === 0) || (gone && held)) {
    if (!held) {
      const says = gone
        ? 'App 已经不在；以前给没给过通话记录和短信权限，还不知道。'
        : '通话记录、短信权限开没开，还不知道。';
      return { state: 'unknown', says, evidence: [] };
    }
    const says =
      held.fact.state === 'no'
        ? gone
          ? '你说通话记录和短信都没有给过。'
          : '你看过：通话记录和短信都没有给。'
        : held.fact.state === 'yes'
          ? '给过通话记录或短信权限。'
          : '没看清。';
    return {
      state: held.fact.state,
      says,
      evidence: [evidenceOf(held, says)],
      ...(held.fact.state === 'no' ? { never: true } : {}),
    };
  }
  const readings = (['call-log', 'sms'] as const).map((asset) => readPermission(app, asset, now, since));
  const wasOpen = (['call-log', 'sms'] as const).some((asset) => grantHistory(app, asset, now).everGranted);
  const state = anyOf(readings.map((reading) => reading.state));
  const evidence = readings.flatMap((reading) => reading.evidence);
  if (state === 'no' && wasOpen)
    return { state: 'unknown', says: '已经关上；开着的时候读走的收不回来。', evidence };
  return {
    state,
    says: readings.map((reading) => reading.says).join(''),
    evidence,
    ...(state === 'no' ? { never: true } : {}),
  };
}
