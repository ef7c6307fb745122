import type { ComponentChildren, JSX } from 'preact';
import { Button } from './button.tsx';

export interface PaperProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A sheet of paper: shown as it prints. On a screen with one, printing prints nothing else. */
export function Paper({ title, children }: PaperProps): JSX.Element {
  return (
    // A wide table scrolls inside the sheet; the keyboard must reach it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable region
    <section class="paper" aria-label={title} tabIndex={0}>
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
