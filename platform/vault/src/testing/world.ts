import { unwrap } from '@huxin/basis';
import type { Kdf } from '../kdf.ts';
import { newSalt } from '../kdf.ts';
import type { OpenCase } from '../open-case.ts';
import { openVault } from '../open-vault.ts';
import type { Store } from '../store.ts';
import type { Vault, VaultOptions } from '../vault.ts';

/** Argon2id with next to no cost: tests derive hundreds of keys. */
export const cheapKdf = async (): Promise<Kdf> => ({
  name: 'argon2id',
  memoryKiB: 16,
  passes: 1,
  salt: newSalt(),
});

export interface Row {
  readonly id: number;
  readonly text: string;
}

export const row = (id: number): Row => ({ id, text: `第 ${id} 条` });
export const rows = (from: number, to: number): Row[] =>
  Array.from({ length: to - from + 1 }, (_, i) => row(from + i));

export const vaultOn = (store: Store, options: VaultOptions = {}): Vault<Row> =>
  openVault<Row>(store, { newKdf: cheapKdf, snapshotEvery: 4, ...options });

/** A case 甲 with passphrase 钥匙, `count` records of one row each. */
export async function filledCase(vault: Vault<Row>, count: number): Promise<OpenCase<Row>> {
  const open = unwrap(await vault.create('甲', '钥匙'));
  for (let id = 1; id <= count; id++) unwrap(await open.append([row(id)]));
  return open;
}

/** Bytes that are not all alike. */
export const sample = (length: number, seed = 1): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length }, (_, i) => (i * 31 + seed * 17 + (i >> 8)) & 0xff);
