import { createHash } from 'node:crypto';
import { unwrap } from '@huxin/basis';
import { describe, expect, it } from 'vitest';
import { textValue } from '../axml/attributes.ts';
import { readXml } from '../axml/tree.ts';
import { ensureApps, hasApp, readApp, readHostileManifest, readOracle } from '../testing/apps.ts';
import { readRequests } from './permissions.ts';
import { scanApk } from './scan.ts';

await ensureApps();
const oracle = readOracle();
const union = (...lists: (readonly string[] | null)[]): string[] =>
  [...new Set(lists.flatMap((list) => list ?? []))].sort();

describe.each(Object.entries(oracle.apps))('真实应用 %s', (name, wanted) => {
  const skip = !hasApp(name);
  const facts = skip ? undefined : unwrap(scanApk(readApp(name), { name }));

  it.skipIf(skip)('[查包-11] 声明的权限与 aapt、androguard 的并集相等', () => {
    const declared = facts!.permissions.filter((one) => one.origin !== 'implied').map((one) => one.name);
    expect(declared.sort()).toEqual(union(wanted.permissions.aapt, wanted.permissions.androguard));
  });

  it.skipIf(skip)('[查包-12] aapt 推出的权限都在，别的只来自较新的系统规则', () => {
    const implied = facts!.permissions.filter((one) => one.origin === 'implied').map((one) => one.name);
    const older = wanted.permissions.implied.filter((one) => !wanted.permissions.aapt.includes(one));
    expect(implied).toEqual(expect.arrayContaining(older));
    const newer = implied.filter((one) => !older.includes(one));
    // aapt 10 knows the rules up to Android 9; these came later (AOSP platform.xml).
    for (const one of newer)
      expect(one).toMatch(
        /\.(ACCESS_BACKGROUND_LOCATION|ACCESS_MEDIA_LOCATION|READ_MEDIA_\w+|BLUETOOTH_\w+|BODY_SENSORS_BACKGROUND)$/,
      );
  });

  it.skipIf(skip)('[查包-21] 读通讯录、通话记录、短信的引用与 dexdump 逐条相同', () => {
    const found = facts!.references
      .filter((one) => ['contacts', 'call-log', 'sms'].includes(one.asset) && one.offset >= 0)
      .filter((one) => !one.dex.includes('/'))
      // Text put together stands in no single instruction: dexdump has nothing to compare.
      .filter((one) => one.kind !== 'built')
      .filter((one) => one.kind !== 'string' || one.target.includes('content://'))
      .map((one) => `${one.dex} ${one.class}->${one.method}@${one.offset}`)
      .sort();
    const expected = Object.entries(wanted.dex)
      .flatMap(([dex, { references }]) => references.map((one) => `${dex} ${one}`))
      .sort();
    expect(found).toEqual(expected);
  });

  it.skipIf(skip)('[查包-22] 反射、脚本桥、本地库的调用与 dexdump 逐条相同', () => {
    const kinds = ['reflection', 'webview-bridge', 'native-load', 'shell-command'];
    const byDex = new Map<string, string[]>();
    for (const one of facts!.signals) {
      if (!kinds.includes(one.signal) || one.offset < 0 || one.dex.includes('/')) continue;
      byDex.set(one.dex, [...(byDex.get(one.dex) ?? []), `${one.class}->${one.method}@${one.offset}`]);
    }
    const digest = (list: string[]) => createHash('sha256').update(list.sort().join('\n')).digest('hex');
    const found = [...byDex].map(([dex, list]) => [dex, list.length, digest(list)]).sort();
    const expected = Object.entries(wanted.dex)
      .filter(([, { signals }]) => signals.count > 0)
      .map(([dex, { signals }]) => [dex, signals.count, signals.sha256])
      .sort();
    expect(found).toEqual(expected);
  });

  it.skipIf(skip)('[查包-31] 清单里的组件都在代码里，没有空壳方法，没有读不了的部分', () => {
    expect(facts!.coverage.missing).toEqual([]);
    expect(facts!.dex.reduce((sum, dex) => sum + dex.hollow, 0)).toBe(0);
    expect(facts!.faults).toEqual([]);
  });
});

/** Where the readers differ, the answer was settled by reading the file. */
const SETTLED: Readonly<Record<string, number>> = {
  // aapt and androguard refuse the size in the header; the 21 elements are whole, and Android cuts the size.
  'AndroidManifestWrongFilesize.xml': 21,
  // aapt stops at a string without its NUL; the elements after it are whole.
  'AndroidManifest_StringNotTerminated.xml': 21,
};

describe.each(Object.entries(oracle.manifests))('刁难清单 %s', (name, wanted) => {
  const bytes = readHostileManifest(name, wanted.sha256);

  it.skipIf(bytes === undefined)('[查包-13] 不漏权限，读不了就报错', () => {
    const root = unwrap(readXml(bytes!, name));
    const found = union(readRequests(root, name).map((one) => one.name));
    const settled = SETTLED[name];
    if (settled === undefined) expect(found).toEqual(union(wanted.aapt, wanted.androguard));
    else {
      expect(found).toHaveLength(settled);
      expect(found).toEqual(expect.arrayContaining(wanted.aapt));
    }
    expect(root.name).toBe('manifest');
    expect(textValue(root, 'versionName') ?? '').toBeTypeOf('string');
  });
});
