import { signal } from '@preact/signals';
import { parseRoute, type Route } from './route.ts';

export const route = signal<Route>(parseRoute(location.hash));

/** How many entries of this app lie under the current one; 离开 goes back that far before it leaves. */
const depthNow = (): number => {
  const state: unknown = history.state;
  const depth = typeof state === 'object' && state !== null && 'depth' in state ? state.depth : 0;
  return typeof depth === 'number' ? depth : 0;
};

/** Whether this is the entry in which the app was opened: the only one that is marked with no depth. */
export const isFirstEntry = (): boolean => {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && 'depth' in state && state.depth === 0;
};

let depth = depthNow();
export const historyDepth = (): number => depth;

function arrive(): void {
  const state: unknown = history.state;
  // A tapped link makes an entry without a state; a step back lands on one that has it.
  if (typeof state === 'object' && state !== null && 'depth' in state) depth = depthNow();
  else {
    depth += 1;
    history.replaceState({ depth }, '');
  }
  route.value = parseRoute(location.hash);
}

export function startRouter(): void {
  if (history.state === null) history.replaceState({ depth }, '');
  addEventListener('hashchange', arrive);
}

export function go(href: string): void {
  location.hash = href.replace(/^#/, '');
}

/** One step back inside the app; on the first entry, the first screen. */
export function goBack(): void {
  if (depth > 0) history.back();
  else location.replace('#/');
}
