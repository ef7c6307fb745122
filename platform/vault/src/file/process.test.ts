import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unwrap } from '@huxin/basis';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileStore } from '../file.ts';
import { row, rows, vaultOn } from '../testing/world.ts';

const folder = mkdtempSync(join(tmpdir(), 'vault-kill-'));
const script = join(folder, 'writer.mjs');

/** A process of its own that appends rows for ever and says which are acknowledged. */
const WRITER = `
import { fileStore } from '../file.ts';
import { filledCase, row, vaultOn } from './world.ts';
const open = await filledCase(vaultOn(fileStore(process.argv[2])), 0);
for (let id = 1; ; id++) {
  const done = await open.append([row(id)]);
  if (!done.ok) {
    process.stdout.write(JSON.stringify(done.error) + '\\n');
    break;
  }
  process.stdout.write(id + '\\n');
}`;

beforeAll(async () => {
  const result = await build({
    stdin: {
      contents: WRITER,
      resolveDir: fileURLToPath(new URL('../testing', import.meta.url)),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    conditions: ['source'],
    logLevel: 'error',
  });
  writeFileSync(script, result.outputFiles[0]!.text);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Starts a writer, lets it acknowledge `least` rows, kills it after `ms` more, and says what it last acknowledged. */
function killWriter(place: string, least: number, ms: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, place], { stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    let timer: ReturnType<typeof setTimeout> | undefined;
    const last = (): number => Number(text.slice(0, text.lastIndexOf('\n')).split('\n').at(-1));
    child.stdout.on('data', (chunk) => {
      text += chunk;
      if (timer === undefined && last() >= least) timer = setTimeout(() => child.kill('SIGKILL'), ms);
    });
    child.on('exit', (_, signal) =>
      signal === 'SIGKILL' ? resolve(last()) : reject(new Error(`exit ${signal}`)),
    );
  });
}

describe('[保管-23] 真的进程，真的磁盘，kill -9', () => {
  it('承认过的一条不少，没有半条，锁文件能接手，接着能写', async () => {
    for (const [n, ms] of [0, 3, 7, 12, 20].entries()) {
      const place = join(folder, `p${n}`);
      const acknowledged = await killWriter(place, 6 + n, ms);
      expect(readdirSync(place).some((name) => name.endsWith('.lock'))).toBe(true);
      const vault = vaultOn(fileStore(place));
      const open = unwrap(await vault.unlock('甲', '钥匙'));
      expect(open.role).toBe('writer');
      const { length } = open.entries;
      expect(length - acknowledged).toBeGreaterThanOrEqual(0);
      expect(open.entries).toEqual(rows(1, length));
      unwrap(await open.append([row(length + 1)]));
      await vault.close();
      expect(readdirSync(place).filter((name) => !name.endsWith('.huxin'))).toEqual([]);
    }
  });

  it.skipIf(process.platform === 'win32')(
    '[保管-24] 系统真的不给写了（ulimit）：报 full，承认过的都在，之后能接着写',
    async () => {
      const place = join(folder, 'full');
      const child = spawnSync(
        'sh',
        ['-c', `ulimit -f 60; exec "$0" "$1" "$2"`, process.execPath, script, place],
        {
          encoding: 'utf8',
        },
      );
      const lines = child.stdout.trim().split('\n');
      expect(lines.at(-1)).toBe('{"kind":"full"}');
      const acknowledged = Number(lines.at(-2));
      expect(acknowledged).toBeGreaterThan(10);
      const open = unwrap(await vaultOn(fileStore(place)).unlock('甲', '钥匙'));
      expect(open.entries).toEqual(rows(1, acknowledged));
      unwrap(await open.append([row(acknowledged + 1)]));
      await open.close();
    },
  );

  it('[保管-30] 另一个进程正在写：这里只读，写报 busy', async () => {
    const place = join(folder, 'busy');
    const child = spawn(process.execPath, [script, place], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    const vault = vaultOn(fileStore(place));
    const open = unwrap(await vault.unlock('甲', '钥匙'));
    expect(open.role).toBe('follower');
    expect(await open.append([row(0)])).toMatchObject({ ok: false, error: { kind: 'busy' } });
    for (let n = 0; n < 20; n++) {
      unwrap(await open.refresh());
      expect(open.entries).toEqual(rows(1, open.entries.length));
    }
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    unwrap(await open.append([row(open.entries.length + 1)]));
    await vault.close();
  });
});
