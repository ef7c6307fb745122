import { keeping } from './keeping-state.ts';

const KEPT_FLAG = 'kept';

/** At the start of the app: if something is kept on this device, looks at it; else loads nothing. */
export function startKeeping(): void {
  let kept = false;
  try {
    kept = localStorage.getItem(KEPT_FLAG) === '1';
  } catch {
    // No local storage: the keeping screen looks when it is opened.
  }
  if (!kept) return;
  keeping.value = { kind: 'looking' };
  import('./keeper.ts').then(
    (keeper) => keeper.look(),
    () => (keeping.value = { kind: 'none' }),
  );
}
