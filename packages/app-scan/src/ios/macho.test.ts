import { describe, expect, it } from 'vitest';
import { machOf } from '../testing/ios-app.ts';
import { isMachO, readMachO } from './macho.ts';

/** A fat file of these slices (fat.h: all big-endian). */
function fatOf(slices: readonly Uint8Array[]): Uint8Array {
  const head = 8 + slices.length * 20;
  const bytes = new Uint8Array(head + slices.reduce((sum, slice) => sum + slice.length, 0));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0xcafebabe);
  view.setUint32(4, slices.length);
  let at = head;
  for (const [i, slice] of slices.entries()) {
    view.setUint32(8 + i * 20 + 8, at);
    view.setUint32(8 + i * 20 + 12, slice.length);
    bytes.set(slice, at);
    at += slice.length;
  }
  return bytes;
}

describe('Mach-O', () => {
  it('链接的库、导入的符号、有没有加密', () => {
    const facts = readMachO(machOf({ imports: ['OBJC_CLASS_$_CNContactStore', 'malloc'], encrypted: true }));
    expect(facts?.imports).toEqual(['OBJC_CLASS_$_CNContactStore', 'malloc']);
    expect(facts?.libraries).toEqual(['/System/Library/Frameworks/Foundation.framework/Foundation']);
    expect(facts?.encrypted).toBe(true);
    expect(readMachO(machOf())?.encrypted).toBe(false);
  });

  it('多架构：合在一起看，一个加密就算加密', () => {
    const facts = readMachO(fatOf([machOf({ imports: ['a'] }), machOf({ imports: ['b'], encrypted: true })]));
    expect(facts?.imports).toEqual(['a', 'b']);
    expect(facts?.encrypted).toBe(true);
  });

  it('[级-4] 截断的读不出来', () => {
    const whole = machOf({ imports: ['OBJC_CLASS_$_CNContactStore'] });
    expect(isMachO(whole)).toBe(true);
    expect(readMachO(whole.subarray(0, 60))).toBeUndefined();
    expect(readMachO(new Uint8Array(8))).toBeUndefined();
  });
});
