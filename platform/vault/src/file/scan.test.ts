import { unwrap } from '@huxin/basis';
import { describe, expect, it } from 'vitest';
import { paperDisk } from '../testing/paper-disk.ts';
import { fileStoreOn } from './store.ts';

describe('[保管-30] 读到一半，别的进程又写了一条', () => {
  it('长度先旧后新，不算少了字节', async () => {
    const disk = paperDisk();
    const writer = fileStoreOn(disk);
    const put = (n: number) =>
      writer.commit('甲', { put: [[`r/${n}`, new TextEncoder().encode(`第 ${n} 条`)]] });
    unwrap(await put(0));
    unwrap(await put(1));

    let between = 2;
    const reader = fileStoreOn({
      ...disk,
      open: async (name, mode) => {
        const file = await disk.open(name, mode);
        return (
          file && {
            ...file,
            stamp: async () => {
              const before = await file.stamp();
              unwrap(await put(between++));
              return before;
            },
          }
        );
      },
    });
    for (let n = 0; n < 5; n++) {
      const seen = unwrap(await reader.view('甲', ['r/']));
      expect([...seen.keys()].slice(0, 2)).toEqual(['r/0', 'r/1']);
    }
    expect(between).toBeGreaterThan(6);
  });
});
