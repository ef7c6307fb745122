import { signal } from '@preact/signals';

export const covered = signal(false);
/** Covering also closed a record with a passphrase; it has to be opened again. */
export const isLockedBehind = signal(false);

/** What locking means beyond covering the screen: the vault hooks in here to drop its key. */
const hooks = new Set<() => void>();
export function onLock(hook: () => void): () => void {
  hooks.add(hook);
  return () => hooks.delete(hook);
}

export function lockNow(): void {
  covered.value = true;
  for (const hook of hooks) hook();
}

const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'scroll', 'touchstart'] as const;

/** Covers the screen after `idleMs` without a touch or key; time in the background counts too. */
export function startIdleLock(idleMs: number): void {
  let last = performance.now();
  for (const sign of SIGNS_OF_LIFE)
    addEventListener(sign, () => (last = performance.now()), { passive: true, capture: true });
  const look = (): void => {
    if (!covered.value && performance.now() - last >= idleMs) lockNow();
  };
  setInterval(look, Math.min(idleMs, 15_000));
  document.addEventListener('visibilitychange', look);
}
