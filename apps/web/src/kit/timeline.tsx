import type { ComponentChildren, JSX } from 'preact';

export interface TimelineItem {
  readonly key: string;
  /** As shown: 「06-12 10:20」. */
  readonly when: string;
  readonly title: string;
  readonly body?: ComponentChildren;
}

export function Timeline({ items }: { items: readonly TimelineItem[] }): JSX.Element {
  return (
    <ol class="time-line">
      {items.map((item) => (
        <li key={item.key}>
          <span class="muted small num">{item.when}</span>
          <span class="item-title">{item.title}</span>
          {item.body}
        </li>
      ))}
    </ol>
  );
}
