import { unwrap } from '@huxin/basis';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Bytes, sameBytes, utf8 } from './bytes.ts';
import type { Store } from './store.ts';
import { PLACES, type Place } from './testing/stores.ts';

const A = utf8('a');
const B = utf8('b');
const LONG = new Uint8Array(1_500_000).fill(7);

describe.each(PLACES)('后端合约：%s', (_, make) => {
  let place: Place;
  let store: Store;
  beforeEach(async () => {
    place = await make();
    store = place.open();
  });
  afterEach(async () => {
    await store.close();
    await place.dispose();
  });
  const view = async (space: string, ...prefixes: string[]) =>
    Object.fromEntries(unwrap(await store.view(space, prefixes)));

  it('[保管-5] 空的什么也没有；放进去的按空间分开、按键排序', async () => {
    expect(await store.spaces()).toEqual({ ok: true, value: [] });
    expect(await view('x', '')).toEqual({});
    unwrap(
      await store.commit('x', {
        put: [
          ['k/2', B],
          ['k/1', A],
          ['l', LONG],
        ],
      }),
    );
    unwrap(await store.commit('y', { put: [['k/1', B]] }));
    expect(unwrap(await store.spaces())).toEqual(['x', 'y']);
    expect([...unwrap(await store.view('x', ['k/'])).keys()]).toEqual(['k/1', 'k/2']);
    expect(unwrap(await store.keys('x', ''))).toEqual(['k/1', 'k/2', 'l']);
    expect(await view('y', 'k/', 'l')).toEqual({ 'k/1': B });
    expect(sameBytes((await view('x', 'l'))['l'] as Bytes, LONG)).toBe(true);
  });

  it('先删前缀再写；另一处打开看到同样的内容', async () => {
    unwrap(
      await store.commit('x', {
        put: [
          ['r/1', A],
          ['r/2', A],
          ['s', A],
        ],
      }),
    );
    unwrap(await store.commit('x', { drop: ['r/'], put: [['r/3', B]] }));
    const other = place.open();
    expect(unwrap(await other.keys('x', ''))).toEqual(['r/3', 's']);
    await other.close();
  });

  it('[保管-25] 前提不符不写；已经写成的再写一次算成功', async () => {
    const first = { expect: { key: 'h', is: undefined }, put: [['h', A]] } as const;
    unwrap(await store.commit('x', first));
    expect(await store.commit('x', first)).toEqual({ ok: true, value: undefined });
    expect(
      await store.commit('x', {
        expect: { key: 'h', is: undefined },
        put: [
          ['h', B],
          ['z', B],
        ],
      }),
    ).toEqual({
      ok: false,
      error: { kind: 'conflict' },
    });
    expect(await store.commit('x', { expect: { key: 'h', is: B }, put: [['z', B]] })).toMatchObject({
      ok: false,
    });
    unwrap(await store.commit('x', { expect: { key: 'h', is: A }, put: [['h', B]] }));
    expect(await view('x', '')).toEqual({ h: B });
  });

  it('[保管-42] 抹掉一个空间，别的不动；抹两次也行', async () => {
    unwrap(await store.commit('x', { put: [['k', A]] }));
    unwrap(await store.commit('y', { put: [['k', A]] }));
    unwrap(await store.erase('x'));
    unwrap(await store.erase('x'));
    expect(unwrap(await store.spaces())).toEqual(['y']);
    expect(await view('x', '')).toEqual({});
  });

  it('[保管-30] 同一空间只给一个写者，放手后给下一个', async () => {
    const other = place.open();
    const claim = unwrap(await store.claim('x'));
    expect(await store.claim('x')).toMatchObject({ ok: false, error: { kind: 'busy' } });
    expect(await other.claim('x')).toMatchObject({ ok: false, error: { kind: 'busy' } });
    unwrap(await other.claim('y'));
    await claim.release();
    unwrap(await other.claim('x'));
    await other.close();
    unwrap(await store.claim('x'));
  });

  it('大量改写之后内容不变（文件会整理）', async () => {
    for (let n = 0; n < 40; n++) {
      unwrap(
        await store.commit('x', {
          drop: ['old/'],
          put: [
            [`old/${n}`, LONG.slice(0, 20_000)],
            ['h', utf8(`${n}`)],
          ],
        }),
      );
    }
    expect(unwrap(await store.keys('x', ''))).toEqual(['h', 'old/39']);
    expect((await view('x', 'h'))['h']).toEqual(utf8('39'));
    const other = place.open();
    expect(unwrap(await other.keys('x', ''))).toEqual(['h', 'old/39']);
    await other.close();
  });
});
