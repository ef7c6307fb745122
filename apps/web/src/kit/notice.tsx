import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from './icon.tsx';
import type { Tone } from './tag.tsx';

const ICON: Readonly<Record<Tone, IconName>> = { accent: 'info', plain: 'info', care: 'care', stop: 'care' };

export interface NoticeProps {
  readonly tone?: Tone;
  readonly title?: string;
  /** Said aloud by a screen reader when it appears. */
  readonly live?: boolean;
  readonly children?: ComponentChildren;
}

export function Notice({ tone = 'accent', title, live = false, children }: NoticeProps): JSX.Element {
  return (
    <div class={`notice notice-${tone}`} role={live ? 'status' : undefined}>
      <Icon name={ICON[tone]} />
      <div class="notice-body">
        {title && <p class="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
