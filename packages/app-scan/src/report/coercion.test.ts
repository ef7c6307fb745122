import { describe, expect, it } from 'vitest';
import { LIMIT_MS } from '../testing/time-limit.ts';
import { findCoercion } from './coercion.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('[查包-4] 劝人开权限的话，怎么塞也拖不垮', () => {
  it('几百万个“短信”，一句也对不上：不挂起', () => {
    const bytes = bytesOf('短信'.repeat(3_000_000));
    const start = performance.now();
    expect(findCoercion(bytes, 'app.apk', 'resources.arsc')).toEqual([]);
    expect(performance.now() - start).toBeLessThan(LIMIT_MS);
  });

  it('前面塞一百个，后面那一句还找得到', () => {
    const says = '请到系统设置里关闭空白通行证，否则不能继续借款';
    const found = findCoercion(bytesOf(`${'短信\0'.repeat(100)}${says}\0`), 'app.apk', 'resources.arsc');
    expect(found.map((one) => one.text)).toContain(says);
  });
});
