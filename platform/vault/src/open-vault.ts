import { heavyHere } from './heavy-here.ts';
import type { Store } from './store.ts';
import { openVaultWith, type Vault, type VaultOptions } from './vault.ts';

/** The vault over one storage. A page that must stay quick hands the slow work to a worker: `openVaultWith`. */
export const openVault = <E = unknown>(store: Store, options: VaultOptions = {}): Vault<E> =>
  openVaultWith<E>(heavyHere, store, options);
