import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { all, allOf, anyOf, err, invariant, isSha256, ok, type Tri, unreachable, unwrap } from './index.ts';

const anyTri = fc.constantFrom<Tri>('yes', 'no', 'unknown');

describe('basis', () => {
  it('all：全对给全部，按顺序；有错给第一个', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.integer())), (rows) => {
        const outcome = all(rows.map(([fine, n]) => (fine ? ok(n) : err({ n }))));
        const bad = rows.find(([fine]) => !fine);
        expect(outcome).toEqual(bad ? err({ n: bad[1] }) : ok(rows.map(([, n]) => n)));
      }),
    );
  });

  it('Tri：不知道不当成否；两种合并互为反面', () => {
    const not: Record<Tri, Tri> = { yes: 'no', no: 'yes', unknown: 'unknown' };
    fc.assert(
      fc.property(fc.array(anyTri), (values) => {
        expect(allOf(values)).toBe(not[anyOf(values.map((value) => not[value]))]);
        if (anyOf(values) === 'no') expect(values.every((value) => value === 'no')).toBe(true);
        if (allOf(values) === 'yes') expect(values.every((value) => value === 'yes')).toBe(true);
      }),
    );
    expect(anyOf(['no', 'unknown', 'no'])).toBe('unknown');
    expect(allOf(['yes', 'unknown'])).toBe('unknown');
  });

  it('摘要是 64 位小写十六进制', () => {
    expect(isSha256('a'.repeat(64))).toBe(true);
    expect(isSha256('A'.repeat(64))).toBe(false);
    expect(isSha256('a'.repeat(63))).toBe(false);
    expect(isSha256(`${'a'.repeat(64)}\n`)).toBe(false);
  });

  it('抛错只为程序自己的错', () => {
    expect(() => unwrap(err({ kind: 'bad-date', at: '/x' }))).toThrow('/x');
    expect(() => invariant(false, 'broken')).toThrow('broken');
    expect(() => invariant(0, 'zero is false')).toThrow();
    expect(() => unreachable('odd' as never)).toThrow('odd');
  });
});
