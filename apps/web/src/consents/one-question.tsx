import type { Question } from '@huxin/exposure';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { viewed, viewedNow } from '../engine/viewing.ts';
import { Button } from '../kit/button.tsx';
import { tell } from '../kit/toast.tsx';
import { complete } from '../loans/complete.ts';
import { go } from '../shell/router.ts';
import { answerToFacts, extraOf, type Given } from './answer-facts.ts';
import { ManyLenders } from './many-lenders.tsx';
import { More } from './more.tsx';

interface QuestionProps {
  readonly question: Question;
  readonly onSkip: () => void;
}

/** Its answers as buttons, and at most one thing more to say. */
function OneLender({ question, onSkip }: QuestionProps): JSX.Element {
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const extra = chosen === undefined ? undefined : extraOf(question, chosen);
  const keep = async (answer: string, given: Given = {}): Promise<void> => {
    const facts = answerToFacts(question, answer, viewedNow(), given);
    if (facts.length === 0) return onSkip();
    await viewed().append(facts);
    tell('记下了');
  };
  const choose = (answer: string): void => {
    const more = extraOf(question, answer);
    if (more?.kind === 'go' && question.topic === 'terms' && more.href === '#/bills/new')
      complete(question.about[0] ?? '');
    else if (more?.kind === 'go') go(more.href);
    else if (more) setChosen(answer);
    else void keep(answer);
  };
  if (chosen !== undefined && extra)
    return (
      <>
        <p>你选的：{chosen}</p>
        <More extra={extra} onGiven={(given) => void keep(chosen, given)} />
        <div class="row">
          <Button kind="bare" onPress={() => setChosen(undefined)}>
            重选
          </Button>
        </div>
      </>
    );
  return (
    <div class="actions">
      {question.answers.map((answer) => (
        <Button wide key={answer} onPress={() => choose(answer)}>
          {answer}
        </Button>
      ))}
      <Button kind="bare" onPress={onSkip}>
        先跳过
      </Button>
    </div>
  );
}

/** One question: about one lender as buttons, about several as a row for each. */
export function OneQuestion(props: QuestionProps): JSX.Element {
  const { question } = props;
  return (
    <div class="card" aria-live="polite">
      <h2>{question.asks}</h2>
      <p class="muted">{question.why}</p>
      {question.about.length > 1 ? <ManyLenders {...props} /> : <OneLender {...props} />}
    </div>
  );
}
