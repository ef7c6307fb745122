import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from './icon.tsx';

export type ButtonKind = 'main' | 'soft' | 'plain' | 'stop' | 'bare';

interface Look {
  readonly kind?: ButtonKind;
  readonly icon?: IconName;
  readonly wide?: boolean;
  readonly children: ComponentChildren;
}

const classOf = ({ kind = 'plain', wide = false }: Look): string =>
  ['button', kind === 'plain' ? '' : `button-${kind}`, wide ? 'button-wide' : ''].filter(Boolean).join(' ');

export interface ButtonProps extends Look {
  readonly onPress: () => void;
  readonly disabled?: boolean;
}

/** Does something here. Its words say the result, not the gesture. */
export function Button(props: ButtonProps): JSX.Element {
  return (
    <button type="button" class={classOf(props)} disabled={props.disabled ?? false} onClick={props.onPress}>
      {props.icon && <Icon name={props.icon} small />}
      {props.children}
    </button>
  );
}

export interface ButtonLinkProps extends Look {
  readonly href: string;
  /** Before going; `preventDefault` stays. */
  readonly onGo?: (event: Event) => void;
}

/** Goes somewhere: a screen of the app, or `tel:` / `sms:`. */
export function ButtonLink(props: ButtonLinkProps): JSX.Element {
  return (
    <a class={classOf(props)} href={props.href} onClick={props.onGo}>
      {props.icon && <Icon name={props.icon} small />}
      {props.children}
    </a>
  );
}

/** Buttons below each other on a phone, beside each other where there is room. */
export function Actions({ children }: { children: ComponentChildren }): JSX.Element {
  return <div class="actions no-print">{children}</div>;
}
