import type { ReplayDay } from '@huxin/exposure';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button, ButtonLink } from '../kit/button.tsx';
import { Empty } from '../kit/empty.tsx';
import { Page } from '../kit/page.tsx';
import { Section } from '../kit/section.tsx';
import { Steps } from '../kit/steps.tsx';
import { hrefOf } from '../shell/route.ts';
import { Waits } from '../today/waits.tsx';
import { DayCard } from './day-card.tsx';
import type { Life } from './lives.ts';
import { openExample } from './open-example.ts';
import { useReplay } from './use-replay.ts';

function Days({
  days,
  life,
  entries,
}: {
  days: readonly ReplayDay[];
  life: Life;
  entries: Entries;
}): JSX.Element {
  const [at, setAt] = useState(0);
  const day = days[at];
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current) heading.current?.focus({ preventScroll: true });
    moved.current = true;
  }, [at]);
  if (!day) return <p>这段日子里没有记到什么事。</p>;
  const last = at === days.length - 1;
  return (
    <>
      <Steps now={at + 1} of={days.length} />
      <DayCard day={day} before={days[at - 1]} entries={entries} heading={heading} />
      <div class="actions story-nav no-print">
        {!last && (
          <Button kind="main" wide onPress={() => setAt(at + 1)}>
            下一天
          </Button>
        )}
        {at > 0 && (
          <Button wide onPress={() => setAt(last ? 0 : at - 1)}>
            {last ? '从头再看' : '上一天'}
          </Button>
        )}
      </div>
      {last && <End life={life} />}
    </>
  );
}

type Entries = Parameters<typeof DayCard>[0]['entries'];

function End({ life }: { life: Life }): JSX.Element {
  return (
    <Section title="看完了">
      {life.otherwise && (
        <div class="row">
          <ButtonLink kind="main" href={hrefOf('story', life.otherwise.id)}>
            {life.otherwise.label}
          </ButtonLink>
        </div>
      )}
      <p class="muted small">别人的日子不是你的日子。哪一天会打电话，没有人知道。</p>
    </Section>
  );
}

/** One life, one day at a time, by one button. */
export function Player({ life }: { life: Life }): JSX.Element {
  const { state, again } = useReplay(life);
  const [failed, setFailed] = useState(false);
  return (
    <Page title={life.name} lead={`${life.says}人和数都是编的。`}>
      {state.kind === 'waiting' && <Waits />}
      {state.kind === 'lost' && (
        <Empty icon="care" title="这个故事没打开。">
          <p class="muted">可能是没有网，它还没存到这台设备上。</p>
          <Button kind="main" onPress={again}>
            再试一次
          </Button>
        </Empty>
      )}
      {state.kind === 'ready' && <Days days={state.days} life={life} entries={state.entries} />}
      <Section title="看他那天的“今天”">
        <div class="row no-print">
          {life.moments.map((item) => (
            <Button
              key={item.at}
              onPress={() => void openExample(life, item.at).then((opened) => setFailed(!opened))}
            >
              {item.label}
            </Button>
          ))}
        </div>
        {failed && <p role="status">没打开，再点一次。</p>}
      </Section>
    </Page>
  );
}
