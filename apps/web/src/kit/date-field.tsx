import type { JSX } from 'preact';
import { Field, type FieldBase } from './field.tsx';

export interface DateFieldProps extends FieldBase {
  /** `YYYY-MM-DD`, or with `time` `YYYY-MM-DDTHH:MM`; empty when not chosen. */
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly time?: boolean;
  readonly min?: string;
  readonly max?: string;
}

/** The phone's own date wheel; where a browser has none it is a text field with the form in the hint. */
export function DateField({ value, onInput, time = false, min, max, ...base }: DateFieldProps): JSX.Element {
  return (
    <Field {...base}>
      {(wiring) => (
        <input
          {...wiring}
          class="input num"
          type={time ? 'datetime-local' : 'date'}
          value={value}
          placeholder={time ? '2025-06-10T09:00' : '2025-06-10'}
          min={min ?? (time ? '2015-01-01T00:00' : '2015-01-01')}
          max={max ?? (time ? '2099-12-31T23:59' : '2099-12-31')}
          onInput={(event) => onInput(event.currentTarget.value.slice(0, time ? 16 : 10))}
        />
      )}
    </Field>
  );
}
