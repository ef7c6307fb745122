import type { ComponentChildren, JSX } from 'preact';

export interface SectionProps {
  readonly title?: string;
  readonly note?: string;
  readonly children: ComponentChildren;
}

export function Section({ title, note, children }: SectionProps): JSX.Element {
  return (
    <section class="section">
      {title && (
        <div class="section-head">
          <h2>{title}</h2>
          {note && <span class="muted small">{note}</span>}
        </div>
      )}
      {children}
    </section>
  );
}

export function Card({ children }: { children: ComponentChildren }): JSX.Element {
  return <div class="card">{children}</div>;
}
