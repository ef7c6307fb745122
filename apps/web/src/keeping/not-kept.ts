import type { VaultFault } from '@huxin/vault';

/** What was written stays on the screen, but is not on the device yet; `stopped` means it was given up on purpose. */
export interface NotKept {
  readonly kind: 'not-kept';
  readonly fault: VaultFault;
}

export const isNotKept = (cause: unknown): cause is NotKept =>
  typeof cause === 'object' && cause !== null && 'kind' in cause && cause.kind === 'not-kept';
