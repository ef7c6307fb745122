import { dateOf, type Moment, type PlainDate } from '@huxin/calendar';
import type { Clocks } from './assessment.ts';
import { readCopies } from './sources/copies.ts';
import { grantHistory, neverGranted, removal } from './sources/grants.ts';
import { readPermission } from './sources/permission.ts';
import type { Subject } from './subject.ts';
import { sayDate } from './words.ts';

/** The two clocks of one app (spec 钟-1). */
export function readClocks(subject: Subject, now: Moment): Clocks {
  const today = dateOf(now);
  const history = grantHistory(subject.app, 'contacts', now);
  const permission = readPermission(subject.app, 'contacts', now, subject.since);
  const copies = readCopies(subject.app, now, subject.since);
  const lastPossibleRead = lastRead();
  const copiesSince = copies.state === 'no' ? 'none' : (history.firstGranted ?? 'unknown');
  return { subject: subject.key, lastPossibleRead, copiesSince, says: say() };

  function lastRead(): Clocks['lastPossibleRead'] {
    if (permission.state === 'yes') return 'now';
    if (permission.state === 'unknown') return 'unknown';
    if (!history.everGranted) return neverGranted(history, subject.since) ? 'never' : 'unknown';
    const removed = removal(subject.app)?.fact.on;
    const denied = history.current?.fact.state === 'granted' ? undefined : history.current?.fact.from;
    return [removed, denied].filter((day) => day !== undefined).sort()[0] ?? 'unknown';
  }

  function say(): string {
    const read: Readonly<Record<string, string>> = {
      now: '现在还能读通讯录。',
      never: '没有看到它读过通讯录。看不到的不等于没有：只对这个 App、这段时间。',
      unknown: '现在能不能读，没看清。',
    };
    const first =
      read[lastPossibleRead] ?? `最后能读到的一天：${sayDate(lastPossibleRead as PlainDate, today)}。`;
    if (copiesSince === 'none') return first;
    if (copiesSince === 'unknown') return `${first}以前读走没有，看不见。`;
    return `${first}${sayDate(copiesSince, today)}以后读走的，关权限收不回来。`;
  }
}
