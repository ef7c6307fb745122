import type { Question } from '@huxin/exposure';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { viewed, viewedNow } from '../engine/viewing.ts';
import { AmountField, amountOf } from '../kit/amount-field.tsx';
import { Button } from '../kit/button.tsx';
import { ManyChoice } from '../kit/choice.tsx';
import { tell } from '../kit/toast.tsx';
import { complete } from '../loans/complete.ts';
import { go } from '../shell/router.ts';
import { aboutOf, answerToFacts, type Extra, extraOf, type Given } from './answer-facts.ts';

const ALIASES = ['亲属甲', '亲属乙', '朋友甲', '同事甲'] as const;

interface MoreProps {
  readonly extra: Extra;
  readonly onGiven: (given: Given) => void;
}

function Who({ onGiven }: MoreProps): JSX.Element {
  const [who, setWho] = useState<readonly string[]>([]);
  return (
    <>
      <ManyChoice
        label="填的是谁"
        hint="用代号，不用真名。可以不选。"
        values={who}
        onChange={setWho}
        options={ALIASES.map((value) => ({ value: value as string, label: value }))}
      />
      <div class="row">
        <Button kind="main" onPress={() => onGiven({ aliases: who })}>
          记下
        </Button>
      </div>
    </>
  );
}

function HowMuch({ onGiven }: MoreProps): JSX.Element {
  const [text, setText] = useState('');
  const amount = amountOf(text);
  return (
    <>
      <AmountField label="现在大约多少" text={text} onInput={setText} />
      <div class="row">
        <Button
          kind="main"
          disabled={typeof amount !== 'number'}
          onPress={() => typeof amount === 'number' && onGiven({ amount })}
        >
          记下
        </Button>
      </div>
    </>
  );
}

function More(props: MoreProps): JSX.Element | null {
  switch (props.extra.kind) {
    case 'seen':
      return (
        <>
          <p>刚才是在手机上看到的，还是凭记忆？</p>
          <div class="actions">
            <Button wide onPress={() => props.onGiven({ seen: true })}>
              刚在手机上看到的
            </Button>
            <Button wide onPress={() => props.onGiven({ seen: false })}>
              凭记忆
            </Button>
          </div>
        </>
      );
    case 'alias':
      return <Who {...props} />;
    case 'amount':
      return <HowMuch {...props} />;
    case 'go':
      return null;
  }
}

/** One question, its answers as buttons, at most one thing more to say. */
export function OneQuestion({ question, onSkip }: { question: Question; onSkip: () => void }): JSX.Element {
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const extra = chosen === undefined ? undefined : extraOf(question.id, chosen);
  const keep = async (answer: string, given: Given = {}): Promise<void> => {
    const facts = answerToFacts(question.id, answer, viewedNow(), given);
    if (facts.length === 0) return onSkip();
    await viewed().append(facts);
    tell('记下了');
  };
  const choose = (answer: string): void => {
    const more = extraOf(question.id, answer);
    const { subject, topic } = aboutOf(question.id);
    if (more?.kind === 'go' && topic === 'terms' && more.href === '#/bills/new') complete(subject);
    else if (more?.kind === 'go') go(more.href);
    else if (more) setChosen(answer);
    else void keep(answer);
  };
  return (
    <div class="card" aria-live="polite">
      <h2>{question.asks}</h2>
      <p class="muted">{question.why}</p>
      {chosen !== undefined && extra ? (
        <>
          <p>你选的：{chosen}</p>
          <More extra={extra} onGiven={(given) => void keep(chosen, given)} />
          <div class="row">
            <Button kind="bare" onPress={() => setChosen(undefined)}>
              重选
            </Button>
          </div>
        </>
      ) : (
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
      )}
    </div>
  );
}
