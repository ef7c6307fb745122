import { type Fen, parseYuan } from '@huxin/money';
import type { JSX } from 'preact';
import { Field, type FieldBase } from './field.tsx';

export interface AmountFieldProps extends FieldBase {
  /** What was typed, in yuan. */
  readonly text: string;
  readonly onInput: (text: string) => void;
}

/** The fen of what was typed: `undefined` while empty, `error` when it is not an amount. */
export function amountOf(text: string): Fen | undefined | 'error' {
  if (text.trim() === '') return undefined;
  const parsed = parseYuan(text);
  return parsed.ok && parsed.value >= 0 ? parsed.value : 'error';
}

/** Yuan with at most two decimals; says so itself when something else was typed. */
export function AmountField({ text, onInput, error, ...base }: AmountFieldProps): JSX.Element {
  const wrong = error ?? (amountOf(text) === 'error' ? '请写成元，最多两位小数，例如 357.05' : undefined);
  return (
    <Field {...base} error={wrong}>
      {(wiring) => (
        <span class={wrong ? 'amount amount-bad' : 'amount'}>
          <input
            {...wiring}
            class="input"
            type="text"
            inputMode="decimal"
            autocomplete="off"
            value={text}
            onInput={(event) => onInput(event.currentTarget.value)}
          />
          <span class="amount-unit" aria-hidden="true">
            元
          </span>
        </span>
      )}
    </Field>
  );
}
