import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type JarFiles, verifyApk } from '@huxin/app-scan';
import { describe, expect, it } from 'vitest';
import { openJar } from './testing/open-jar.ts';
import { packageVerifier } from './verifier.ts';

interface Run {
  readonly verified?: boolean;
  readonly failed?: string;
  readonly schemes?: readonly string[];
  readonly signers?: readonly string[];
}

interface Row {
  readonly file: string;
  readonly sha256: string;
  readonly minSdk: number;
  readonly sandbox: number;
  readonly runs: Readonly<Record<string, Run>>;
}

const oracle = JSON.parse(readFileSync(new URL('../oracle/apksigner.json', import.meta.url), 'utf8')) as {
  results: Row[];
};

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

const { corpusFolder } = (await import(
  new URL('../../../fixtures/fetch-corpus.mjs', import.meta.url).href
)) as { readonly corpusFolder: () => string | undefined };
const folder = join(corpusFolder() ?? '', 'signing/apksig');

/** The very file the oracle saw, or undefined: then its tests are skipped and counted. */
function readSame(row: Row): Uint8Array | undefined {
  const file = join(folder, row.file);
  if (!existsSync(file)) return undefined;
  const bytes = new Uint8Array(readFileSync(file));
  return hex(packageVerifier.digest('sha256', bytes)) === row.sha256 ? bytes : undefined;
}

/** Files whose zip directory our reader refuses on purpose, where apksigner goes on. */
const REFUSED = new Set(['v1-only-with-nul-in-entry-name.apk', 'weird-compression-method.apk']);

describe('[签名-2] 与 apksigner 逐个文件对照', () => {
  for (const row of oracle.results) {
    const bytes = readSame(row);
    for (const [setting, run] of Object.entries(row.runs)) {
      if (run.failed !== undefined) continue;
      it.skipIf(bytes === undefined)(`${row.file} (${setting})`, () => {
        if (bytes === undefined) return;
        const jar = openJar(bytes);
        if (REFUSED.has(row.file)) {
          expect(jar).toBeUndefined();
          return;
        }
        const files: JarFiles = jar ?? { names: [], duplicates: [], read: () => undefined };
        const report = verifyApk({
          file: { size: bytes.length, read: (at, length) => bytes.subarray(at, at + length) },
          files,
          minSdk: setting === 'manifest' ? row.minSdk : Number(setting),
          targetSandboxVersion: row.sandbox,
          verifier: packageVerifier,
        });
        expect(report.verified).toBe(run.verified);
        if (run.verified !== true) return;
        const schemes = report.schemes.filter((scheme) => scheme.verified).map((scheme) => scheme.scheme);
        expect([...schemes].sort()).toEqual([...(run.schemes ?? [])].sort());
        if (run.signers !== undefined && run.signers.length > 0)
          expect(report.signers.map((one) => hex(packageVerifier.digest('sha256', one.der)))).toEqual(
            run.signers,
          );
      });
    }
  }
});
