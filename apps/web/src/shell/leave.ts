import { historyDepth, isFirstEntry } from './router.ts';

const LEAVE = './leave.html';

/**
 * Quick exit: blanks the page at once, walks back to this tab's first entry of the app and replaces
 * it with a calendar page, which then cuts off "forward". The browser's own history list stays.
 */
export function leave(): void {
  document.documentElement.hidden = true;
  document.body.replaceChildren();
  const replace = (): void => location.replace(LEAVE);
  if (isFirstEntry()) {
    replace();
    return;
  }
  // Two quick taps make two entries and one of them may not have been counted: where the count lands above the first
  // entry, the way goes on one by one.
  addEventListener('popstate', () => (isFirstEntry() ? replace() : history.back()));
  // Should the browser swallow the event, leave anyway. Not sooner: a slow phone needs its time for the way back,
  // and leaving before it would keep the entries underneath.
  setTimeout(replace, 2000);
  history.go(-Math.max(1, historyDepth()));
}

/** A page kept alive by the back button must not come back blank or with its words still on it. */
export function guardRestoredPage(): void {
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload();
  });
}
