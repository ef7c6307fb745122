import { describe, expect, it } from 'vitest';
import { buildApk, buildManifest } from '../testing/apk-builder.ts';
import { buildDex } from '../testing/dex-builder.ts';
import { activity, readContacts } from '../testing/samples.ts';
import { LIMIT_MS } from '../testing/time-limit.ts';
import { buildZip } from '../testing/zip-builder.ts';
import { scanApk } from './scan.ts';

const manifest = { name: 'AndroidManifest.xml', bytes: buildManifest({ activities: ['.Main'] }) };

/** A dex whose class table is one real row many times over, all sharing one long piece of something. */
function repeatClass(rows: number, extend: (dex: Uint8Array, view: DataView) => Uint8Array): Uint8Array {
  // The address stands in no code, so that annotations are searched too.
  const elsewhere = { name: 'Lcom/example/loan/K;', constants: { U: 'content://sms' } };
  const small = buildDex([activity(readContacts), elsewhere]);
  const long = extend(small, new DataView(small.buffer));
  const row = long.slice(new DataView(long.buffer).getUint32(0x64, true)).slice(0, 32);
  const out = new Uint8Array(long.length + rows * 32);
  out.set(long);
  for (let i = 0; i < rows; i++) out.set(row, long.length + i * 32);
  const view = new DataView(out.buffer);
  view.setUint32(0x60, rows, true);
  view.setUint32(0x64, long.length, true);
  return out;
}

/** Milliseconds of the faster of two runs: the machine may be busy with other things once. */
function timed<T>(work: () => T): { ms: number; value: T } {
  const start = performance.now();
  const value = work();
  const first = performance.now() - start;
  if (first < 1000) return { ms: first, value };
  const again = performance.now();
  work();
  return { ms: Math.min(first, performance.now() - again), value };
}

const append = (dex: Uint8Array, extra: Uint8Array): Uint8Array => {
  const start = Math.ceil(dex.length / 4) * 4;
  const out = new Uint8Array(start + extra.length);
  out.set(dex);
  out.set(extra, start);
  return out;
};

describe('拖垮读者的文件', () => {
  it.each<[string, Uint8Array]>([
    [
      '两万个类共用一份十万项的注解',
      repeatClass(20_000, (dex) => {
        const set = new Uint8Array(1_000_016);
        const long = append(dex, set);
        const at = long.length - set.length;
        const view = new DataView(long.buffer);
        view.setUint32(at + 4, 100_000, true);
        view.setUint32(view.getUint32(0x64, true) + 20, at, true);
        return long;
      }),
    ],
    [
      '两万个类共用一份三十万个方法的数据',
      repeatClass(20_000, (dex) => {
        const data = new Uint8Array(1_000_016);
        // 0 fields, 0 fields, 300,000 direct methods, 0 virtual ones; each method is three zero bytes.
        data.set([0, 0, 0xe0, 0xa7, 0x12, 0]);
        const long = append(dex, data);
        const view = new DataView(long.buffer);
        view.setUint32(view.getUint32(0x64, true) + 24, long.length - data.length, true);
        return long;
      }),
    ],
    [
      '两万个类共用一个没有结尾的名字',
      repeatClass(20_000, (dex) => {
        const name = new Uint8Array(1_000_000).fill(0x61);
        const long = append(dex, name);
        const view = new DataView(long.buffer);
        const type = view.getUint32(view.getUint32(0x64, true), true);
        const string = view.getUint32(view.getUint32(0x44, true) + type * 4, true);
        view.setUint32(view.getUint32(0x3c, true) + string * 4, long.length - name.length, true);
        return long;
      }),
    ],
  ])('[查包-4] %s：两秒内说完，并说明没读全', (_, bytes) => {
    const apk = buildZip([manifest, { name: 'classes.dex', bytes, store: true }]);
    const { ms, value: facts } = timed(() => scanApk(apk));
    expect(ms).toBeLessThan(LIMIT_MS);
    expect(facts.ok && facts.value.faults.map((fault) => fault.kind)).toContain('too-large');
  });

  it('[查包-4] 一个方法里十万次做地址：走一遍就答完', () => {
    const make = {
      op: 'static',
      method: ['Landroid/net/Uri;', 'parse', ['Ljava/lang/String;'], 'Landroid/net/Uri;'],
      registers: [1],
    } as const;
    const bytes = buildDex([activity(new Array(100_000).fill(make))]);
    const apk = buildZip([manifest, { name: 'classes.dex', bytes, store: true }]);
    const { ms, value: facts } = timed(() => scanApk(apk));
    expect(ms).toBeLessThan(LIMIT_MS);
    expect(facts.ok && facts.value.signals).toHaveLength(100_000);
  });

  it('[查包-4] 两万条同名权限、两万个文件也在两秒内', () => {
    const permissions = Array.from({ length: 20_000 }, () => 'READ_CONTACTS');
    const files = Array.from({ length: 20_000 }, (_, i) => ({
      name: `assets/${i}`,
      bytes: new Uint8Array(120),
      store: true,
    }));
    const apk = buildApk({ permissions, files });
    const { ms, value: facts } = timed(() => scanApk(apk));
    expect(ms).toBeLessThan(LIMIT_MS);
    expect(facts.ok && facts.value.permissions).toHaveLength(1);
  });
});
