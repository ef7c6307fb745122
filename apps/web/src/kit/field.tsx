import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from './icon.tsx';

export interface FieldBase {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
}

export interface FieldWiring {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
}

export interface FieldProps extends FieldBase {
  readonly children: (wiring: FieldWiring) => ComponentChildren;
}

/** Label, hint and error around one input; the input gets the ids that tie them together. */
export function Field({ label, hint, error, children }: FieldProps): JSX.Element {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({ id, 'aria-invalid': error !== undefined, 'aria-describedby': described || undefined })}
      {error && (
        <p class="field-error" id={`${id}-error`}>
          <Icon name="care" small />
          {error}
        </p>
      )}
    </div>
  );
}

export interface TextFieldProps extends FieldBase {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly placeholder?: string;
  readonly long?: boolean;
  readonly inputMode?: 'text' | 'tel' | 'numeric' | 'decimal';
}

/** Free text. Never autofilled: a shared phone must not remember what was typed. */
export function TextField(props: TextFieldProps): JSX.Element {
  const { value, onInput, placeholder, long = false, inputMode = 'text', ...base } = props;
  return (
    <Field {...base}>
      {(wiring) =>
        long ? (
          <textarea
            {...wiring}
            class="input"
            value={value}
            placeholder={placeholder ?? ''}
            autocomplete="off"
            onInput={(event) => onInput(event.currentTarget.value)}
          />
        ) : (
          <input
            {...wiring}
            class="input"
            type="text"
            inputMode={inputMode}
            value={value}
            placeholder={placeholder ?? ''}
            autocomplete="off"
            onInput={(event) => onInput(event.currentTarget.value)}
          />
        )
      }
    </Field>
  );
}
