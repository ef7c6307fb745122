import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import type { Stage } from '../../apps/web/src/testing/browser.ts';

/** The vault itself in a real browser, without screens: what only a browser's own storage, locks and crashes can prove. */

const vaultRoom = fileURLToPath(new URL('../../platform/vault/', import.meta.url));

/** Runs inside the page. Results are plain objects, so that they cross over. */
const SOURCE = `
import { openVault, indexedDbStore } from './src/index.ts';
const schema = (version) => ({ version, check: (value) => ({ ok: true, value }) });
const kdf = async () => ({
  name: 'argon2id', memoryKiB: 64, passes: 1, salt: btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16)))),
});
const bytes = (size, seed) => Uint8Array.from({ length: size }, (_, i) => (i * 31 + seed * 17 + (i >> 8)) & 0xff);
const store = indexedDbStore();
const vaults = new Map();
const vault = (version = 1) => {
  if (!vaults.has(version)) vaults.set(version, openVault(store, { schema: schema(version), newKdf: kdf, snapshotEvery: 16 }));
  return vaults.get(version);
};
const raw = (mode, work) => new Promise((resolve, reject) => {
  const request = indexedDB.open('records');
  request.onerror = () => reject(request.error);
  request.onsuccess = () => {
    const db = request.result;
    const transaction = db.transaction('parts', mode);
    const answer = work(transaction.objectStore('parts'));
    transaction.oncomplete = () => { db.close(); resolve(answer.result); };
    transaction.onabort = () => reject(transaction.error);
  };
});
Object.assign(globalThis, { vault, store, bytes, raw, openCase: undefined });
globalThis.probeReady = true;
`;

/** Puts the probe beside the site, under the same content policy. */
export async function addProbe(stage: Stage): Promise<void> {
  const built = await build({
    stdin: { contents: SOURCE, resolveDir: vaultRoom, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    conditions: ['source'],
  });
  writeFileSync(join(stage.site, 'probe.js'), built.outputFiles[0]!.text);
  writeFileSync(
    join(stage.site, 'probe.html'),
    '<!doctype html><meta charset="utf-8"><title>probe</title><script src="./probe.js"></script>',
  );
}

/** Waits until something holds in the page. Playwright's own wait evaluates inside the page, which the policy forbids. */
export async function until(page: Page, holds: string): Promise<void> {
  for (let n = 0; n < 500; n++) {
    if (await page.evaluate(holds)) return;
    await page.waitForTimeout(20);
  }
  throw new Error(`never held: ${holds}`);
}

export const probeReady = (page: Page): Promise<void> => until(page, 'globalThis.probeReady === true');

export async function openProbe(stage: Stage, context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(new URL('probe.html', stage.server.url).href);
  await probeReady(page);
  return page;
}

/** Runs text inside the probe; `case` is the open case, once one was opened. */
export const inProbe = <T>(page: Page, body: string): Promise<T> =>
  page.evaluate(`(async () => { ${body} })()`) as Promise<T>;

/** Ends the renderer at once, whatever it was doing. */
export async function crash(page: Page): Promise<void> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const gone = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined);
  await gone;
}

export async function setQuota(page: Page, bytes: number | undefined): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await session.send('Storage.overrideQuotaForOrigin', {
    origin,
    ...(bytes === undefined ? {} : { quotaSize: bytes }),
  });
}

/** Changes one bit of a stored value behind the app's back: the n-th whose key begins with `prefix`. */
export const spoil = (page: Page, prefix: string, n: number): Promise<string> =>
  page.evaluate(
    ([start, index]) =>
      new Promise<string>((resolve) => {
        const asked = indexedDB.open('records');
        asked.onsuccess = () => {
          const parts = asked.result.transaction('parts', 'readwrite').objectStore('parts');
          const keys = parts.getAllKeys();
          keys.onsuccess = () => {
            const key = (keys.result as [string, string][]).filter(([, name]) => name.startsWith(start))[
              index
            ]!;
            const read = parts.get(key);
            read.onsuccess = () => {
              read.result[40] ^= 1;
              parts.put(read.result, key).onsuccess = () => {
                asked.result.close();
                resolve(key.join(' '));
              };
            };
          };
        };
      }),
    [prefix, n] as const,
  );
