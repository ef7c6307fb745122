import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { signatureSays, verifyApk } from '@huxin/app-scan';
import { describe, expect, it } from 'vitest';
import { openJar } from './testing/open-jar.ts';
import { packageVerifier } from './verifier.ts';

interface Row {
  readonly file: string;
  readonly minSdk: number;
  readonly verified: boolean;
  readonly kind?: string;
}

const oracle = (name: string): URL => new URL(`../oracle/${name}`, import.meta.url);
const { results } = JSON.parse(readFileSync(oracle('apksig-v31.json'), 'utf8')) as { results: Row[] };
const { tarFiles } = (await import(new URL('../../../fixtures/fetch-apps.mjs', import.meta.url).href)) as {
  readonly tarFiles: (tar: Uint8Array) => Iterable<{ readonly name: string; readonly bytes: Uint8Array }>;
};
const files = new Map<string, Uint8Array>();
for (const { name, bytes } of tarFiles(gunzipSync(readFileSync(oracle('apksig-v31.tar.gz')))))
  files.set(name, new Uint8Array(bytes));

const verify = (bytes: Uint8Array, minSdk: number) =>
  verifyApk({
    file: { size: bytes.length, read: (at, length) => bytes.subarray(at, at + length) },
    files: openJar(bytes) ?? { names: [], duplicates: [], read: () => undefined },
    minSdk,
    verifier: packageVerifier,
  });

/** Where a block of this id stands. */
function findId(bytes: Uint8Array, id: number): number {
  const wanted = Buffer.alloc(4);
  wanted.writeUInt32LE(id);
  return Buffer.from(bytes).indexOf(wanted);
}

describe('[签名-1] v3.1：AOSP 自己的测试文件，结论照它的测试', () => {
  it('十二个文件都在', () => {
    expect([...files.keys()].sort()).toEqual(results.map((row) => row.file).sort());
  });

  it.each(results)('$file', (row) => {
    const report = verify(files.get(row.file) ?? new Uint8Array(), row.minSdk);
    expect(report.verified).toBe(row.verified);
    if (row.kind === undefined) {
      expect(report.faults).toEqual([]);
      const [newest] = report.schemes;
      expect([newest?.scheme, newest?.verified]).toEqual(['v3.1', true]);
    } else expect(report.faults.map((one) => one.kind)).toContain(row.kind);
  });

  it('从 API 34 起换成新的签名者，旧的在前面', () => {
    const [newer, older] = verify(
      files.get('v31-rsa-2048_2-tgt-34-1-tgt-28.apk') ?? new Uint8Array(),
      23,
    ).schemes;
    expect([newer?.firstSdk, older?.scheme]).toEqual([34, 'v3']);
    expect(newer?.lineage.map((one) => one.subject)).toEqual([
      older?.signers[0]?.subject,
      newer?.signers[0]?.subject,
    ]);
  });

  it('[签名-4] v3.2 看得到、没有验，要说出来', () => {
    const bytes = (files.get('v31-tgt-33-no-v3-attr.apk') ?? new Uint8Array()).slice();
    // The padding pair of the block under another id: what stands there is not looked at.
    const at = findId(bytes, 0x42726577);
    expect(at).toBeGreaterThan(0);
    new DataView(bytes.buffer).setUint32(at, 0x70e1c89f, true);
    const report = verify(bytes, 23);
    expect(report.unread).toEqual(['v3.2 签名']);
    expect(signatureSays(report)).toContain('另有v3.2 签名没有验');
  });
});
