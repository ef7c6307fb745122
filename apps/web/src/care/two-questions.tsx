import type { Fact } from '@huxin/fact';
import type { JSX } from 'preact';
import { Actions, Button } from '../kit/button.tsx';
import { Choice } from '../kit/choice.tsx';
import { Page } from '../kit/page.tsx';
import { record } from '../record.ts';
import { type Borrowed, borrowed, questionsDone, type Situation, situation } from '../shell/care.ts';
import { CARE } from '../words/care.ts';
import { QuietLine } from './quiet-line.tsx';

/** What the two answers are as facts; unanswered and 不想说 leave no trace. */
export function answersToFacts(who?: Borrowed, where?: Situation): Fact[] {
  const facts: Fact[] = [];
  if (who && who !== 'unsaid') facts.push({ kind: 'about', topic: 'borrowed', answer: who });
  if (where && where !== 'unsaid') facts.push({ kind: 'about', topic: 'age', answer: where });
  return facts;
}

export function TwoQuestions(): JSX.Element {
  const done = (): void => {
    questionsDone.value = true;
    const facts = answersToFacts(borrowed.value, situation.value);
    if (facts.length > 0) void record().append(facts);
  };
  return (
    <Page title="两个问题，可以不答" lead="答了，后面的话会更合你的情况。不答也照样往下走。">
      <Choice<Borrowed>
        label={CARE.borrowedAsk}
        value={borrowed.value}
        onChange={(value) => (borrowed.value = value)}
        options={[
          { value: 'self', label: '是' },
          { value: 'pressed', label: '被人逼着／哄着借的' },
          { value: 'impersonated', label: '有人冒用我的身份' },
          { value: 'unsaid', label: '不想说' },
        ]}
      />
      <Choice<Situation>
        label={CARE.situationAsk}
        value={situation.value}
        onChange={(value) => (situation.value = value)}
        options={[
          { value: 'minor', label: '未满 18 岁' },
          { value: 'student', label: '在校学生' },
          { value: 'neither', label: '都不是' },
          { value: 'unsaid', label: '不想说' },
        ]}
      />
      <Actions>
        <Button kind="main" onPress={done}>
          往下走
        </Button>
      </Actions>
      <QuietLine />
    </Page>
  );
}
