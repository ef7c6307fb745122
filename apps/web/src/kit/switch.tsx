import type { JSX } from 'preact';

export interface SwitchProps {
  readonly label: string;
  readonly note?: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** On or off, at once. Sits in a list as its own row. */
export function Switch({ label, note, on, onChange }: SwitchProps): JSX.Element {
  return (
    <label class="switch">
      <span class="item-title">{label}</span>
      {note && <span class="item-note">{note}</span>}
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
