/**
 * Addresses live behind `#`, so any static host can serve the app from any folder.
 * They are short and say nothing (`#/4/2`), because they end up in the browser's history.
 */
export interface Route {
  readonly path: readonly string[];
}

const SEGMENT = /^[a-z0-9-]{1,40}$/;

/** The route of a location hash; anything that is not one is the first screen. */
export function parseRoute(hash: string): Route {
  const text = hash.replace(/^#\/?/, '').replace(/\/$/, '');
  if (text === '') return { path: [] };
  const path = text.split('/');
  return path.every((part) => SEGMENT.test(part)) ? { path } : { path: [] };
}

export const hrefOf = (...path: (string | number)[]): string => `#/${path.join('/')}`;

/** The step of a flow in an address (`#/4/2` is 2); 1 to `last`, else the first. */
export function stepOf(route: Route, last: number): number {
  const step = Number(route.path[1] ?? '1');
  return Number.isInteger(step) && step >= 1 && step <= last ? step : 1;
}
