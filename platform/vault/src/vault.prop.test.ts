import { unwrap } from '@huxin/basis';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileStoreOn } from './file.ts';
import { memoryDisk, memoryStore } from './memory-store.ts';
import { openVault } from './open-vault.ts';
import type { Store } from './store.ts';
import { paperDisk } from './testing/paper-disk.ts';
import { cheapKdf } from './testing/world.ts';

type Step =
  | { do: 'append'; values: unknown[] }
  | { do: 'blob'; bytes: Uint8Array }
  | { do: 'reopen' }
  | { do: 'passphrase'; next: string | undefined };

const passphrase = fc.option(fc.string({ minLength: 1, maxLength: 8 }), { nil: undefined });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('append' as const),
      values: fc.array(fc.jsonValue(), { maxLength: 4 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('blob' as const), bytes: fc.uint8Array({ maxLength: 300 }) }),
  },
  { weight: 2, arbitrary: fc.constant({ do: 'reopen' as const }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('passphrase' as const), next: passphrase }) },
);

/** Plays the steps on a vault and on a plain list, and compares after each. */
async function play(open: () => Store, steps: readonly Step[], first: string | undefined): Promise<void> {
  const options = { newKdf: cheapKdf, snapshotEvery: 3 };
  let vault = openVault(open(), options);
  let current = first;
  let one = unwrap(await vault.create('甲', current));
  let model: unknown[] = [];
  const blobs = new Map<string, Uint8Array>();
  for (const next of [...steps, { do: 'reopen' } as Step]) {
    if (next.do === 'append') {
      unwrap(await one.append(next.values));
      model = JSON.parse(JSON.stringify([...model, ...next.values]));
    } else if (next.do === 'blob') {
      blobs.set(unwrap(await one.putBlob(new Uint8Array(next.bytes))), next.bytes);
    } else if (next.do === 'passphrase') {
      unwrap(await one.changePassphrase(current, next.next));
      current = next.next;
    } else {
      await vault.close();
      vault = openVault(open(), options);
      one = unwrap(await vault.unlock('甲', current));
    }
    expect(JSON.stringify(one.entries)).toBe(JSON.stringify(model));
    expect(one.blobs.map((blob) => blob.sha256).sort()).toEqual([...blobs.keys()].sort());
  }
  for (const [name, bytes] of blobs) expect(unwrap(await one.getBlob(name))).toEqual(new Uint8Array(bytes));
  await vault.close();
}

describe('[保管-1] 任意一串操作之后，读回来的就是写进去的', () => {
  it('内存', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), passphrase, async (steps, first) => {
        const disk = memoryDisk();
        await play(() => memoryStore(disk), steps, first);
      }),
      { numRuns: 60 },
    );
  });

  it('文件', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), passphrase, async (steps, first) => {
        const disk = paperDisk();
        await play(() => fileStoreOn(disk), steps, first);
      }),
      { numRuns: 60 },
    );
  });
});

describe('[保管-20] 案卷文件是任意字节', () => {
  it('不抛错、不死循环，报出是什么', async () => {
    const huge = fc.tuple(fc.uint8Array({ maxLength: 400 }), fc.boolean());
    await fc.assert(
      fc.asyncProperty(huge, async ([bytes, withMagic]) => {
        const start = new TextEncoder().encode(withMagic ? 'huxin-vault \0\0\0\u0001' : '');
        const file = new Uint8Array([...start, ...bytes]);
        const vault = openVault(fileStoreOn(paperDisk(new Map([['x.huxin', file]]))), { newKdf: cheapKdf });
        expect(await vault.unlock('x', '钥匙')).toMatchObject({
          ok: false,
          error: { kind: expect.stringMatching(/damaged|newer-format/) },
        });
        expect(unwrap(await vault.cases())).toHaveLength(1);
      }),
      { numRuns: 200 },
    );
  });
});
