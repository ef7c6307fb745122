import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unwrap } from '@huxin/basis';
import { afterAll, describe, expect, it } from 'vitest';
import { type Bytes, hexOf, sha256, utf8 } from './bytes.ts';
import { memoryDisk, memoryStore } from './memory-store.ts';
import { readTar } from './tar.ts';
import { filledCase, rows, sample, vaultOn } from './testing/world.ts';

const work = { workFactor: 8 };

async function exported() {
  const vault = vaultOn(memoryStore());
  const open = await filledCase(vault, 5);
  const big = unwrap(await open.putBlob(sample(1_200_000)));
  const empty = unwrap(await open.putBlob(new Uint8Array()));
  return { vault, open, big, empty, file: unwrap(await open.exportAge('带走', work)) };
}

describe('[保管-40][保管-41] 导出与导入', () => {
  it('到另一台设备：条目与原件一字不差，另设密码；原来那份不动', async () => {
    const { file, big, empty } = await exported();
    const other = vaultOn(memoryStore());
    const { case: copy, missing } = unwrap(await other.importAge(file, '带走', { passphrase: '新机' }));
    expect(missing).toEqual([]);
    expect(copy.name).toBe('甲');
    await copy.close();
    const again = unwrap(await other.unlock('甲', '新机'));
    expect(again.entries).toEqual(rows(1, 5));
    expect(hexOf(await sha256(unwrap(await again.getBlob(big))))).toBe(big);
    expect(unwrap(await again.getBlob(empty))).toHaveLength(0);
  });

  it('名字已被占：另起名，不覆盖', async () => {
    const { vault, file } = await exported();
    const { case: copy } = unwrap(await vault.importAge(file, '带走'));
    expect(copy.name).toBe('甲 (2)');
    expect(unwrap(await vault.cases()).length).toBe(2);
    expect(await vault.importAge(file, '带走', { name: '甲' })).toMatchObject({
      error: { kind: 'name-taken' },
    });
  });

  it('密码错、不是 age 文件、改了一个字节、截断：什么也不建', async () => {
    const { file } = await exported();
    const disk = memoryDisk();
    const other = vaultOn(memoryStore(disk));
    expect(await other.importAge(file, '不对')).toEqual({ ok: false, error: { kind: 'wrong-passphrase' } });
    expect(await other.importAge(utf8('PK...'), '带走')).toEqual({ ok: false, error: { kind: 'not-age' } });
    for (const at of [130, 200, 5000, file.length - 1]) {
      const changed = file.slice();
      changed[at]! ^= 1;
      expect(await other.importAge(changed, '带走'), `${at}`).toMatchObject({
        error: { kind: 'damaged', at: 'archive' },
      });
    }
    for (const size of [30, 100, 300, 70_000, file.length - 1]) {
      expect(await other.importAge(file.slice(0, size), '带走'), `${size}`).toMatchObject({ ok: false });
    }
    expect(disk.spaces.size).toBe(0);
  });

  it('原件坏了：导出报坏；要求尽量导出时列在 missing 里', async () => {
    const disk = memoryDisk();
    const vault = vaultOn(memoryStore(disk));
    const open = await filledCase(vault, 2);
    const name = unwrap(await open.putBlob(sample(100)));
    const values = [...disk.spaces.values()][0]!;
    const chunk = [...values.keys()].find((key) => key.startsWith('b/'))!;
    values.delete(chunk);
    expect(await open.exportAge('带走', work)).toEqual({
      ok: false,
      error: { kind: 'damaged', at: 'blob', why: 'missing', sha256: name },
    });
    const left: string[] = [];
    const seen: number[] = [];
    const file = unwrap(
      await open.exportAge('带走', {
        ...work,
        partial: true,
        onMissing: (sha256) => left.push(sha256),
        onProgress: (bytes) => seen.push(bytes),
      }),
    );
    expect([left, seen]).toEqual([[name], [100]]);
    const { case: copy, missing } = unwrap(await vaultOn(memoryStore()).importAge(file, '带走'));
    expect(missing).toEqual([name]);
    expect(copy.entries).toEqual(rows(1, 2));
  });

  it('[保管-26] 导出文件的条目版本比程序新：不收', async () => {
    const check = (value: unknown) => ({ ok: true, value }) as const;
    const open = await filledCase(vaultOn(memoryStore(), { schema: { version: 9, check } }), 1);
    const file = unwrap(await open.exportAge('带走', work));
    expect(await vaultOn(memoryStore()).importAge(file, '带走')).toMatchObject({
      error: { kind: 'newer-schema', found: 9 },
    });
  });
});

const has = (tool: string, ...args: string[]): boolean => spawnSync(tool, args).status === 0;
const ageHere = has('age', '--version') && has('script', '--version');

/** Runs age on a pseudo-terminal, since it reads passphrases from nowhere else. */
function age(folder: string, command: string, passphrase: string, prompts: number): void {
  const feed = Array.from({ length: prompts }, () => `sleep 0.7; printf '%s\\n' '${passphrase}'`).join('; ');
  const result = spawnSync('sh', ['-c', `(${feed}; sleep 2) | script -qec "${command}" /dev/null`], {
    cwd: folder,
  });
  if (result.status !== 0) throw new Error(`${command}: ${result.stdout}${result.stderr}`);
}

describe.skipIf(!ageHere)('[保管-40] 与 Debian 的 age 互通（没有装 age 时跳过）', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vault-age-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('我们导出的，age 加 tar 能打开', async () => {
    const { file, big } = await exported();
    writeFileSync(join(folder, 'a.age'), file);
    age(folder, 'age -d -o a.tar a.age', '带走', 1);
    expect(spawnSync('tar', ['xf', 'a.tar'], { cwd: folder }).status).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8'))).toMatchObject({
      name: '甲',
      entries: rows(1, 5),
    });
    expect(hexOf(await sha256(new Uint8Array(readFileSync(join(folder, 'blobs', big)))))).toBe(big);
    expect(readFileSync(join(folder, '说明.txt'), 'utf8')).toContain('case.json');
  });

  it('tar 重新打包、age 重新加密的，我们能导入', async () => {
    const { file, big } = await exported();
    writeFileSync(join(folder, 'b.age'), file);
    age(folder, 'age -d -o b.tar b.age', '带走', 1);
    spawnSync('sh', ['-c', 'mkdir -p b && tar xf b.tar -C b && tar cf c.tar -C b .'], { cwd: folder });
    for (const armor of ['', '-a ']) {
      age(folder, `rm -f c.age && age -p ${armor}-o c.age c.tar`, '换个密码', 2);
      const bytes = new Uint8Array(readFileSync(join(folder, 'c.age'))) as Bytes;
      const { case: copy } = unwrap(await vaultOn(memoryStore()).importAge(bytes, '换个密码'));
      expect(copy.entries).toEqual(rows(1, 5));
      expect(copy.blobs.map((blob) => blob.sha256)).toContain(big);
    }
  });
});

describe('tar', () => {
  it('校验和不符、半截的都不读', () => {
    expect(readTar(new Uint8Array(100)).ok).toBe(false);
    expect(readTar(sample(2048)).ok).toBe(false);
    expect(readTar(new Uint8Array(1024))).toEqual({ ok: true, value: [] });
  });
});
