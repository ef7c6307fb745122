import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { AmountField, amountOf } from '../kit/amount-field.tsx';
import { Button } from '../kit/button.tsx';
import { ManyChoice } from '../kit/choice.tsx';
import { TextField } from '../kit/field.tsx';
import type { Extra, Given } from './answer-facts.ts';

const ALIASES = ['亲属甲', '亲属乙', '朋友甲', '同事甲'] as const;

interface MoreProps {
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

function WhichCard({ onGiven }: MoreProps): JSX.Element {
  const [text, setText] = useState('');
  const account = text.trim();
  return (
    <>
      <TextField label="这张卡你怎么叫" hint="像“工资卡”就行，不用写卡号。" value={text} onInput={setText} />
      <div class="row">
        <Button kind="main" disabled={account === ''} onPress={() => onGiven({ account })}>
          记下
        </Button>
      </div>
    </>
  );
}

function Seen({ onGiven }: MoreProps): JSX.Element {
  return (
    <>
      <p>刚才是在手机上看到的，还是凭记忆？</p>
      <div class="actions">
        <Button wide onPress={() => onGiven({ seen: true })}>
          刚在手机上看到的
        </Button>
        <Button wide onPress={() => onGiven({ seen: false })}>
          凭记忆
        </Button>
      </div>
    </>
  );
}

/** The one thing more that an answer needs. */
export function More({ extra, onGiven }: MoreProps & { readonly extra: Extra }): JSX.Element | null {
  switch (extra.kind) {
    case 'seen':
      return <Seen onGiven={onGiven} />;
    case 'alias':
      return <Who onGiven={onGiven} />;
    case 'amount':
      return <HowMuch onGiven={onGiven} />;
    case 'account':
      return <WhichCard onGiven={onGiven} />;
    case 'go':
      return null;
  }
}
