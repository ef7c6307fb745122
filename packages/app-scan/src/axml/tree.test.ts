import { unwrap } from '@huxin/basis';
import { describe, expect, it } from 'vitest';
import { readRequests, unitePermissions } from '../apk/permissions.ts';
import { buildManifest } from '../testing/apk-builder.ts';
import { type BuildOptions, buildAxml } from '../testing/axml-builder.ts';
import { textValue } from './attributes.ts';
import { readXml } from './tree.ts';

const tricks: readonly (readonly [string, BuildOptions])[] = [
  ['普通', {}],
  ['UTF-8 字符串', { utf8: true }],
  ['属性名被抹掉', { blankNames: true }],
  ['属性之间有多余字节', { attributePadding: 4 }],
  ['夹着不认识的块', { strangeChunk: true }],
  ['全部一起', { utf8: true, blankNames: true, attributePadding: 12, strangeChunk: true }],
];

describe('二进制清单', () => {
  it.each(tricks)('[查包-13] %s：权限一个不少', (_, manifest) => {
    const bytes = buildManifest({ permissions: ['READ_CONTACTS', 'READ_SMS', 'INTERNET'], manifest });
    const names = readRequests(unwrap(readXml(bytes, 'm')), 'm').map((one) => one.name);
    expect(names).toEqual(
      ['READ_CONTACTS', 'READ_SMS', 'INTERNET'].map((one) => `android.permission.${one}`),
    );
  });

  it('[查包-13] 文件头的大小写错了也读完', () => {
    const bytes = buildManifest({ permissions: ['READ_CONTACTS'] });
    for (const size of [8, 0x7fffffff]) {
      new DataView(bytes.buffer).setUint32(4, size, true);
      expect(readRequests(unwrap(readXml(bytes, 'm')), 'm')).toHaveLength(1);
    }
  });

  it('[查包-13] 中文和长字符串原样读出', () => {
    const label = `护信${'长'.repeat(200)}😀`;
    for (const utf8 of [true, false]) {
      const root = unwrap(readXml(buildAxml({ tag: 'a', android: { label } }, { utf8 }), 'm'));
      expect(textValue(root, 'label')).toBe(label);
    }
  });

  it('[查包-13] 在最后一个结束标记之前任何地方截断都报错，不会少几个权限还说成功', () => {
    const bytes = buildManifest({ permissions: ['INTERNET', 'READ_CONTACTS'] });
    for (let length = 0; length <= bytes.length - 24; length += 4)
      expect(readXml(bytes.slice(0, length), 'm').ok, `${length} of ${bytes.length}`).toBe(false);
  });

  it('[查包-13] 文本清单、空文件报错', () => {
    for (const text of ['', '<manifest package="a.b"><uses-permission/></manifest>'])
      expect(readXml(new TextEncoder().encode(text), 'm').ok).toBe(false);
  });
});

describe('权限', () => {
  const unite = (app: Parameters<typeof buildManifest>[0], target: number) =>
    unitePermissions(readRequests(unwrap(readXml(buildManifest(app), 'm')), 'm'), target);
  const P = 'android.permission.';

  it('[查包-11] 认得 uses-permission-sdk-23 和 -sdk-m', () => {
    const [a, b] = unite(
      {
        permissions: [
          { name: 'READ_CONTACTS', tag: 'uses-permission-sdk-23' },
          { name: 'READ_SMS', tag: 'uses-permission-sdk-m' },
        ],
      },
      34,
    );
    expect(a).toMatchObject({ name: `${P}READ_CONTACTS`, origin: 'declared-sdk-23', minSdk: 23 });
    expect(b).toMatchObject({ name: `${P}READ_SMS`, origin: 'declared-sdk-23' });
  });

  it('[查包-11] 只有每一处都封顶才算封顶，取最高', () => {
    const capped = unite(
      {
        permissions: [
          { name: 'READ_SMS', maxSdk: 22 },
          { name: 'READ_SMS', maxSdk: 28 },
        ],
      },
      34,
    );
    expect(capped).toEqual([expect.objectContaining({ maxSdk: 28 })]);
    const open = unite({ permissions: [{ name: 'READ_SMS', maxSdk: 22 }, 'READ_SMS'] }, 34);
    expect(open[0]).not.toHaveProperty('maxSdk');
  });

  it.each([
    [15, true],
    [16, false],
  ])('[查包-12] 目标版本 %d：通讯录带出通话记录 %s', (target, implied) => {
    const facts = unite({ permissions: ['READ_CONTACTS'] }, target);
    const callLog = facts.find((one) => one.name === `${P}READ_CALL_LOG`);
    expect(callLog !== undefined).toBe(implied);
    if (implied)
      expect(callLog).toMatchObject({ origin: 'implied', because: `${P}READ_CONTACTS, targetSdk < 16` });
  });

  it('[查包-12] 存储权限一层层带出照片权限', () => {
    const names = unite({ permissions: ['WRITE_EXTERNAL_STORAGE'] }, 32).map((one) => one.name);
    expect(names).toContain(`${P}READ_EXTERNAL_STORAGE`);
    expect(names).toContain(`${P}READ_MEDIA_IMAGES`);
    const today = unite({ permissions: ['WRITE_EXTERNAL_STORAGE'] }, 34).map((one) => one.name);
    expect(today).not.toContain(`${P}READ_MEDIA_IMAGES`);
  });
});
