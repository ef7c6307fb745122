import { unwrap } from '@huxin/basis';
import { describe, expect, it } from 'vitest';
import { scanApk } from '../apk/scan.ts';
import { buildApk } from '../testing/apk-builder.ts';
import type { BuiltClass, Op } from '../testing/dex-builder.ts';
import { buildLayout, buildTable, hold, resource } from '../testing/layout-builder.ts';
import { mutate } from '../testing/mutate.ts';
import { activity, readContacts } from '../testing/samples.ts';
import { LIMIT_MS } from '../testing/time-limit.ts';

const SOAK = Number(process.env['HUXIN_MUTATIONS'] ?? 300);

const panel: BuiltClass = {
  name: 'Lcom/a/Panel;',
  parent: 'Landroid/view/View;',
  methods: [
    { name: '<init>', parameters: ['Landroid/content/Context;', 'Landroid/util/AttributeSet;'] },
    { name: 'onAttachedToWindow', code: readContacts },
  ],
};

/** Milliseconds of the faster of two runs, and what was said. */
function read(
  code: readonly Op[],
  table: Uint8Array,
  files: readonly { name: string; bytes: Uint8Array }[],
  more: readonly BuiltClass[] = [],
) {
  const apk = buildApk({
    activities: ['.Main'],
    classes: [activity(code), panel, ...more],
    files: [...files, { name: 'resources.arsc', bytes: table }],
  });
  let ms = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 2 && ms > LIMIT_MS / 2; run++) {
    const start = performance.now();
    scanApk(apk);
    ms = Math.min(ms, performance.now() - start);
  }
  const scanned = scanApk(apk);
  return { ms, reach: scanned.ok ? scanned.value.references.map((one) => one.reachable) : [] };
}

const include = (entry: number) =>
  buildLayout({
    tag: 'merge',
    children: [{ tag: 'include', plain: { layout: { resource: resource(1, entry) } } }],
  });

describe('[查包-4] 拖垮布局的文件', () => {
  it('五千个布局一个套一个，最后套回第一个', () => {
    const names = Array.from({ length: 5000 }, (_, i) => `res/${i}.xml`);
    const files = names.map((name, i) => ({ name, bytes: include((i + 1) % names.length) }));
    const { ms, reach } = read([hold(resource(1, 0))], buildTable({ layout: names }), files);
    expect(reach).toEqual(['unknown']);
    expect(ms).toBeLessThan(LIMIT_MS);
  });

  it('六万个样式，上级连成圈，每个又指向一百个', () => {
    const styles = Array.from({ length: 60_000 }, (_, i) => ({
      parent: resource(1, (i + 1) % 60_000),
      items: i % 600 === 0 ? Array.from({ length: 100 }, (_, j) => resource(1, (i * 7 + j) % 60_000)) : [],
    }));
    const { ms, reach } = read([hold(resource(1, 0))], buildTable({ style: styles }), []);
    expect(reach).toEqual(['unknown']);
    expect(ms).toBeLessThan(LIMIT_MS);
  });

  it('两万个编号，每个有三百种配置', () => {
    const numbers = Array.from({ length: 20_000 }, (_, i) => resource(1, i));
    const units = [0x0300, 4, numbers.length, 0, ...numbers.flatMap((one) => [one & 0xffff, one >>> 16])];
    const table = buildTable({ layout: [Array.from({ length: 300 }, (_, i) => `res/${i}.xml`)] });
    const { ms, reach } = read([{ op: 'return' }, { op: 'raw', units }], table, []);
    expect(reach).toEqual(['unknown']);
    expect(ms).toBeLessThan(LIMIT_MS);
  });

  it('两千个控件，每个又用到下一个的布局', () => {
    const names = Array.from({ length: 2000 }, (_, i) => `res/${i}.xml`);
    const files = names.map((name, i) => ({
      name,
      bytes: buildLayout({ tag: `com.a.View${i}`, android: { onClick: 'go' } }),
    }));
    const views = names.map((_, i): BuiltClass => {
      const code: Op[] = [hold(resource(1, i + 1)), { op: 'return' }];
      const parameters = ['Landroid/content/Context;', 'Landroid/util/AttributeSet;'];
      return {
        name: `Lcom/a/View${i};`,
        parent: 'Landroid/view/View;',
        methods: [{ name: '<init>', parameters, code }],
      };
    });
    const { ms, reach } = read([hold(resource(1, 0))], buildTable({ layout: names }), files, views);
    expect(reach).toEqual(['unknown']);
    expect(ms).toBeLessThan(LIMIT_MS);
  });

  it('一个布局里一万个不同的控件名和点击', () => {
    const children = Array.from({ length: 10_000 }, (_, i) => ({
      tag: `com.a.b.c.Panel${i}`,
      android: { onClick: `go${i}` },
    }));
    const bytes = buildLayout({ tag: 'merge', children });
    const { ms, reach } = read([hold(resource(1, 0))], buildTable({ layout: ['res/a.xml'] }), [
      { name: 'res/a.xml', bytes },
    ]);
    expect(reach).toEqual(['unknown']);
    expect(ms).toBeLessThan(LIMIT_MS);
  });

  it(`${SOAK} 个改坏的布局和资源表：不抛错，也不会因此说走不到`, { timeout: 3_600_000 }, () => {
    const layout = buildLayout({ tag: 'FrameLayout', children: [{ tag: 'com.a.Panel' }] });
    const table = buildTable({ layout: ['res/a.xml'], string: ['a'], style: [{ items: [resource(1, 0)] }] });
    const seen = new Set<string>();
    for (let seed = 1; seed <= SOAK; seed++) {
      const hurt = seed % 2 === 0;
      const apk = buildApk({
        activities: ['.Main'],
        classes: [activity([hold(resource(3, 0))]), panel],
        files: [
          { name: 'res/a.xml', bytes: hurt ? mutate(layout, seed) : layout, store: true },
          { name: 'resources.arsc', bytes: hurt ? table : mutate(table, seed), store: true },
        ],
      });
      for (const one of unwrap(scanApk(apk)).references) seen.add(one.reachable);
    }
    // Some injuries miss what matters, some do not.
    expect([...seen].sort()).toEqual(['unknown', 'yes']);
  });
});
