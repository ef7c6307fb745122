import { claimIn } from '../memory-store.ts';
import type { Claim } from '../store.ts';

/** Claims within this page, for browsers without Web Locks: other tabs are then caught by each commit's precondition. */
const here = new Map<string, () => void>();

const claimHere = (name: string, steal: boolean): Claim | undefined => {
  const claim = claimIn(here, name, steal);
  return claim && { ...claim, sure: false };
};

/** Holds a Web Lock until released. Undefined when another tab holds it. */
export function claimLock(
  locks: LockManager | undefined,
  name: string,
  steal: boolean,
): Promise<Claim | undefined> {
  if (locks === undefined) return Promise.resolve(claimHere(name, steal));
  return new Promise((resolve) => {
    let free = (): void => {};
    const held = new Promise<void>((settle) => {
      free = settle;
    });
    let lose = (): void => {};
    const lost = new Promise<void>((settle) => {
      lose = settle;
    });
    let granted = false;
    const request = locks.request(name, steal ? { steal: true } : { ifAvailable: true }, async (lock) => {
      granted = lock !== null;
      if (lock === null) return resolve(undefined);
      resolve({
        lost,
        sure: true,
        release: async () => {
          free();
          await request.catch(() => undefined);
        },
      });
      return held;
    });
    // Rejected after the grant: stolen. Rejected before it: this page may not use locks at all.
    request.catch(() => (granted ? lose() : resolve(claimHere(name, steal))));
  });
}
