import { endOf } from '@huxin/calendar';
import type { Path, PathState, ReplayDay, ReplayEvent } from '@huxin/exposure';
import type { Entry } from '@huxin/fact';
import type { JSX, RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { askEngine, STALE } from '../engine/engine.ts';
import type { Standing } from '../engine/questions.ts';
import { BalanceCurve } from '../kit/balance-curve.tsx';
import { Tag } from '../kit/tag.tsx';
import { dayWords } from '../shell/day-words.ts';
import { byUrgency, STATE_TONE } from '../today/state-words.ts';

const KIND: Readonly<
  Record<ReplayEvent['kind'], { readonly says: string; readonly tone: 'plain' | 'care' | 'stop' | 'accent' }>
> = {
  entry: { says: '那天', tone: 'plain' },
  warning: { says: '会提醒', tone: 'accent' },
  overdue: { says: '逾期', tone: 'care' },
  path: { says: '路变了', tone: 'care' },
};

type DayStates = Readonly<Record<string, PathState>>;

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const;
const weekdayOf = (date: string): string => WEEKDAYS[new Date(`${date}T00:00Z`).getUTCDay()] ?? '';

/** The pictures of a day, as the record stood at its end. */
function useDayEnd(day: ReplayDay, entries: readonly Entry[]): Standing | undefined {
  const [standing, setStanding] = useState<Standing | undefined>(undefined);
  useEffect(() => {
    let current = true;
    void askEngine('standing', { entries, now: endOf(day.date) }, 'story day').then((got) => {
      if (current && got !== STALE) setStanding(got.ok ? got.value : undefined);
    });
    return () => {
      current = false;
    };
  }, [day.date]);
  return standing?.assessment.asOf === day.date ? standing : undefined;
}

export interface DayCardProps {
  readonly day: ReplayDay;
  readonly before: ReplayDay | undefined;
  readonly entries: readonly Entry[];
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

function PathRow({ path, moved }: { path: Path; moved: boolean }): JSX.Element {
  return (
    <li class={moved ? 'item state-moved' : 'item'}>
      <span class="item-body">
        <span class="item-title">{path.name}</span>
        {moved && <span class="item-note">今天变的</span>}
      </span>
      <span class="item-end">
        <Tag tone={STATE_TONE[path.state]}>{path.stateSays}</Tag>
      </span>
    </li>
  );
}

/** The paths that say something today; what is merely unclear stays folded. */
function States({ standing, before }: { standing: Standing; before: DayStates }): JSX.Element {
  const isMoved = (path: Path): boolean => before[path.id] !== undefined && before[path.id] !== path.state;
  const paths = byUrgency(standing.assessment.paths);
  const told = paths.filter((path) => isMoved(path) || path.state !== 'possible');
  const unclear = paths.filter((path) => !told.includes(path));
  return (
    <>
      {told.length > 0 && (
        <ul class="list" aria-label="每条路">
          {told.map((path) => (
            <PathRow key={path.id} path={path} moved={isMoved(path)} />
          ))}
        </ul>
      )}
      {unclear.length > 0 && (
        <details class="card">
          <summary>还有 {unclear.length} 条路说不准</summary>
          <ul class="plain-list">
            {unclear.map((path) => (
              <li key={path.id}>{path.name}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

export function DayCard({ day, before, entries, heading }: DayCardProps): JSX.Element {
  const standing = useDayEnd(day, entries);
  const curve = standing?.curves.find((item) => item.mark !== undefined);
  return (
    <>
      <h2 class="story-day" ref={heading} tabIndex={-1}>
        {dayWords(day.date)}
        <span class="muted small">
          {' '}
          {day.date.slice(0, 4)} 年，星期{weekdayOf(day.date)}
        </span>
      </h2>
      {day.events.length === 0 ? (
        <p>这一天没有新的事。路的样子在下面。</p>
      ) : (
        <ol class="card stack-s story-events">
          {day.events.map((event) => (
            <li key={`${event.kind}${event.at}${event.says}`}>
              {event.kind !== 'entry' && <Tag tone={KIND[event.kind].tone}>{KIND[event.kind].says}</Tag>}
              <span>{event.says}</span>
            </li>
          ))}
        </ol>
      )}
      {curve && (
        <div class="card">
          <BalanceCurve
            account={curve.account}
            points={curve.points}
            {...(curve.mark ? { mark: curve.mark } : {})}
          />
        </div>
      )}
      {standing && standing.assessment.paths.length > 0 && (
        <States standing={standing} before={before?.states ?? {}} />
      )}
    </>
  );
}
