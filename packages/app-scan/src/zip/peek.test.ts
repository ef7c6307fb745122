import { constants, deflateRawSync } from 'node:zlib';
import { unwrap } from '@huxin/basis';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asSource } from '../bytes.ts';
import { buildZip } from '../testing/zip-builder.ts';
import { readDirectory } from './directory.ts';
import { firstLiterals } from './first-bytes.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { peekEntry } from './peek.ts';
import { readAhead } from './read-ahead.ts';

const text = (value: string) => new TextEncoder().encode(value);
/** Ways zlib writes the same bytes: stored, fixed and dynamic codes, with and without repetitions. */
const WAYS = [
  { level: 0 },
  { level: 9 },
  { strategy: constants.Z_FIXED },
  { strategy: constants.Z_HUFFMAN_ONLY },
] as const;

describe('只看开头几个字节', () => {
  it('[查包-33] 头四个字节各不相同时，怎样压缩都读得出', () => {
    const magic = fc.constantFrom('dex\n', 'PK\u0003\u0004', '\u007fELF').map(text);
    fc.assert(
      fc.property(magic, fc.uint8Array({ maxLength: 2000 }), fc.constantFrom(...WAYS), (head, rest, way) => {
        const packed = deflateRawSync(Uint8Array.of(...head, ...rest), way);
        expect(firstLiterals(packed, 4)).toEqual(head);
      }),
    );
  });

  it('[查包-33] 读出来的总是真正的开头', () => {
    const bytes = fc.array(fc.constantFrom(1, 2, 3), { maxLength: 300 }).map((list) => Uint8Array.from(list));
    fc.assert(
      fc.property(bytes, fc.constantFrom(...WAYS), (all, way) => {
        const found = firstLiterals(deflateRawSync(all, way), 8);
        expect(found).toEqual(all.subarray(0, found?.length));
      }),
    );
  });

  it('[查包-33] 前面塞了几百个空块的，也看得到后面', () => {
    // Empty blocks with fixed codes: 010 and the end, 0000000, ten bits each; four of them are five whole bytes.
    const four = Uint8Array.of(0x02, 0x08, 0x20, 0x80, 0x00);
    const packed = Uint8Array.of(
      ...Array.from({ length: 300 }, () => [...four]).flat(),
      ...deflateRawSync(text('dex\n035')),
    );
    expect(firstLiterals(packed.subarray(0, 512), 4)).toBeUndefined();
    expect(firstLiterals(packed, 4)).toEqual(text('dex\n'));
    const entry = { name: 'a', bytes: packed, store: true, claim: { method: 8, size: 200 } };
    const zip = unwrap(readDirectory(asSource(buildZip([entry])), 'x.apk', DEFAULT_LIMITS));
    expect(peekEntry(zip, zip.entries[0]!, 4)).toEqual(text('dex\n'));
  });

  it('[查包-4] 任何字节都有个答复', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (packed) => {
        expect(firstLiterals(packed, 4)?.length ?? 0).toBeLessThanOrEqual(4);
      }),
    );
  });

  it('[查包-43] 许多小文件挨着读：读的次数少得多，读到的一样', () => {
    const entries = Array.from({ length: 1000 }, (_, i) => ({
      name: `f${i}`,
      bytes: text(`${i} abc`),
      store: i % 2 === 0,
    }));
    const file = buildZip(entries);
    let calls = 0;
    const piece = (at: number, length: number) => {
      calls++;
      return file.slice(at, at + length);
    };
    const source = {
      size: file.length,
      read: piece,
      readInto: (at: number, into: Uint8Array) => into.set(piece(at, into.length)),
    };
    const zip = unwrap(readDirectory(source, 'x.apk', DEFAULT_LIMITS));
    const near = { ...zip, source: readAhead(source) };
    calls = 0;
    for (const [i, entry] of zip.entries.entries())
      expect(new TextDecoder().decode(peekEntry(near, entry, 3))).toBe(`${i} abc`.slice(0, 3));
    expect(calls).toBeLessThan(5);
  });
});
