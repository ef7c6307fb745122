import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { AmountField } from '../../kit/amount-field.tsx';
import { Button } from '../../kit/button.tsx';
import { DateField } from '../../kit/date-field.tsx';
import { TextField } from '../../kit/field.tsx';
import { type Move, type MoveTexts, moveOf, moveTexts, whenForm } from './move-texts.ts';

export interface MoveEditorProps {
  readonly fact: Move;
  readonly onSave: (fact: Move) => void;
  readonly onDrop: () => void;
}

const asks = (fact: Move): string =>
  fact.kind === 'flow' ? (fact.direction === 'in' ? '哪天到' : '哪天付') : '什么时候';

/** One payment, balance or expected sum: how much and when; or it never was. */
export function MoveEditor({ fact, onSave, onDrop }: MoveEditorProps): JSX.Element {
  const [texts, setTexts] = useState<MoveTexts>(() => moveTexts(fact));
  const form = whenForm(fact);
  const next = moveOf(fact, texts);
  const say = (part: Partial<MoveTexts>): void => setTexts({ ...texts, ...part });
  return (
    <>
      {texts.amount.trim().startsWith('-') ? (
        <TextField label="多少元" value={texts.amount} onInput={(amount) => say({ amount })} />
      ) : (
        <AmountField label="多少" text={texts.amount} onInput={(amount) => say({ amount })} />
      )}
      {form === 'day-of-month' ? (
        <TextField
          label={`每月几号${fact.kind === 'flow' && fact.direction === 'in' ? '到' : '付'}`}
          inputMode="numeric"
          value={texts.when}
          onInput={(when) => say({ when })}
        />
      ) : (
        <DateField
          label={asks(fact)}
          time={form === 'minute'}
          value={texts.when}
          onInput={(when) => say({ when })}
        />
      )}
      <div class="actions">
        <Button kind="main" disabled={next === undefined} onPress={() => next && onSave(next)}>
          改成这样
        </Button>
        <Button kind="bare" icon="trash" onPress={onDrop}>
          没有这回事，撤回
        </Button>
      </div>
    </>
  );
}
