/** Runs when the first screen is up and the phone has nothing better to do; at the latest after `atLatest` ms. */
export function whenQuiet(run: () => void, atLatest = 4000): void {
  const soon = (): void => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(run, { timeout: atLatest });
    else setTimeout(run, 1);
  };
  if (document.readyState === 'complete') soon();
  else addEventListener('load', soon, { once: true });
}
