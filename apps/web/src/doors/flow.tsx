import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Danger } from '../care/danger.tsx';
import { QuietLine } from '../care/quiet-line.tsx';
import { TwoQuestions } from '../care/two-questions.tsx';
import { Actions, ButtonLink } from '../kit/button.tsx';
import { Notice } from '../kit/notice.tsx';
import { Page } from '../kit/page.tsx';
import { Steps } from '../kit/steps.tsx';
import { isCalm, questionsDone } from '../shell/care.ts';
import { hrefOf, stepOf } from '../shell/route.ts';
import { route } from '../shell/router.ts';

export interface FlowStep {
  /** A question, or what came out of the answers before it. */
  readonly title: string | (() => string);
  readonly lead?: string;
  readonly body: () => JSX.Element | null;
  /** The step has a main button of its own; going on is then the quieter one. */
  readonly ownAct?: boolean;
  /** Something was typed here and not noted: going on asks first. */
  readonly unwritten?: () => boolean;
  /** The step carries a sheet of paper. */
  readonly paper?: boolean;
}

export interface FlowProps {
  readonly door: string;
  readonly steps: readonly FlowStep[];
  /** A trouble door asks about danger first and ends every screen with the quiet line. */
  readonly trouble?: boolean;
  /** And, once for all doors, the two quiet questions. */
  readonly questions?: boolean;
}

/** One next step per screen; every step has its own address, so the phone's back key works. */
export function Flow({ door, steps, trouble = false, questions = false }: FlowProps): JSX.Element | null {
  if (trouble && !isCalm(door)) return <Danger door={door} />;
  if (questions && !questionsDone.value) return <TwoQuestions />;
  const now = stepOf(route.value, steps.length);
  const step = steps[now - 1];
  const next = steps[now];
  if (!step) return null;
  const Body = step.body;
  return (
    <Page
      title={typeof step.title === 'string' ? step.title : step.title()}
      lead={step.lead}
      paper={step.paper ?? false}
      key={now}
    >
      <Steps now={now} of={steps.length} />
      <Body />
      <Onward step={step} href={next ? hrefOf(door, now + 1) : undefined} />
      {trouble && <QuietLine />}
    </Page>
  );
}

/** 下一步, or home from the last; what was typed and not noted is not left behind without a word. */
function Onward({ step, href }: { step: FlowStep; href: string | undefined }): JSX.Element {
  const [asked, setAsked] = useState(false);
  const kind = step.ownAct || step.paper ? 'plain' : 'main';
  const unwritten = step.unwritten?.() ?? false;
  if (!href)
    return (
      <Actions>
        <ButtonLink kind={kind} wide href="#/">
          先到这里，回首页
        </ButtonLink>
      </Actions>
    );
  return (
    <>
      {unwritten && asked && (
        <Notice live tone="care" title="这一条还没记下。">
          <p>先点上面的“记下这一条”。不想记，就往下走；写了一半的先留在这一页里。</p>
        </Notice>
      )}
      <Actions>
        <ButtonLink
          kind={kind}
          wide
          href={href}
          onGo={(event) => {
            if (!unwritten || asked) return;
            event.preventDefault();
            setAsked(true);
          }}
        >
          {unwritten && asked ? '先不记，往下走' : '下一步'}
        </ButtonLink>
      </Actions>
    </>
  );
}
