import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';

export interface FoldProps {
  readonly summary: ComponentChildren;
  /** Stands open from the start. */
  readonly open?: boolean;
  readonly children: () => ComponentChildren;
}

/** A card folded to one line. What is inside is drawn with the first opening, so sixty of them cost sixty lines. */
export function Fold({ summary, open = false, children }: FoldProps): JSX.Element {
  const [drawn, setDrawn] = useState(open);
  return (
    <details class="card" open={open} onToggle={(event) => event.currentTarget.open && setDrawn(true)}>
      <summary>{summary}</summary>
      {(drawn || open) && children()}
    </details>
  );
}
