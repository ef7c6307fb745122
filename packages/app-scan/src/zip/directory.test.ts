import { unwrap } from '@huxin/basis';
import { describe, expect, it } from 'vitest';
import { asSource } from '../bytes.ts';
import { type BuiltEntry, buildZip } from '../testing/zip-builder.ts';
import { readDirectory } from './directory.ts';
import { readEntry } from './entry.ts';
import { DEFAULT_LIMITS, withLimits } from './limits.ts';

const text = (value: string) => new TextEncoder().encode(value);
const open = (bytes: Uint8Array) => readDirectory(asSource(bytes), 'x.apk', DEFAULT_LIMITS);
const budget = () => ({ limits: DEFAULT_LIMITS, budget: { left: DEFAULT_LIMITS.totalBytes } });

function read(entries: readonly BuiltEntry[], name: string) {
  const zip = unwrap(open(buildZip(entries)));
  return readEntry(zip, zip.byName.get(name)!, budget());
}
const kindOf = (result: { ok: boolean; error?: { kind: string } }) => (result.ok ? 'ok' : result.error?.kind);
const hello = { name: 'a.txt', bytes: text('hello hello hello') };

describe('压缩包目录', () => {
  it('[查包-1] 读出压缩和不压缩的条目', () => {
    expect(unwrap(read([hello], 'a.txt'))).toEqual(hello.bytes);
    expect(unwrap(read([{ ...hello, store: true }], 'a.txt'))).toEqual(hello.bytes);
  });

  it('[查包-1] 假的加密位不影响读取', () => {
    expect(unwrap(read([{ ...hello, flags: 1 }], 'a.txt'))).toEqual(hello.bytes);
  });

  it('[查包-1] 不认识的压缩方法按不压缩读，和 Android 一样', () => {
    const entry = { ...hello, store: true, claim: { method: 0x2e3f, packedSize: 3 } };
    expect(unwrap(read([entry], 'a.txt'))).toEqual(hello.bytes);
  });

  it('[查包-1] 结尾有注释也找得到目录', () => {
    const bytes = buildZip([hello], { comment: text('note PK') });
    expect(unwrap(open(bytes)).entries).toHaveLength(1);
  });

  it.each([
    ['../../data/x', 'bad-zip'],
    ['/etc/x', 'bad-zip'],
    ['a\0b', 'bad-zip'],
    ['a\\..\\b', 'bad-zip'],
    ['a..b/c', 'ok'],
  ])('[查包-2] 名字 %j：%s', (name, kind) => {
    expect(kindOf(open(buildZip([{ ...hello, name }])))).toBe(kind);
  });

  it.each([
    ['大小超过 4 GB', { size: 0xffffffff }, 'unsupported'],
    ['偏移在目录之后', { offset: 0x7fffffff }, 'bad-zip'],
    ['数据伸到目录里', { packedSize: 5000 }, 'bad-zip'],
  ])('[查包-2] 拒绝：%s', (_, claim, kind) => {
    expect(kindOf(open(buildZip([{ ...hello, claim }])))).toBe(kind);
  });

  it('[查包-2] 拒绝：条目互相重叠', () => {
    const second = { name: 'b.txt', bytes: text('b'), claim: { offset: 5 } };
    expect(kindOf(open(buildZip([hello, second])))).toBe('zip-bomb');
  });

  it('[查包-2] 拒绝：目录在文件外、条数对不上、不是压缩包', () => {
    expect(kindOf(open(buildZip([hello], { directoryAt: 1e6 })))).toBe('bad-zip');
    expect(kindOf(open(buildZip([hello], { count: 3 })))).toBe('bad-zip');
    expect(kindOf(open(text('just text, long enough to hold an end record')))).toBe('not-zip');
    expect(kindOf(open(new Uint8Array(0)))).toBe('not-zip');
  });

  it('[查包-2] 拒绝：两处名字不一样', () => {
    expect(kindOf(read([{ ...hello, localName: 'b.txt' }], 'a.txt'))).toBe('bad-zip');
  });

  it('[查包-3] 声称的大小与实际不同就报错，不多给也不少给', () => {
    const claim = (size: number) => read([{ ...hello, claim: { size } }], 'a.txt');
    expect(kindOf(claim(16))).toBe('bad-zip');
    expect(kindOf(claim(18))).toBe('bad-zip');
    expect(kindOf(claim(17))).toBe('ok');
  });

  it('[查包-3] 压缩炸弹、太大的条目、总量超限都拒绝', () => {
    const bomb = { name: 'b', bytes: new Uint8Array(3 << 20) };
    expect(kindOf(read([bomb], 'b'))).toBe('zip-bomb');
    const zip = unwrap(open(buildZip([hello])));
    const entry = zip.byName.get('a.txt')!;
    expect(kindOf(readEntry(zip, entry, { ...budget(), limits: withLimits({ entryBytes: 5 }) }))).toBe(
      'too-large',
    );
    expect(kindOf(readEntry(zip, entry, { ...budget(), budget: { left: 5 } }))).toBe('too-large');
  });

  it('[查包-3] 带加密位又解不开的，说是加密', () => {
    const entry = { ...hello, store: true, flags: 1, claim: { method: 8 } };
    expect(kindOf(read([entry], 'a.txt'))).toBe('encrypted');
  });
});
