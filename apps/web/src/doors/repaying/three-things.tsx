import { addDays, dateOf, type PlainDate } from '@huxin/calendar';
import type { ActionView } from '@huxin/exposure';
import type { JSX } from 'preact';
import type { Standing } from '../../engine/questions.ts';
import { useStanding } from '../../engine/standing.ts';
import { ButtonLink } from '../../kit/button.tsx';
import { Empty } from '../../kit/empty.tsx';
import { dayWords } from '../../shell/day-words.ts';

export interface Thing {
  readonly id: string;
  readonly on: PlainDate;
  readonly says: string;
}

/** The next steps of the plan, each on a day: its own last day, or one of the days from today on. */
export function thingsOf({ assessment }: Pick<Standing, 'assessment'>): readonly Thing[] {
  const today = dateOf(assessment.now);
  return assessment.plan.next
    .flatMap((id) => assessment.actions.find((action) => action.id === id) ?? [])
    .map((action: ActionView, index) => ({
      id: action.id,
      on: action.by === null ? addDays(today, index) : dateOf(action.by),
      says: action.says,
    }));
}

/** The end of the door: three steps, three dates, nothing else. */
export function ThreeThings(): JSX.Element {
  const now = useStanding();
  if (now.kind === 'waiting') return <p class="muted">正在算…</p>;
  const things = now.kind === 'ready' ? thingsOf(now.standing) : [];
  if (things.length === 0)
    return (
      <Empty icon="calendar" title="现在没有要排的。">
        <p class="muted">填上哪天扣、扣多少，这里就有。</p>
        <ButtonLink href="#/2/1">回去填</ButtonLink>
      </Empty>
    );
  return (
    <ol class="count-list card">
      {things.map((thing) => (
        <li key={thing.id}>
          <span>
            <strong>{dayWords(thing.on)}</strong>
            <br />
            {thing.says}
          </span>
        </li>
      ))}
    </ol>
  );
}
