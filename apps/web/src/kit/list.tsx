import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from './icon.tsx';

export function List({ children, label }: { children: ComponentChildren; label?: string }): JSX.Element {
  return (
    <ul class="list" aria-label={label}>
      {children}
    </ul>
  );
}

export interface ListRowProps {
  readonly title: string;
  readonly note?: ComponentChildren;
  readonly icon?: IconName;
  readonly end?: ComponentChildren;
  /** With an address the row goes there, with an action it does it; with neither it only tells. */
  readonly href?: string;
  readonly onPress?: () => void;
}

export function ListRow({ title, note, icon, end, href, onPress }: ListRowProps): JSX.Element {
  const inner = (
    <>
      {icon && (
        <span class="item-icon">
          <Icon name={icon} />
        </span>
      )}
      <span class="item-body">
        <span class="item-title">{title}</span>
        {note && <span class="item-note">{note}</span>}
      </span>
      {(end || href) && (
        <span class="item-end">
          {end}
          {href && <Icon name="next" small />}
        </span>
      )}
    </>
  );
  return (
    <li>
      {href ? (
        <a class="item" href={href}>
          {inner}
        </a>
      ) : onPress ? (
        <button type="button" class="item" onClick={onPress}>
          {inner}
        </button>
      ) : (
        <div class="item">{inner}</div>
      )}
    </li>
  );
}
