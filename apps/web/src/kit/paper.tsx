import type { ComponentChildren, JSX } from 'preact';
import { Button } from './button.tsx';

export interface PaperProps {
  readonly title: string;
  /** The screen shows the same words its own way; the sheet is for the printer alone. */
  readonly onlyPrint?: boolean;
  readonly children: ComponentChildren;
}

/** A sheet of paper: shown as it prints. On a screen with one, printing prints nothing else. */
export function Paper({ title, onlyPrint = false, children }: PaperProps): JSX.Element {
  return (
    <section class={onlyPrint ? 'paper paper-only-print' : 'paper'} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

export function PrintButton({ label = '打印' }: { label?: string }): JSX.Element {
  return (
    <Button icon="print" kind="main" onPress={() => print()}>
      {label}
    </Button>
  );
}

/** A blank line to write on, with its name before it. */
export function BlankLine({ label }: { label: string }): JSX.Element {
  return (
    <li>
      <span>{label}</span>
      <i />
    </li>
  );
}

export function BlankTable({ columns, rows }: { columns: readonly string[]; rows: number }): JSX.Element {
  return (
    <table>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col" key={column}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: rows }, (_, row) => (
          <tr key={row}>
            {columns.map((column) => (
              <td key={column} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
