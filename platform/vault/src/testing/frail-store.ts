import { err, type Result } from '@huxin/basis';
import type { StoreFault } from '../fault.ts';
import type { Store } from '../store.ts';

/** A store that dies at its n-th operation. `after`: that operation still took effect, only its answer is lost. */
export interface FrailStore extends Store {
  readonly operations: number;
}

const dead: Result<never, StoreFault> = err({ kind: 'lost-connection', detail: 'killed' });

/** Counts view, keys, spaces, commit, erase and claim; from operation `dieAt` on nothing works any more. */
export function frailStore(inner: Store, dieAt: number, when: 'before' | 'after'): FrailStore {
  let count = 0;
  const guard = async <T>(work: () => Promise<Result<T, StoreFault>>): Promise<Result<T, StoreFault>> => {
    count++;
    if (count < dieAt) return work();
    if (count === dieAt && when === 'after') await work();
    return dead;
  };
  return {
    ...inner,
    get operations() {
      return count;
    },
    spaces: () => guard(() => inner.spaces()),
    view: (space, prefixes) => guard(() => inner.view(space, prefixes)),
    keys: (space, prefix) => guard(() => inner.keys(space, prefix)),
    commit: (space, commit) => guard(() => inner.commit(space, commit)),
    erase: (space) => guard(() => inner.erase(space)),
    claim: (space, steal) => guard(() => inner.claim(space, steal)),
    // A killed tab's claims are freed by the platform.
    close: () => inner.close(),
  };
}

/** A store whose commits answer `full` while `isFull()`, and change nothing. */
export function fullStore(inner: Store, isFull: () => boolean): Store {
  const commit: Store['commit'] = (space, change) =>
    isFull() && (change.put?.length ?? 0) > 0
      ? Promise.resolve(err({ kind: 'full' }))
      : inner.commit(space, change);
  return { ...inner, commit };
}
