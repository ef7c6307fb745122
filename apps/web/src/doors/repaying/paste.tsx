import type { TermFieldValue } from '@huxin/fact';
import { formatYuan } from '@huxin/money';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../kit/button.tsx';
import { ManyChoice } from '../../kit/choice.tsx';
import { TextField } from '../../kit/field.tsx';
import { Notice } from '../../kit/notice.tsx';
import { tell } from '../../kit/toast.tsx';
import type { Proposal } from '../../loans/read-contract-page.ts';
import { termName, termValue } from '../../loans/term-words.ts';
import { type Answers, answers, say } from './answers.ts';

const keyOf = (item: Proposal): string => `${item.start}-${item.field.name}`;

/** Figures a person ticked off, as answers of this door; what he typed himself stays. */
function taken(fields: readonly TermFieldValue[]): Partial<Answers> {
  const part: { -readonly [K in keyof Answers]?: Answers[K] } = { read: fields };
  const now = answers.value;
  for (const field of fields) {
    if (field.name === 'instalment' && now.amount === '') part.amount = formatYuan(field.amount);
    if (field.name === 'principal' && now.principal === '') part.principal = formatYuan(field.amount);
    if (field.name === 'count' && now.count === '') part.count = String(field.count);
    if (field.name === 'cutoff' && now.cutoff === '') part.cutoff = field.time;
  }
  return part;
}

/** A pasted page: figures beside their usual names, each counted only once it is ticked off. */
export function Paste(): JSX.Element {
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly Proposal[] | undefined>(undefined);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const tick = (keys: readonly string[]): void => {
    // Two figures for one setting cannot both be right: the later tick stands.
    const names = new Map<string, string>();
    for (const key of keys) names.set(key.slice(key.indexOf('-') + 1), key);
    const left = [...names.values()];
    setTicked(left);
    say(taken((found ?? []).filter((item) => left.includes(keyOf(item))).map(({ field }) => field)));
  };
  /** The reader is fetched when there is something to read. */
  const read = (): Promise<void> =>
    import('../../loans/read-contract-page.ts').then(
      ({ readContractPage }) => setFound(readContractPage(text)),
      () => tell('认数的部分没取到。贴的字都在，连上网再点一次'),
    );
  return (
    <>
      <TextField
        long
        label="把还款计划或合同那一页贴在这里"
        hint="只在这台设备上认，不上传，也不留原文。没有就不用贴。"
        value={text}
        onInput={(value) => {
          setText(value);
          setFound(undefined);
        }}
      />
      {text.trim() !== '' && found === undefined && <Button onPress={() => void read()}>认一认</Button>}
      {found?.length === 0 && (
        <Notice live tone="plain">
          <p>没认出数来。下面自己填也一样。</p>
        </Notice>
      )}
      {found && found.length > 0 && (
        <ManyChoice
          label="认出这些，对的点上"
          hint="它只找数字，看不懂合同。跟原文对一眼再点。"
          options={found.map((item) => ({
            value: keyOf(item),
            label: `${termName(item.field.name)}：${termValue(item.field)}`,
          }))}
          values={ticked}
          onChange={tick}
        />
      )}
    </>
  );
}
