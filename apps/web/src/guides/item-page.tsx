import type { Answer, Guide } from '@huxin/answers';
import type { JSX } from 'preact';
import { ButtonLink } from '../kit/button.tsx';
import { Empty } from '../kit/empty.tsx';
import { Page } from '../kit/page.tsx';
import { PrintButton } from '../kit/paper.tsx';
import { Section } from '../kit/section.tsx';
import { Waits } from '../today/waits.tsx';
import { Grounds } from './grounds.tsx';
import { GuideSteps } from './guide-steps.tsx';
import { useShelf } from './shelf.ts';

function Lines({
  title,
  lines,
}: {
  title: string;
  lines: readonly string[] | undefined;
}): JSX.Element | null {
  if (!lines || lines.length === 0) return null;
  return (
    <Section title={title}>
      <ul class="card plain-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Section>
  );
}

function Short({ says }: { says: string }): JSX.Element {
  return (
    <div class="say">
      <p class="say-words today-says">{says}</p>
    </div>
  );
}

function AnswerPage({ of }: { of: Answer }): JSX.Element {
  return (
    <Page title={of.question}>
      <Short says={of.short} />
      <ol class="card count-list">
        {of.body.map((line) => (
          <li key={line}>
            <span>{line}</span>
          </li>
        ))}
      </ol>
      <Lines title="还说不准的" lines={of.unsure} />
      <Grounds of={of} />
      <div class="row no-print">
        <PrintButton />
      </div>
    </Page>
  );
}

function GuidePage({ of }: { of: Guide }): JSX.Element {
  return (
    <Page title={of.title} {...(of.system ? { lead: `适用：${of.system.name}，${of.system.versions}` } : {})}>
      <Short says={of.short} />
      <GuideSteps steps={of.steps} />
      {of.topic === 'contacts' && (
        <div class="row no-print">
          <ButtonLink kind="main" href="#/apps">
            看完了，去记一下
          </ButtonLink>
        </div>
      )}
      <Lines title="做完也挡不住的" lines={of.cannot} />
      <Lines title="被拒绝、走不通时" lines={of.whatIfRefused} />
      <Lines title="还说不准的" lines={of.unsure} />
      <Grounds of={of} />
      <div class="row no-print">
        <PrintButton />
      </div>
    </Page>
  );
}

/** One answer or one guide, on a page that prints. */
export function ItemPage({ id }: { id: string }): JSX.Element {
  const state = useShelf('item', id);
  if (state.kind === 'ready' && state.value?.kind === 'answer') return <AnswerPage of={state.value.answer} />;
  if (state.kind === 'ready' && state.value?.kind === 'guide') return <GuidePage of={state.value.guide} />;
  return (
    <Page title="怎么办、怎么关">
      {state.kind === 'waiting' ? (
        <Waits />
      ) : (
        <Empty icon="magnifier" title="这一条没有找到。">
          <ButtonLink href="#/answers">回到列表</ButtonLink>
        </Empty>
      )}
    </Page>
  );
}
