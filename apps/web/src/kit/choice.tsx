import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from './icon.tsx';

export interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
}

interface Group<T extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly options: readonly Option<T>[];
}

function Legend({ id, label, hint }: { id: string; label: string; hint: string | undefined }): JSX.Element {
  return (
    <>
      <legend class="field-label">{label}</legend>
      {hint && (
        <p class="field-hint" id={id}>
          {hint}
        </p>
      )}
    </>
  );
}

export interface ChoiceProps<T extends string> extends Group<T> {
  readonly value: T | undefined;
  readonly onChange: (value: T) => void;
}

/** One of a few. Real radio buttons under the chips, so arrows, labels and forms work as everywhere. */
export function Choice<T extends string>(props: ChoiceProps<T>): JSX.Element {
  const id = useId();
  return (
    <fieldset class="field" aria-describedby={props.hint ? id : undefined}>
      <Legend id={id} label={props.label} hint={props.hint} />
      <div class="chips">
        {props.options.map((option) => (
          <label class="chip" key={option.value}>
            <input
              type="radio"
              name={id}
              checked={props.value === option.value}
              onChange={() => props.onChange(option.value)}
            />
            <span>
              <Icon name="check" small />
              {option.label}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export interface ManyChoiceProps<T extends string> extends Group<T> {
  readonly values: readonly T[];
  readonly onChange: (values: readonly T[]) => void;
}

/** Any number of a few. */
export function ManyChoice<T extends string>(props: ManyChoiceProps<T>): JSX.Element {
  const id = useId();
  const toggle = (value: T): void =>
    props.onChange(
      props.values.includes(value)
        ? props.values.filter((other) => other !== value)
        : [...props.values, value],
    );
  return (
    <fieldset class="field" aria-describedby={props.hint ? id : undefined}>
      <Legend id={id} label={props.label} hint={props.hint} />
      <div class="chips">
        {props.options.map((option) => (
          <label class="chip" key={option.value}>
            <input
              type="checkbox"
              checked={props.values.includes(option.value)}
              onChange={() => toggle(option.value)}
            />
            <span>
              <Icon name="check" small />
              {option.label}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
