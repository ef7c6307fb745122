import type { Fault, Sha256 } from '@huxin/basis';

/** Where stored bytes are not what was written. `seq` is the record's number where one is concerned. */
export interface Damage {
  readonly kind: 'damaged';
  readonly at: 'file' | 'lock' | 'key' | 'head' | 'name' | 'snapshot' | 'record' | 'blob' | 'archive';
  readonly why: 'altered' | 'missing' | 'unexpected';
  readonly seq?: number;
  readonly sha256?: string;
}

/** What a back end can answer instead of doing its work. `conflict`: the commit's precondition did not hold. */
export type StoreFault =
  | Damage
  | { readonly kind: 'full' }
  | { readonly kind: 'busy'; readonly holder?: string }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'lost-connection'; readonly detail: string }
  | { readonly kind: 'unavailable'; readonly detail: string }
  | { readonly kind: 'newer-format'; readonly found: number; readonly known: number };

/** What a vault can answer. Plain objects without text for users: apps map `kind` to Chinese. */
export type VaultFault =
  | Exclude<StoreFault, { kind: 'conflict' }>
  | { readonly kind: 'wrong-passphrase' }
  | { readonly kind: 'passphrase-needed' }
  | { readonly kind: 'empty-passphrase' }
  | { readonly kind: 'newer-schema'; readonly found: number; readonly known: number }
  | { readonly kind: 'bad-entry'; readonly index: number; readonly fault: Fault }
  | {
      readonly kind: 'bad-name';
      readonly name: string;
      readonly why: 'empty' | 'long' | 'control' | 'personal-number';
    }
  | { readonly kind: 'name-taken'; readonly name: string }
  | { readonly kind: 'ambiguous-name'; readonly name: string; readonly spaces: readonly string[] }
  | { readonly kind: 'no-such-case'; readonly name: string }
  | { readonly kind: 'no-such-blob'; readonly sha256: Sha256 }
  | { readonly kind: 'rolled-back'; readonly found: number; readonly expected: number }
  | { readonly kind: 'not-age' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'key-changed' }
  | { readonly kind: 'wiped' }
  | { readonly kind: 'closed' };

/**
 * What a back end noticed while reading. `torn-tail`: a write that never finished, left out. `head-slot`: one of two
 * length marks is broken, the other was used. Neither loses anything that was acknowledged.
 * `bad-frame`: part of the file is unreadable; only a rescue goes on after that.
 */
export type StoreNote =
  | { readonly kind: 'torn-tail'; readonly bytes: number }
  | { readonly kind: 'head-slot' }
  | { readonly kind: 'bad-frame'; readonly offset: number };

/** Whether stored bytes are damaged, as opposed to out of reach or refused. */
export const isDamage = (fault: { readonly kind: string }): fault is Damage => fault.kind === 'damaged';
