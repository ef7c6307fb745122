import { unwrap } from '@huxin/basis';
import type { Bytes } from '../bytes.ts';
import type { VaultFault } from '../fault.ts';
import { memoryStore } from '../memory-store.ts';
import type { OpenCase } from '../open-case.ts';
import type { Vault } from '../vault.ts';
import { type Row, row, sample, vaultOn } from './world.ts';

/** What a case holds, as text that can be compared; damage shows as the fault's kind. */
export async function stateOf(vault: Vault<Row>): Promise<string> {
  const cases = unwrap(await vault.cases());
  const lines: string[] = [];
  for (const info of cases) {
    if ('fault' in info) {
      lines.push(`fault ${info.fault.kind}`);
      continue;
    }
    const open = await openAny(vault, info.name);
    if (!open.ok) {
      lines.push(`${info.name} ${JSON.stringify(open.error)}`);
      continue;
    }
    const blobs = await blobLines(open.value);
    lines.push(`${info.name} ${open.pass} ${open.value.entries.map((one) => one.id).join(',')} ${blobs}`);
    await open.value.close();
  }
  return lines.sort().join('\n');
}

const PASSPHRASES = ['钥匙', '新', undefined];

type Opened = { ok: true; value: OpenCase<Row>; pass: string } | { ok: false; error: VaultFault };

async function openAny(vault: Vault<Row>, name: string): Promise<Opened> {
  let error: VaultFault = { kind: 'wrong-passphrase' };
  for (const pass of PASSPHRASES) {
    const open = await vault.unlock(name, pass);
    if (open.ok) return { ok: true, value: open.value, pass: open.value.locked ? `${pass}` : '' };
    error = open.error;
  }
  return { ok: false, error };
}

async function blobLines(open: OpenCase<Row>): Promise<string> {
  const lines: string[] = [];
  for (const { sha256 } of open.blobs) {
    const bytes = await open.getBlob(sha256);
    lines.push(`${sha256.slice(0, 6)}:${bytes.ok ? bytes.value.length : bytes.error.kind}`);
  }
  return lines.join(' ');
}

const withOpen =
  (change: (open: OpenCase<Row>) => Promise<unknown>) =>
  async (vault: Vault<Row>): Promise<void> => {
    const open = await vault.unlock('甲', '钥匙');
    if (open.ok) await change(open.value);
  };

const unwrapOr = <T>(result: { ok: true; value: T } | { ok: false }): T | undefined =>
  result.ok ? result.value : undefined;

let file: Promise<Bytes> | undefined;
/** An export of another case with two rows and one original. */
function carried(): Promise<Bytes> {
  file ??= (async () => {
    const open = unwrap(await vaultOn(memoryStore()).create('远'));
    unwrap(await open.append([row(1), row(2)]));
    unwrap(await open.putBlob(sample(900, 4)));
    return unwrap(await open.exportAge('带走', { workFactor: 4 }));
  })();
  return file;
}

/** Every kind of change, each on a vault with one case 甲 of five rows and one original (snapshot every four). */
export const CHANGES: readonly (readonly [name: string, run: (vault: Vault<Row>) => Promise<unknown>])[] = [
  ['追加一条', withOpen((open) => open.append([row(6)]))],
  ['追加一批', withOpen((open) => open.append([row(6), row(7), row(8)]))],
  ['存原件', withOpen((open) => open.putBlob(sample(3000, 2)))],
  ['存原件（流）', withOpen((open) => open.putBlob(new Blob([sample(4000, 3)])))],
  [
    '条目连同原件',
    withOpen(async (open) => {
      const staged = unwrapOr(await open.stageBlob(sample(2500, 5)));
      if (staged) await open.append([row(6)], [staged]);
    }),
  ],
  ['删原件', withOpen((open) => open.removeBlob(open.blobs[0]?.sha256 ?? ''))],
  ['改密码', withOpen((open) => open.changePassphrase('钥匙', '新'))],
  ['去掉密码', withOpen((open) => open.changePassphrase('钥匙', undefined))],
  ['改名', withOpen((open) => open.rename('丁'))],
  ['新建', (vault) => vault.create('乙', '钥匙')],
  ['清除', (vault) => vault.wipe('甲')],
  ['导入', async (vault) => vault.importAge(await carried(), '带走', { name: '乙', passphrase: '钥匙' })],
];
