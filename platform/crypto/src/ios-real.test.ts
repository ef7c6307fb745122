import { existsSync, readFileSync } from 'node:fs';
import { scanPackage } from '@huxin/app-scan';
import { unwrap } from '@huxin/basis';
import { plainDate } from '@huxin/calendar';
import { describe, expect, it } from 'vitest';
import { packageVerifier } from './verifier.ts';

interface Row {
  readonly file: string;
  readonly sha256: string;
  readonly bundles: readonly { readonly bundle: string; readonly listed: number; readonly weak: number }[];
  readonly standing: object;
}

const { results } = JSON.parse(readFileSync(new URL('../oracle/ios-real.json', import.meta.url), 'utf8')) as {
  results: Row[];
};

/** The very file the counts were made from; without it its test is skipped and counted. */
function readSame(row: Row): Uint8Array | undefined {
  const file = new URL(`../../../.cache/ipa/${row.file}`, import.meta.url);
  if (!existsSync(file)) return undefined;
  const bytes = new Uint8Array(readFileSync(file));
  return Buffer.from(packageVerifier.digest('sha256', bytes)).toString('hex') === row.sha256
    ? bytes
    : undefined;
}

describe('[签名-7] [签名-8] [签名-9] 真的苹果安装包：和另外算的一样', () => {
  for (const row of results) {
    const bytes = readSame(row);
    it.skipIf(bytes === undefined)(row.file, () => {
      const report = unwrap(
        scanPackage([{ name: row.file, bytes: bytes as Uint8Array }], {
          today: unwrap(plainDate('2026-11-29')),
          verifier: packageVerifier,
        }),
      );
      expect(report.signature?.faults).toEqual([]);
      expect(report.signature?.schemes[0]?.chain?.root).toBe('Apple Root CA');
      expect(report.signature?.schemes[0]?.standing).toEqual(row.standing);
      expect(report.iosProfile).toMatchObject({ voucher: 'maker', namesSigner: 'yes' });
      const seen = [...(report.signature?.seals ?? [])].sort((a, b) => a.bundle.length - b.bundle.length);
      expect(seen.map(({ bundle, listed, weak }) => ({ bundle, listed, weak }))).toEqual(row.bundles);
      for (const seal of seen) {
        expect(seal.state).toBe('matches');
        expect(seal.same).toBe(seal.listed);
        expect(seal.unread.count).toBe(0);
      }
    });
  }
});
