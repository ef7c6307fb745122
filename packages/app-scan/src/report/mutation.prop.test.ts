import { ASSETS } from '@huxin/fact';
import { describe, expect, it } from 'vitest';
import type { AccessLevel, NamedBytes } from '../model.ts';
import { asDate } from '../testing/as-date.ts';
import { buildDex } from '../testing/dex-builder.ts';
import { byteCodeOf } from '../testing/harmony-app.ts';
import { machOf, xmlPlist } from '../testing/ios-app.ts';
import { loanManifest } from '../testing/loan-app.ts';
import { mutate } from '../testing/mutate.ts';
import { activity, readContacts } from '../testing/samples.ts';
import { LIMIT_MS } from '../testing/time-limit.ts';
import { zipOf } from '../testing/zip-of.ts';
import { type PackageInput, scanPackage } from './scan-package.ts';
import type { PackageReport } from './types.ts';

const SOAK = Number(process.env['HUXIN_MUTATIONS'] ?? 500);
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

type Files = Readonly<Record<string, Uint8Array>>;

/** A way to deliver an app: its inner files and how they are put together. */
interface Format {
  readonly files: Files;
  readonly build: (files: Files) => PackageInput;
}

const one = (name: string, bytes: Uint8Array): PackageInput => [{ name, bytes }];
const under = (files: Files, folder: string): Record<string, Uint8Array> =>
  Object.fromEntries(
    Object.entries(files).flatMap(([name, bytes]) =>
      name.startsWith(folder) ? [[name.slice(folder.length), bytes]] : [],
    ),
  );

const base: Files = {
  'AndroidManifest.xml': loanManifest({ permissions: ['READ_CONTACTS', 'READ_CALL_LOG'] }),
  'classes.dex': buildDex([
    activity(readContacts),
    { name: 'Lcom/example/loan/K;', constants: { U: 'content://call_log/calls' } },
  ]),
  'assets/index.android.bundle': encode('require("react-native-contacts")'),
};
const split: Files = {
  'AndroidManifest.xml': loanManifest({ split: 'config.zh', bare: true, permissions: ['READ_SMS'] }),
  'assets/a.txt': encode('x'),
};
const both: Files = {
  ...Object.fromEntries(Object.entries(base).map(([name, bytes]) => [`base/${name}`, bytes])),
  ...Object.fromEntries(Object.entries(split).map(([name, bytes]) => [`split/${name}`, bytes])),
};
const module = encode(
  JSON.stringify({
    app: { bundleName: 'com.example.loan', versionName: '1.0.0' },
    module: { name: 'entry', requestPermissions: [{ name: 'ohos.permission.READ_CONTACTS' }] },
  }),
);
const hap: Files = { 'module.json': module, 'ets/modules.abc': byteCodeOf(['queryContacts']) };
const info = encode(
  xmlPlist({
    CFBundleIdentifier: 'com.example.loan',
    CFBundleShortVersionString: '1.0',
    CFBundleExecutable: 'Loan',
    NSContactsUsageDescription: '找朋友',
  }),
);

const FORMATS: Readonly<Record<string, Format>> = {
  apk: { files: base, build: (files) => one('a.apk', zipOf(files)) },
  set: {
    files: both,
    build: (files) => [
      { name: 'base.apk', bytes: zipOf(under(files, 'base/')) },
      { name: 'split_config.zh.apk', bytes: zipOf(under(files, 'split/')) },
    ],
  },
  xapk: {
    files: { ...both, 'manifest.json': encode('{"package_name":"com.example.loan"}') },
    build: (files) =>
      one(
        'a.xapk',
        zipOf({
          'manifest.json': files['manifest.json'] ?? new Uint8Array(),
          'com.example.loan.apk': zipOf(under(files, 'base/')),
          'config.zh.apk': zipOf(under(files, 'split/')),
        }),
      ),
  },
  hap: { files: hap, build: (files) => one('a.hap', zipOf(files)) },
  app: {
    files: hap,
    build: (files) => one('a.app', zipOf({ 'entry.hap': zipOf(files), 'pack.info': '{}' })),
  },
  ipa: {
    files: {
      'Payload/Loan.app/Info.plist': info,
      'Payload/Loan.app/Loan': machOf({ imports: ['OBJC_CLASS_$_CNContactStore'] }),
      'Payload/Loan.app/PrivacyInfo.xcprivacy': encode(xmlPlist({ NSPrivacyTracking: false })),
    },
    build: (files) => one('a.ipa', zipOf(files)),
  },
};

const context = { today: asDate('2026-11-23'), lending: 'yes' as const };
const MANIFEST = /AndroidManifest\.xml$|module\.json$|Info\.plist$|manifest\.json$/;

/** A and B both say that nothing is read behind the person's back; E and F both say that it may be. */
const RANK: Readonly<Record<AccessLevel, number>> = { A: 0, B: 0, C: 1, D: 2, E: 3, F: 3 };

const sound = Object.fromEntries(
  Object.entries(FORMATS).map(([name, { files, build }]) => {
    const report = scanPackage(build(files), context);
    if (!report.ok) throw new Error(`${name}: ${JSON.stringify(report.error)}`);
    return [name, report.value];
  }),
) as Readonly<Record<string, PackageReport>>;

function timed(seed: number, input: PackageInput): ReturnType<typeof scanPackage> {
  const start = performance.now();
  const result = scanPackage(input, context);
  if (performance.now() - start < LIMIT_MS) return result;
  // The machine may have been busy with other things: once more before it counts as a hang.
  const again = performance.now();
  scanPackage(input, context);
  expect(performance.now() - again, `seed ${seed}`).toBeLessThan(LIMIT_MS);
  return result;
}

/** Nothing better than before where a part could not be read, or where the part that was hurt asks for nothing. */
function expectNoComfort(
  after: PackageReport,
  before: PackageReport,
  hurt: string | undefined,
  seed: number,
) {
  const unread = after.faults.length > 0 || after.visibility.state === 'blind';
  for (const asset of ASSETS) {
    const [now, then] = [after.assets[asset], before.assets[asset]];
    const asked = now.permissions.length > 0;
    // A manifest that was hurt and read to its end is another manifest: the system reads it the same way.
    if (hurt !== undefined && !MANIFEST.test(hurt)) {
      expect(now.permissions, `seed ${seed} ${asset}`).toEqual(then.permissions);
      if (unread) expect(RANK[now.level], `seed ${seed} ${asset}`).toBeGreaterThanOrEqual(RANK[then.level]);
    }
    if (asked && unread) expect(RANK[now.level], `seed ${seed} ${asset}`).toBe(3);
  }
}

describe('[级-4] 每一种格式被改坏以后', () => {
  it('没改的时候：读得出，读取者都在', () => {
    for (const [name, report] of Object.entries(sound)) {
      expect(report.assets.contacts.level, name).toBe('E');
      expect(report.faults, name).toEqual([]);
    }
  });

  it(`${SOAK} 个：不抛错、不挂起，没有一项因为读不出来反而变好`, { timeout: 7_200_000 }, () => {
    const met = { read: 0, refused: 0, unread: 0 };
    const formats = Object.entries(FORMATS);
    for (let seed = 1; seed <= SOAK; seed++) {
      const [name, format] = formats[seed % formats.length] as [string, Format];
      const names = Object.keys(format.files);
      const inner = Math.floor(seed / formats.length) % (names.length + 1);
      const hurt = names[inner];
      const whole = format.build(format.files) as readonly NamedBytes[];
      const input =
        hurt === undefined
          ? whole.map((file, i) =>
              i === seed % whole.length ? { ...file, bytes: mutate(file.bytes as Uint8Array, seed) } : file,
            )
          : format.build({ ...format.files, [hurt]: mutate(format.files[hurt] as Uint8Array, seed) });
      const result = timed(seed, input as unknown as PackageInput);
      if (!result.ok) {
        met.refused++;
        expect(result.error.at, `seed ${seed}`).not.toBe('');
        continue;
      }
      met.read++;
      if (result.value.faults.length > 0) met.unread++;
      expectNoComfort(result.value, sound[name] as PackageReport, hurt, seed);
    }
    // Some injuries miss what matters, some do not, some hit only a part: each must have been met.
    for (const count of Object.values(met)) expect(count).toBeGreaterThan(SOAK / 50);
  });
});
