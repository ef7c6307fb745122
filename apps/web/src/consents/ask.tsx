import type { Question } from '@huxin/exposure';
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Standing } from '../engine/questions.ts';
import { ButtonLink } from '../kit/button.tsx';
import { Empty } from '../kit/empty.tsx';
import { Frame } from '../today/frame.tsx';
import { OneQuestion } from './one-question.tsx';

/** Questions put off until the page is opened again. */
const skipped = signal<ReadonlySet<string>>(new Set());
const skip = (question: Question): void => {
  skipped.value = new Set([...skipped.value, question.id]);
};

function Next({ standing }: { standing: Standing }): JSX.Element {
  const open = standing.assessment.questions;
  const left = open.filter((question) => !skipped.value.has(question.id));
  const first = left[0];
  if (first)
    return (
      <>
        <p class="muted small">还有 {left.length} 个，一个一个来。不知道就说不知道。</p>
        <OneQuestion key={first.id} question={first} onSkip={() => skip(first)} />
      </>
    );
  return (
    <Empty icon="check" title={open.length === 0 ? '没有要问的了。' : '先问到这里。'}>
      <p class="muted">
        {open.length === 0
          ? '按现在的记录，能答的都答了。有新的事，会再问。'
          : `跳过的 ${open.length} 个还留着，什么时候想起来都能答。`}
      </p>
      <div class="row">
        <ButtonLink kind="main" href="#/today">
          回到今天
        </ButtonLink>
      </div>
    </Empty>
  );
}

/** 一次问一个: the question whose answer makes most paths clear comes first. */
export function Ask(): JSX.Element {
  return (
    <Frame
      title="一次问一个"
      empty={
        <Empty icon="info" title="还没有要问的。">
          <ButtonLink href="#/bills/new">先记一笔借款</ButtonLink>
        </Empty>
      }
    >
      {(standing) => <Next standing={standing} />}
    </Frame>
  );
}
