import { err, ok, type Result, unwrap } from '@huxin/basis';
import { describe, expect, it } from 'vitest';
import { type Bytes, utf8 } from './bytes.ts';
import type { Heavy } from './heavy.ts';
import { heavyHere } from './heavy-here.ts';
import { type HeavyPort, heavyOver } from './heavy-over.ts';
import { answerHeavy, type HeavyMessage, type HeavyReply } from './heavy-worker.ts';
import { memoryDisk, memoryStore } from './memory-store.ts';
import { stateOf } from './testing/changes.ts';
import { cheapKdf, filledCase, type Row, rows, sample, vaultOn } from './testing/world.ts';
import { openVaultWith } from './vault.ts';

interface Fake extends HeavyPort {
  die(): void;
  readonly ended: () => boolean;
}

/** A worker as far as messages go: what crosses is copied or moved, as between threads. */
function fakeWorker(heavy: Heavy = heavyHere): Fake {
  const ears = { message: [] as ((event: { data: HeavyReply }) => void)[], error: [] as (() => void)[] };
  let ended = false;
  const answer = answerHeavy(heavy, (reply) =>
    setTimeout(() => {
      if (!ended) for (const hear of ears.message) hear({ data: structuredClone(reply) });
    }),
  );
  return {
    postMessage: (message: HeavyMessage, transfer: Transferable[]) => {
      const copy = structuredClone(message, { transfer });
      setTimeout(() => ended || answer(copy));
    },
    addEventListener: (kind: 'message' | 'error', listener: never) => void ears[kind].push(listener),
    terminate: () => (ended = true),
    die: () => {
      ended = true;
      for (const hear of ears.error) hear();
    },
    ended: () => ended,
  };
}

const never: Heavy = {
  argon2: () => new Promise(() => undefined),
  ageEncrypt: () => new Promise(() => undefined),
  ageDecrypt: () => new Promise(() => undefined),
};

const cost = { memoryKiB: 64, passes: 1 };
const salt = utf8('0123456789abcdef');
const inWorker = () => {
  const workers: Fake[] = [];
  const heavy = heavyOver(
    () => {
      workers.push(fakeWorker());
      return workers.at(-1)!;
    },
    async () => heavyHere,
  );
  return { heavy, workers };
};
async function* piecesOf(...pieces: Bytes[]): AsyncGenerator<Result<Bytes, never>> {
  for (const piece of pieces) yield ok(piece);
}

describe('[保管-18] 费时的活在 Worker 里', () => {
  it('算出来的和在这里算的一样，几样同时问也各得各的', async () => {
    const { heavy, workers } = inWorker();
    const here = unwrap(await heavyHere.argon2(utf8('钥匙'), salt, cost));
    const lock = { passphrase: '带走', workFactor: 4 };
    const [there, file] = await Promise.all([
      heavy.argon2(utf8('钥匙'), salt, cost),
      heavy.ageEncrypt(() => piecesOf(sample(100_000), sample(70_000, 2), utf8('尾')), lock),
    ]);
    expect(unwrap(there)).toEqual(here);
    const plain = unwrap(await heavy.ageDecrypt(unwrap(file), '带走'));
    expect(plain).toEqual(unwrap(await heavyHere.ageDecrypt(unwrap(file), '带走')));
    expect(plain.length).toBe(170_003);
    expect(await heavy.ageDecrypt(unwrap(file), '错')).toEqual(err({ kind: 'wrong-passphrase' }));
    expect(await heavy.ageDecrypt(utf8('PK'), '错')).toEqual(err({ kind: 'not-age' }));
    expect(workers).toHaveLength(1);
  });

  it('整份案卷：新建、打开、改密码、导出、导入都过得去', async () => {
    const { heavy } = inWorker();
    const disk = memoryDisk();
    const vault = openVaultWith<Row>(heavy, memoryStore(disk), { newKdf: cheapKdf });
    const open = await filledCase(vault, 3);
    const name = unwrap(await open.putBlob(sample(1_500_000)));
    unwrap(await open.changePassphrase('钥匙', '新'));
    const file = unwrap(await open.exportAge('带走', { workFactor: 4 }));
    const { case: copy } = unwrap(await vault.importAge(file, '带走', { passphrase: '钥匙' }));
    expect(copy.entries).toEqual(rows(1, 3));
    expect(unwrap(await copy.getBlob(name))).toEqual(sample(1_500_000));
    await vault.close();
    expect(await stateOf(vaultOn(memoryStore(disk)))).toContain('甲 新 1,2,3');
  });

  it('开不了 Worker：在页面里做；做到一半 Worker 死了：从头再做一遍', async () => {
    const none = heavyOver(
      () => {
        throw new Error('no worker');
      },
      async () => heavyHere,
    );
    expect((await none.argon2(utf8('x'), salt, cost)).ok).toBe(true);
    let first: Fake | undefined;
    const dying = heavyOver(
      () => (first = fakeWorker()),
      async () => heavyHere,
    );
    let handed = 0;
    async function* pieces(): AsyncGenerator<Result<Bytes, never>> {
      handed++;
      yield ok(sample(80_000));
      if (handed === 1) first?.die();
      yield ok(sample(80_000, 2));
    }
    const file = unwrap(await dying.ageEncrypt(pieces, { passphrase: '带走', workFactor: 4 }));
    expect(unwrap(await heavyHere.ageDecrypt(file, '带走'))).toHaveLength(160_000);
    expect(handed).toBe(2);
  });

  it('停下：Worker 收掉，只停这一件，同时在做的接着做', async () => {
    const workers: Fake[] = [];
    const heavy = heavyOver(
      () => {
        workers.push(fakeWorker(workers.length === 0 ? never : heavyHere));
        return workers.at(-1)!;
      },
      async () => heavyHere,
    );
    const stop = new AbortController();
    const stopped = heavy.argon2(utf8('x'), salt, cost, stop.signal);
    const other = heavy.argon2(utf8('y'), salt, cost);
    stop.abort();
    expect(await stopped).toEqual(err({ kind: 'stopped' }));
    expect(unwrap(await other)).toEqual(unwrap(await heavyHere.argon2(utf8('y'), salt, cost)));
    expect(workers.map((worker) => worker.ended())).toEqual([true, false]);
    expect(await heavy.argon2(utf8('x'), salt, cost, stop.signal)).toEqual(err({ kind: 'stopped' }));
  });

  it('一块原件读不出来：导出停在那里，报的是那一处坏，不是别的', async () => {
    const { heavy } = inWorker();
    const fault = { kind: 'damaged', at: 'blob', why: 'missing' } as const;
    async function* pieces(): AsyncGenerator<Result<Bytes, typeof fault>> {
      yield ok(sample(10));
      yield err(fault);
    }
    const lock = { passphrase: 'x', workFactor: 4 };
    expect(await heavy.ageEncrypt(pieces, lock)).toEqual(err(fault));
    expect(await heavyHere.ageEncrypt(pieces, lock)).toEqual(err(fault));
  });
});

describe('[保管-18] 停下以后什么也没变', () => {
  const stopping = () => {
    const stop = new AbortController();
    let on = false;
    const heavy: Heavy = {
      ...heavyHere,
      argon2: (password, bytes, wanted, signal) => {
        if (on) stop.abort();
        return heavyHere.argon2(password, bytes, wanted, signal);
      },
      ageDecrypt: (file, passphrase, signal) => {
        if (on) stop.abort();
        return heavyHere.ageDecrypt(file, passphrase, signal);
      },
    };
    return { heavy, signal: stop.signal, arm: () => (on = true) };
  };
  const stopped = { ok: false, error: { kind: 'stopped' } };

  it.each(['新建', '打开', '改密码', '导入', '导出'])('%s', async (what) => {
    const { heavy, signal, arm } = stopping();
    const disk = memoryDisk();
    const vault = openVaultWith<Row>(heavy, memoryStore(disk), { newKdf: cheapKdf });
    const open = await filledCase(vault, 3);
    const file = unwrap(await open.exportAge('带走', { workFactor: 4 }));
    if (what === '打开') await open.close();
    arm();
    const work: Record<string, () => Promise<unknown>> = {
      新建: () => vault.create('乙', '钥匙', { signal }),
      打开: () => vault.unlock('甲', '钥匙', { signal }),
      改密码: () => open.changePassphrase('钥匙', '新', { signal }),
      导入: () => vault.importAge(file, '带走', { name: '乙', signal }),
      导出: () => open.exportAge('带走', { workFactor: 4, signal: AbortSignal.abort() }),
    };
    expect(await work[what]!()).toEqual(stopped);
    await vault.close();
    expect(await stateOf(vaultOn(memoryStore(disk)))).toBe('甲 钥匙 1,2,3 ');
    expect(disk.claims.size).toBe(0);
  });
});
