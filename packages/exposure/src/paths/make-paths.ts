import type { Tri } from '@huxin/basis';
import { dateOf, type Moment } from '@huxin/calendar';
import type { Known } from '@huxin/case';
import type { Annotation, Link, Path, PathSource, PathState } from '../assessment.ts';
import { evidenceOf, type SourceReading } from '../sources/held.ts';
import { LISTED_SOURCES, readSource } from '../sources/read-source.ts';
import { NOBODY, type Subject } from '../subject.ts';
import { readTrigger } from '../triggers/read-trigger.ts';
import { GROUP_OF, namePath, STATE_NAME, sayMoment } from '../words.ts';
import { attributeEvents } from './attribute.ts';
import { readBacking } from './backing.ts';
import { annotateEvents } from './rules.ts';

export const pathId = (subject: Subject, source: PathSource): string => `${subject.key}/${source}`;

/** Spec 路径-2: the state of a path from its two links and what has happened. */
export function stateOf(source: Tri, trigger: Tri, happened: boolean): PathState {
  if (happened) return 'happened';
  if (source === 'no') return 'blocked';
  if (source === 'unknown') return 'possible';
  return trigger === 'yes' ? 'open' : trigger === 'no' ? 'dormant' : 'possible';
}

/** All paths of one lender, in the order of the spec's table. */
export function makePaths(subject: Subject, now: Moment): readonly Path[] {
  const events = attributeEvents(subject);
  const listed = subject.key === NOBODY ? [] : LISTED_SOURCES;
  const sources = new Set<PathSource>([...listed, ...events.keys()]);
  return [...sources].flatMap((source) => {
    const reading = readSource(source, subject, now);
    return reading ? [makePath(subject, source, reading, events.get(source) ?? [], now)] : [];
  });
}

function makePath(
  subject: Subject,
  source: PathSource,
  reading: SourceReading,
  events: readonly Known<'contacted'>[],
  now: Moment,
): Path {
  const trigger = readTrigger(source, subject, now);
  const state = stateOf(reading.state, trigger.state, events.length > 0);
  const happened = events.map((known) => evidenceOf(known, sayEvent(known, now)));
  const links: readonly [Link, Link] = [
    {
      kind: 'source',
      state: reading.state,
      says: reading.says,
      evidence: [...reading.evidence, ...happened],
      actions: [],
    },
    { kind: 'trigger', state: trigger.state, says: trigger.says, evidence: trigger.evidence, actions: [] },
  ];
  return {
    id: pathId(subject, source),
    lender: subject.lender,
    name: namePath(source, reading.state),
    group:
      events.length > 0 && events.every((known) => known.fact.group === 'self') ? 'self' : GROUP_OF[source],
    state,
    stateSays: state === 'blocked' ? (reading.never ? '没有打开过' : '已关上') : STATE_NAME[state],
    backing: readBacking(source, subject, now),
    source,
    trigger: trigger.trigger,
    links,
    annotations: [...notes(source, reading, events), ...annotateEvents(subject, events)],
  };
}

const CHANNEL_NAME = {
  call: '来电',
  sms: '短信',
  im: '消息',
  mail: '邮件',
  letter: '信函',
  visit: '上门',
  post: '张贴',
  unknown: '联系',
};

const sayEvent = (known: Known<'contacted'>, now: Moment): string =>
  `${sayMoment(known.fact.at, dateOf(now))} ${known.fact.alias}：${CHANNEL_NAME[known.fact.channel]}。`;

/** What must stand beside a state so that it does not comfort falsely. */
function notes(
  source: PathSource,
  reading: SourceReading,
  events: readonly Known<'contacted'>[],
): readonly Annotation[] {
  const said: string[] = [];
  if (source === 'contacts-copy' && events.length > 0) {
    said.push('最可能是以前读走的名单。也可能来自别处：问被联系的人，对方说号码从哪来。');
  }
  if (source === 'contacts-copy' && reading.state !== 'no') said.push('关权限收不回已经读走的。');
  if (source === 'contacts' && reading.state === 'no')
    said.push('只对这个 App、这段时间。同一家的别的 App、小程序要另外看。');
  if (source === 'typed-contact') said.push('关掉权限挡不住手填的号码。');
  if (source === 'tracing') said.push('每天回应一次并记下来，对方就少一个理由；挡不住他去找。');
  return said.map((says) => ({ kind: 'note', says }));
}
