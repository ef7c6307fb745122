import { describe, expect, it } from 'vitest';
import { randomBytes, utf8 } from './bytes.ts';
import { aesKey, type Place, seal, unseal } from './seal.ts';

const place: Place = { space: 'a', kind: 'record', generation: 1, seq: 2, after: 'ff' };

describe('[保管-10] 封装', () => {
  it('放到别的任何位置都打不开', async () => {
    const key = await aesKey(randomBytes(32));
    const sealed = await seal(key, utf8('内容'), place);
    expect(await unseal(key, sealed, place)).toEqual(utf8('内容'));
    const elsewhere: Place[] = [
      { ...place, space: 'b' },
      { ...place, kind: 'snapshot' },
      { ...place, generation: 2 },
      { ...place, seq: 3 },
      { ...place, after: 'fe' },
      // The same characters over other fields.
      { ...place, generation: 12, seq: 2 },
      { ...place, seq: 2, after: '' },
    ];
    for (const other of elsewhere) expect(await unseal(key, sealed, other)).toBeUndefined();
    expect(await unseal(await aesKey(randomBytes(32)), sealed, place)).toBeUndefined();
    for (let size = 0; size < sealed.length; size++) {
      expect(await unseal(key, sealed.slice(0, size), place)).toBeUndefined();
    }
  });

  it('同样的内容封两次，字节不同（nonce 随机）', async () => {
    const key = await aesKey(randomBytes(32));
    expect(await seal(key, utf8('x'), place)).not.toEqual(await seal(key, utf8('x'), place));
  });
});
