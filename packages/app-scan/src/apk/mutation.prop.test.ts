import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable, resolveValue } from '../arsc/table.ts';
import { readXml } from '../axml/tree.ts';
import { asSource } from '../bytes.ts';
import { buildApk, buildManifest } from '../testing/apk-builder.ts';
import { ensureApps, hasApp, readApp } from '../testing/apps.ts';
import { buildPool } from '../testing/axml-builder.ts';
import { buildDex } from '../testing/dex-builder.ts';
import { mutate } from '../testing/mutate.ts';
import { activity, call, readContacts } from '../testing/samples.ts';
import { LIMIT_MS } from '../testing/time-limit.ts';
import { buildZip } from '../testing/zip-builder.ts';
import { readDirectory } from '../zip/directory.ts';
import { readEntry } from '../zip/entry.ts';
import { DEFAULT_LIMITS } from '../zip/limits.ts';
import { scanApk } from './scan.ts';

await ensureApps();
const SOAK = Number(process.env['HUXIN_MUTATIONS'] ?? 500);

const built = {
  activities: ['.Main'],
  permissions: ['READ_CONTACTS'],
  classes: [
    activity(readContacts, [{ name: 'x', code: [call('Lcom/a/B;', 'go')] }]),
    {
      name: 'Lcom/a/B;',
      constants: { U: 'content://sms' },
      methods: [{ name: 'go', access: 9, code: readContacts }],
    },
  ],
};

/** The inner files of a small app, so that injuries reach the readers behind the packing. */
function innerFiles(apk: Uint8Array): Map<string, Uint8Array> {
  const zip = readDirectory(asSource(apk), 'x', DEFAULT_LIMITS);
  if (!zip.ok) throw new Error('sample');
  const files = new Map<string, Uint8Array>();
  for (const name of ['AndroidManifest.xml', 'classes.dex', 'resources.arsc']) {
    const entry = zip.value.byName.get(name);
    const read = entry && readEntry(zip.value, entry, { limits: DEFAULT_LIMITS, budget: { left: 1e9 } });
    if (read?.ok) files.set(name, read.value.slice());
  }
  return files;
}

const samples: [string, Uint8Array][] = [['authored', buildApk(built)]];
for (const name of ['contact-manager.apk', 'agent-snapshot.apk'])
  if (hasApp(name)) samples.push([name, readApp(name)]);

function timed(seed: number, work: () => { ok: boolean }): boolean {
  const start = performance.now();
  const { ok } = work();
  if (performance.now() - start < LIMIT_MS) return ok;
  // The machine may have been busy with other things: once more before it counts as a hang.
  const again = performance.now();
  work();
  expect(performance.now() - again, `seed ${seed}`).toBeLessThan(LIMIT_MS);
  return ok;
}

describe('坏文件', () => {
  it(`[查包-4] ${SOAK} 个被改坏的文件：不抛错、不挂起，读得出或者说读不出`, { timeout: 3_600_000 }, () => {
    let read = 0;
    for (let seed = 1; seed <= SOAK; seed++) {
      const [, apk] = samples[seed % samples.length]!;
      if (seed % 4 === 0) {
        if (timed(seed, () => scanApk(mutate(apk, seed)))) read++;
        continue;
      }
      const files = [...innerFiles(apk)];
      const hurt = seed % files.length;
      const entries = files.map(([name, bytes], i) => ({
        name,
        store: true,
        bytes: i === hurt ? mutate(bytes, seed) : bytes,
      }));
      if (timed(seed, () => scanApk(buildZip(entries)))) read++;
    }
    // Some injuries miss what matters, some do not: both must have been met.
    expect(read).toBeGreaterThan(SOAK / 20);
    expect(read).toBeLessThan(SOAK);
  });

  it('[查包-4] 任意字节：读清单、资源表、代码、压缩包都不抛错', () => {
    const table = Uint8Array.from([2, 0, 12, 0, 255, 255, 0, 0, 1, 0, 0, 0, ...buildPool(['a'], true)]);
    const manifest = buildManifest(built);
    const dex = buildDex(built.classes);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), fc.nat(100), fc.nat(4000), (noise, kind, at) => {
        const base = [manifest, dex, table][kind % 3]!;
        const bytes = base.slice();
        bytes.set(noise.subarray(0, Math.max(0, bytes.length - (at % bytes.length))), at % bytes.length);
        expect(typeof readXml(bytes, 'x').ok).toBe('boolean');
        const resources = readTable(bytes);
        if (resources !== undefined) resolveValue(resources, 0x7f010000 + at, ['zh']);
        const zipped = buildZip([
          { name: 'AndroidManifest.xml', bytes: kind % 3 === 0 ? bytes : manifest, store: true },
          { name: 'classes.dex', bytes: kind % 3 === 1 ? bytes : dex, store: true },
          { name: 'resources.arsc', bytes: noise, store: true },
        ]);
        expect(typeof scanApk(zipped).ok).toBe('boolean');
        expect(typeof scanApk(noise).ok).toBe('boolean');
      }),
      { seed: 20_250_710, numRuns: 300 },
    );
  });
});
