import { unwrap } from '@huxin/basis';
import { describe, expect, it } from 'vitest';
import { readXml, VALUE, type XmlElement } from '../axml/tree.ts';
import { ensureApps, hasApp, readApp } from '../testing/apps.ts';
import { buildXml } from '../testing/axml-builder.ts';
import { buildLayout } from '../testing/layout-builder.ts';
import { mutate } from '../testing/mutate.ts';
import { readDirectory } from '../zip/directory.ts';
import { readEntry } from '../zip/entry.ts';
import { withLimits } from '../zip/limits.ts';
import { namesInXml } from './xml-names.ts';

await ensureApps();

/** What the tree of the same file names, told in another way. */
function namesInTree(root: XmlElement): {
  elements: Set<string>;
  clicks: Set<string>;
  references: Set<number>;
} {
  const found = { elements: new Set<string>(), clicks: new Set<string>(), references: new Set<number>() };
  const open = [root];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (one.name.includes('.')) found.elements.add(one.name);
    for (const { id, type, data, text } of one.attributes) {
      if (type === VALUE.reference && data >>> 24 > 1) found.references.add(data);
      if (id === 0x0101026f && type === VALUE.string) found.clicks.add(text ?? '');
    }
    open.push(...one.children);
  }
  return found;
}

describe('[查包-52] 一个资源文件里的名字', () => {
  it('元素、属性、引用各归各', () => {
    const names = namesInXml(
      buildLayout({
        tag: 'com.a.Panel',
        android: { onClick: 'go', text: 'com.a.Text', layout_behavior: 'com.a.Behaviour', name: 'plain' },
        plain: { class: 'com.a.Inner', other: 'com.a.Other', layout: { resource: 0x7f020001 } },
        children: [{ tag: 'View', android: { text: { resource: 0x01040000 }, fragment: 'com.a.Page' } }],
      }),
    );
    expect([...(names?.elements ?? [])]).toEqual(['com.a.Panel']);
    expect([...(names?.clicks ?? [])]).toEqual(['go']);
    expect([...(names?.classes ?? [])].sort()).toEqual(['com.a.Behaviour', 'com.a.Inner', 'com.a.Page']);
    expect([...(names?.references ?? [])]).toEqual([0x7f020001]);
  });

  it('导航图里参数的类型不是谁创建的类', () => {
    const graph = { tag: 'argument', android: { argType: 'com.a.Loan' } };
    expect([...(namesInXml(buildXml(graph, { argType: 0x7f010002 }))?.classes ?? [])]).toEqual([]);
  });

  it.skipIf(!hasApp('apidemos.apk'))('[查包-4] 五百个真文件、每个再改坏：和整棵树读出来的一样', () => {
    const bytes = readApp('apidemos.apk');
    const limits = withLimits(undefined);
    const source = { size: bytes.length, read: (at: number, size: number) => bytes.subarray(at, at + size) };
    const zip = unwrap(readDirectory(source, 'x', limits));
    const files = zip.entries.filter(({ name }) => name.startsWith('res/') && name.endsWith('.xml'));
    expect(files.length).toBeGreaterThan(400);
    let broken = 0;
    for (const [seed, entry] of files.entries()) {
      const whole = unwrap(readEntry(zip, entry, { limits, budget: { left: limits.totalBytes } }));
      for (const one of [whole, mutate(whole, seed + 1)]) {
        const names = namesInXml(one);
        const tree = readXml(one, entry.name);
        expect(names !== undefined, entry.name).toBe(tree.ok);
        if (!tree.ok || names === undefined) broken++;
        else if (one === whole) {
          const { elements, clicks, references } = namesInTree(tree.value);
          expect([...names.elements].sort(), entry.name).toEqual([...elements].sort());
          expect([...names.clicks].sort(), entry.name).toEqual([...clicks].sort());
          expect([...names.references].sort(), entry.name).toEqual([...references].sort());
        }
      }
    }
    expect(broken).toBeGreaterThan(20);
  });
});
