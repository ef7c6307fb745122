import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteSearch } from './byte-search.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const search = (...needles: string[]) => new ByteSearch(needles.map(bytes));

describe('一次找很多段字节', () => {
  it('[查包-42] 每一处都找到：开头、结尾、重叠的、一段在另一段里的', () => {
    expect(search('aba', 'ab', 'zz').places(bytes('ababab zz'))).toEqual([[0, 2], [0, 2, 4], [7]]);
    expect(search('通讯录').places(bytes('x通讯录通讯录'))).toEqual([[1, 10]]);
  });

  it('[查包-42] 第一处；没有就是 -1', () => {
    expect(search('content://sms', 'call_log').first(bytes('a call_log, call_log'))).toEqual([-1, 2]);
  });

  it('[查包-42] 没有要找的、什么都没给、比要找的还短：找不到，不出错', () => {
    expect(new ByteSearch([]).first(bytes('abc'))).toEqual([]);
    expect(search('ab').places(new Uint8Array(0))).toEqual([[]]);
    expect(search('abcd').first(bytes('abc'))).toEqual([-1]);
  });

  it('[查包-42] 和一处处比较的结果一样', () => {
    const few = fc.uint8Array({ max: 3, minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(
        fc.array(few, { maxLength: 6 }),
        fc.uint8Array({ max: 3, maxLength: 80 }),
        (needles, hay) => {
          const slow = needles.map((needle) =>
            [...hay.keys()].filter((at) => needle.every((byte, i) => hay[at + i] === byte)),
          );
          expect(new ByteSearch(needles).places(hay)).toEqual(slow);
          expect(new ByteSearch(needles).first(hay)).toEqual(slow.map((places) => places[0] ?? -1));
        },
      ),
      { seed: 20261129, numRuns: 500 },
    );
  });
});
