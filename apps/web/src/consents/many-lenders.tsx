import type { Question } from '@huxin/exposure';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { viewed, viewedNow } from '../engine/viewing.ts';
import { Button } from '../kit/button.tsx';
import { Choice } from '../kit/choice.tsx';
import { tell } from '../kit/toast.tsx';
import { answerToFacts, extraOf, type Given } from './answer-facts.ts';
import { More } from './more.tsx';

interface Props {
  readonly question: Question;
  readonly onSkip: () => void;
}

type Words = Readonly<Record<string, string>>;

/** Lenders whose answer needs one thing more. Whether it was seen is asked once for all of them. */
function needing(question: Question, answers: Words): readonly string[] {
  const all = question.about.filter((about) => extraOf(question, answers[about] ?? '') !== undefined);
  const [first] = all;
  return first !== undefined && extraOf(question, answers[first] ?? '')?.kind === 'seen' ? [first] : all;
}

/** The same question of several lenders: a row for each; what is left blank stays a question. */
export function ManyLenders({ question, onSkip }: Props): JSX.Element {
  const [answers, setAnswers] = useState<Words>({});
  const [more, setMore] = useState<Readonly<Record<string, Given>> | undefined>(undefined);
  const options = question.answers.map((value) => ({ value, label: value }));
  const answered = question.about.filter((about) => answers[about] !== undefined);
  const keep = async (given: Readonly<Record<string, Given>>): Promise<void> => {
    const facts = answered.flatMap((about) => {
      const answer = answers[about] ?? '';
      const shared = extraOf(question, answer)?.kind === 'seen' ? Object.values(given)[0] : given[about];
      return answerToFacts(question, answer, viewedNow(), shared ?? {}, about);
    });
    if (facts.length === 0) return onSkip();
    await viewed().append(facts);
    tell('记下了');
  };
  const next = (given: Readonly<Record<string, Given>>): void => {
    if (needing(question, answers).every((about) => given[about] !== undefined)) void keep(given);
    else setMore(given);
  };
  const open = more && needing(question, answers).find((about) => more[about] === undefined);
  const extra = open === undefined ? undefined : extraOf(question, answers[open] ?? '');
  if (more && open !== undefined && extra)
    return (
      <>
        {extra.kind !== 'seen' && <h3>{open}</h3>}
        <More key={open} extra={extra} onGiven={(given) => next({ ...more, [open]: given })} />
        <div class="row">
          <Button kind="bare" onPress={() => setMore(undefined)}>
            重选
          </Button>
        </div>
      </>
    );
  return (
    <>
      {question.about.map((about) => (
        <Choice
          key={about}
          label={about}
          options={options}
          value={answers[about]}
          onChange={(answer) => setAnswers({ ...answers, [about]: answer })}
        />
      ))}
      <div class="actions">
        <Button kind="main" wide disabled={answered.length === 0} onPress={() => next({})}>
          {answered.length > 0 && answered.length < question.about.length ? '先记这几家' : '记下'}
        </Button>
        <Button kind="bare" onPress={onSkip}>
          先跳过
        </Button>
      </div>
    </>
  );
}
