import './today.css';
import { dateOf } from '@huxin/calendar';
import type { JSX } from 'preact';
import { viewedNow } from '../engine/viewing.ts';
import { ButtonLink } from '../kit/button.tsx';
import { Empty } from '../kit/empty.tsx';
import { Columns } from '../kit/page.tsx';
import { dayWords } from '../shell/day-words.ts';
import { route } from '../shell/router.ts';
import { Frame } from './frame.tsx';
import { PathList } from './path-list.tsx';
import { PathPage } from './path-page.tsx';
import { Debits, Headline, NextSteps, QuestionLine, Shortfalls } from './today-parts.tsx';

function NothingYet(): JSX.Element {
  return (
    <Empty icon="calendar" title="还没有记过借款。">
      <p class="muted">记一笔，就能看到哪天会扣、差多少、先做什么。只要五样，一分钟。</p>
      <div class="row">
        <ButtonLink kind="main" icon="plus" href="#/bills/new">
          记一笔借款
        </ButtonLink>
        <ButtonLink href="#/story">先看一个例子</ButtonLink>
      </div>
    </Empty>
  );
}

/** 今天: what happened, what will fail, at most three next steps, the next debits, the paths. */
export function Today(): JSX.Element {
  const key = route.value.path[1];
  if (key !== undefined) return <PathPage shown={key} />;
  return (
    <Frame title="今天" lead={dayWords(dateOf(viewedNow()))} back={false} empty={<NothingYet />} wide>
      {(standing) => (
        <>
          <Headline standing={standing} />
          <Columns
            first={<NextSteps standing={standing} />}
            beside={
              <>
                <Shortfalls standing={standing} />
                <Debits standing={standing} />
                <QuestionLine standing={standing} />
                <PathList standing={standing} />
              </>
            }
          />
        </>
      )}
    </Frame>
  );
}
