import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const rootUrl = new URL('../../../../', import.meta.url);
const folder = fileURLToPath(new URL('.cache/apps/', rootUrl));

interface Fetcher {
  readonly fetchApps: () => string[];
  readonly missingApps: () => string[];
}

/** Fetches the real apps once if they are not there; what the network did not give stays missing. */
export async function ensureApps(): Promise<void> {
  const fetcher = (await import(new URL('fixtures/fetch-apps.mjs', rootUrl).href)) as Fetcher;
  if (fetcher.missingApps().length > 0) fetcher.fetchApps();
}

export const hasApp = (name: string): boolean => existsSync(folder + name);

export const readApp = (name: string): Uint8Array => new Uint8Array(readFileSync(folder + name));

const { corpusFolder } = (await import(new URL('fixtures/fetch-corpus.mjs', rootUrl).href)) as {
  readonly corpusFolder: () => string | undefined;
};

/** Androguard's manifests that break readers; where they could not be fetched their tests are skipped. */
export function readHostileManifest(name: string, sha256: string): Uint8Array | undefined {
  const file = `${corpusFolder()}/axml/${name}`;
  if (!existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  return createHash('sha256').update(bytes).digest('hex') === sha256 ? new Uint8Array(bytes) : undefined;
}

export interface AndroidOracle {
  readonly apps: Readonly<
    Record<
      string,
      {
        readonly permissions: { aapt: string[]; implied: string[]; androguard: string[] | null };
        readonly dex: Readonly<
          Record<string, { references: string[]; signals: { count: number; sha256: string } }>
        >;
      }
    >
  >;
  readonly manifests: Readonly<
    Record<string, { sha256: string; aapt: string[]; androguard: string[] | null }>
  >;
}

export const readOracle = (): AndroidOracle =>
  JSON.parse(readFileSync(fileURLToPath(new URL('../../oracle/android.json', import.meta.url)), 'utf8'));
