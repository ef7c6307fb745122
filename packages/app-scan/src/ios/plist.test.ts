import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binaryPlist, xmlPlist } from '../testing/ios-app.ts';
import { bytesOf } from '../testing/zip-of.ts';
import { readPlist } from './read-plist.ts';

const KEYS = {
  Name: '借钱',
  Short: 'x',
  Long: 'a'.repeat(200),
  On: true,
  Off: false,
  List: ['weixin', 'alipay'],
};

describe('属性列表', () => {
  it('二进制和 XML 读出来一样', () => {
    expect(readPlist(binaryPlist(KEYS))).toEqual(KEYS);
    expect(readPlist(bytesOf(xmlPlist(KEYS)))).toEqual(KEYS);
  });

  it('XML 的转义、注释、嵌套、空元素', () => {
    const xml =
      '<?xml version="1.0"?><plist><dict><key>a</key><string>x &amp; &#20511; &lt;</string><!-- <key>b</key> --><key>c</key><dict><key>d</key><integer>7</integer></dict><key>e</key><array/><key>f</key><string/></dict></plist>';
    expect(readPlist(bytesOf(xml))).toEqual({ a: 'x & 借 <', c: { d: 7 }, e: [], f: '' });
  });

  it('[级-4] 读不全就是读不出来，不是空的', () => {
    const bytes = binaryPlist(KEYS);
    expect(readPlist(bytes.subarray(0, bytes.length - 40))).toBeUndefined();
    expect(readPlist(bytesOf('<plist><dict><key>a</key>'))).toBeUndefined();
    expect(readPlist(bytesOf('<plist><dict><key>a</key><what>1</what></dict></plist>'))).toBeUndefined();
  });

  it('开了不关的注释也不停住', () => {
    const started = performance.now();
    expect(readPlist(bytesOf(`<plist>${'<!--'.repeat(200_000)}`))).toBeUndefined();
    expect(readPlist(bytesOf(`<plist>${'<!DOCTYPE'.repeat(100_000)}`))).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('任意字节：不抛错、不停住', () => {
    const whole = binaryPlist(KEYS);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 }), (changes) => {
        const bytes = whole.slice();
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        readPlist(bytes);
      }),
      { numRuns: 500, seed: 20261123 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void readPlist(bytes)),
      { numRuns: 300, seed: 20261123 },
    );
  });
});
