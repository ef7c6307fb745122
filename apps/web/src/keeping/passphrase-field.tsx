import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Field, type FieldBase } from '../kit/field.tsx';

export interface PassphraseFieldProps extends FieldBase {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly onEnter?: () => void;
}

/** A passphrase, hidden until asked to show; never offered to the browser to remember. */
export function PassphraseField({ value, onInput, onEnter, ...base }: PassphraseFieldProps): JSX.Element {
  const [shown, setShown] = useState(false);
  return (
    <Field {...base}>
      {(wiring) => (
        <span class="secret">
          <input
            {...wiring}
            class="input"
            type={(shown ? 'text' : 'password') as 'password'}
            value={value}
            autocomplete="off"
            autoCapitalize="off"
            spellcheck={false}
            onInput={(event) => onInput(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') onEnter?.();
            }}
          />
          <button type="button" class="secret-show" aria-pressed={shown} onClick={() => setShown(!shown)}>
            {shown ? '遮住' : '看一眼'}
          </button>
        </span>
      )}
    </Field>
  );
}
