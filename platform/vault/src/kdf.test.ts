import { unwrap } from '@huxin/basis';
import { describe, expect, it } from 'vitest';
import { hexOf, utf8 } from './bytes.ts';
import { calibrateKdf, chooseCost } from './calibrate.ts';
import { leaveOpen, lockWith, openLock } from './data-key.ts';
import { heavyHere } from './heavy-here.ts';
import { deriveKey, FLOOR, parseKdf } from './kdf.ts';

const salt = Buffer.from('0123456789abcdef').toString('base64');

describe('[保管-11] Argon2id', () => {
  it('与参考实现一致（phc-winner-argon2 的测试向量：password, somesalt, t=2, m=64 MiB, p=1）', async () => {
    const hash = await heavyHere.argon2(utf8('password'), utf8('somesalt'), { memoryKiB: 65_536, passes: 2 });
    expect(hexOf(unwrap(hash))).toBe('09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7');
  });

  it('快的设备用得多，慢的设备不低于下限', () => {
    expect(chooseCost(0.5, 300)).toEqual({ memoryKiB: 65_536, passes: 9 });
    expect(chooseCost(2, 300)).toEqual({ memoryKiB: 65_536, passes: 2 });
    expect(chooseCost(3, 300)).toEqual({ memoryKiB: 47_104, passes: 2 });
    expect(chooseCost(100, 300)).toEqual(FLOOR);
    expect(chooseCost(0.001, 300).passes).toBe(10);
  });

  it('校准量的是这台设备', async () => {
    let now = 0;
    const kdf = await calibrateKdf(300, () => (now += 16), heavyHere);
    expect(kdf).toMatchObject({ name: 'argon2id', memoryKiB: 65_536, passes: 4 });
  });

  it('坏参数不运行：内存大得离谱、盐不对、名字不认识', () => {
    expect(parseKdf({ name: 'argon2id', memoryKiB: 4_000_000, passes: 1, salt })).toBeUndefined();
    expect(parseKdf({ name: 'argon2id', memoryKiB: 64, passes: 0, salt })).toBeUndefined();
    expect(parseKdf({ name: 'argon2id', memoryKiB: 64, passes: 1, salt: 'x' })).toBeUndefined();
    expect(parseKdf({ name: 'md5', salt })).toBeUndefined();
    expect(parseKdf({ name: 'argon2id', memoryKiB: 64, passes: 1, salt })).toBeDefined();
  });
});

describe('[保管-12] 没有 WebAssembly', () => {
  const without = async <T>(work: () => Promise<T>): Promise<T> => {
    const { WebAssembly: kept } = globalThis;
    Reflect.deleteProperty(globalThis, 'WebAssembly');
    try {
      return await work();
    } finally {
      globalThis.WebAssembly = kept;
    }
  };

  it('新锁用 PBKDF2 600,000 次，打得开', async () => {
    await without(async () => {
      const kdf = await calibrateKdf(300, () => 0, heavyHere);
      expect(kdf).toMatchObject({ name: 'pbkdf2-sha256', rounds: 600_000 });
      const { lock } = unwrap(await lockWith('钥匙', 'id', kdf, heavyHere));
      expect((await openLock(lock, 'id', '钥匙', undefined, heavyHere)).ok).toBe(true);
      expect(await openLock(lock, 'id', '不对', undefined, heavyHere)).toEqual({
        ok: false,
        error: { kind: 'wrong-passphrase' },
      });
    });
  });

  it('Argon2id 的锁打不开时照实说，不说密码错', async () => {
    const { lock } = unwrap(
      await lockWith('钥匙', 'id', { name: 'argon2id', memoryKiB: 16, passes: 1, salt }, heavyHere),
    );
    const opened = await without(() => openLock(lock, 'id', '钥匙', undefined, heavyHere));
    expect(opened).toEqual({ ok: false, error: { kind: 'unavailable', detail: 'argon2id' } });
  });
});

describe('[保管-13] 钥匙', () => {
  it('到了程序手里的都不可导出', async () => {
    const opened = await leaveOpen(true);
    expect(opened.kept?.extractable).toBe(false);
    expect((await leaveOpen(false)).key.extractable).toBe(false);
    const kdf = { name: 'argon2id', memoryKiB: 16, passes: 1, salt } as const;
    expect(unwrap(await deriveKey('x', kdf, heavyHere)).extractable).toBe(false);
  });

  it('锁不能搬到另一份案卷', async () => {
    const { lock } = unwrap(
      await lockWith('钥匙', 'id', { name: 'argon2id', memoryKiB: 16, passes: 1, salt }, heavyHere),
    );
    expect((await openLock(lock, 'other', '钥匙', undefined, heavyHere)).ok).toBe(false);
  });
});
