import { describe, expect, it } from 'vitest';
import { asDate } from '../testing/as-date.ts';
import { harmonyApp } from '../testing/harmony-app.ts';
import { iosApp } from '../testing/ios-app.ts';
import { loanApk, loanManifest } from '../testing/loan-app.ts';
import { readContacts } from '../testing/samples.ts';
import { LIMIT_MS } from '../testing/time-limit.ts';
import { type BuiltEntry, buildZip } from '../testing/zip-builder.ts';
import { zipOf } from '../testing/zip-of.ts';
import { scanPackage } from './scan-package.ts';

const MIB = 1 << 20;
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const scan = (name: string, bytes: Uint8Array) => {
  const start = performance.now();
  const result = scanPackage([{ name, bytes }], { today: asDate('2026-11-23') });
  expect(performance.now() - start, name).toBeLessThan(LIMIT_MS);
  return result;
};
const reason = (name: string, bytes: Uint8Array): string => {
  const result = scan(name, bytes);
  return result.ok ? 'read' : result.error.kind;
};

/** What stands first in a package of each kind; without it the package is none. */
const MAIN: readonly (readonly [string, string, Uint8Array])[] = [
  ['a.apk', 'AndroidManifest.xml', loanManifest({ permissions: ['READ_CONTACTS'] })],
  [
    'a.hap',
    'module.json',
    encode('{"app":{"bundleName":"com.example.loan"},"module":{"name":"entry","requestPermissions":[]}}'),
  ],
  ['a.ipa', 'Payload/Loan.app/Info.plist', encode('<plist><dict/></plist>')],
];
const noise = (size: number): Uint8Array => Uint8Array.from({ length: size }, (_, i) => (i * 7919) % 251);

describe.each(MAIN)('[查包-2] [查包-3] %s：拒绝，并说为什么', (file, name, bytes) => {
  const main: BuiltEntry = { name, bytes };
  const filler: BuiltEntry = { name: 'assets/x', bytes: noise(5000), store: true };

  it('清单是压缩炸弹', () => {
    expect(reason(file, buildZip([{ name, bytes: new Uint8Array(40 * MIB) }]))).toBe('zip-bomb');
  });

  it('声称 4 GB', () => {
    expect(reason(file, buildZip([{ ...main, claim: { size: 0xffff_ffff } }]))).toBe('unsupported');
    expect(reason(file, buildZip([main, { ...filler, claim: { packedSize: 0xffff_ffff } }]))).toBe(
      'unsupported',
    );
  });

  it('条目互相重叠', () => {
    expect(reason(file, buildZip([filler, { ...main, claim: { offset: 20 } }]))).toMatch(/bad-zip|zip-bomb/);
  });

  it.each(['../../data/x', '/etc/passwd', 'a\0b', 'assets\\..\\..\\x'])('路径 %j', (path) => {
    expect(reason(file, buildZip([main, { ...filler, name: path }]))).toBe('bad-zip');
  });

  it('两份同名的清单', () => {
    expect(reason(file, buildZip([main, main]))).toBe('bad-zip');
  });

  it('目录在文件外、条数说谎', () => {
    expect(reason(file, buildZip([main], { directoryAt: 1e6 }))).toBe('bad-zip');
    expect(reason(file, buildZip([main], { count: 9 }))).toBe('bad-zip');
  });
});

describe('[查包-3] 一层套一层的炸弹', () => {
  const bomb = buildZip([{ name: 'x', bytes: new Uint8Array(40 * MIB) }]);

  it('合集里的包是炸弹：拒绝', () => {
    const manifest = { name: 'AndroidManifest.xml', bytes: new Uint8Array(40 * MIB) };
    const inner = buildZip([manifest]);
    expect(reason('a.xapk', zipOf({ 'base.apk': inner }))).toBe('zip-bomb');
  });

  it('应用里藏的炸弹：读到的照答，两秒内说完，看不清的说看不清', () => {
    const app = loanApk({
      permissions: ['READ_CONTACTS'],
      code: readContacts,
      files: { 'assets/a.zip': bomb, 'assets/b.apk': zipOf({ 'c.apk': zipOf({ 'd.apk': bomb }) }) },
    });
    const result = scan('a.apk', app);
    expect(result.ok && result.value.assets.contacts.level).toBe('E');
  });

  it('鸿蒙和苹果的代码是炸弹：不给空的结果', () => {
    const code = { name: 'ets/modules.abc', bytes: new Uint8Array(40 * MIB) };
    const [, , module] = MAIN[1] as (typeof MAIN)[number];
    const harmony = scan('a.hap', buildZip([{ name: 'module.json', bytes: module }, code]));
    if (harmony.ok) expect(harmony.value.visibility.state).toBe('blind');
    const ios = scan('a.ipa', iosApp({ executable: noise(100), keys: { NSContactsUsageDescription: 'x' } }));
    expect(ios.ok && [ios.value.assets.contacts.level, ios.value.visibility.state]).toEqual(['F', 'blind']);
    expect(scan('b.hap', harmonyApp({})).ok).toBe(true);
  });
});
