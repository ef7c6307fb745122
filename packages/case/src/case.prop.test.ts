import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCase, parseCaseText, printCase } from './index.ts';

describe('parseCase, anything', () => {
  it('[案卷-10] 给什么都不抛', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof parseCaseText(text).ok === 'boolean'));
    fc.assert(fc.property(fc.jsonValue(), (json) => typeof parseCase(json).ok === 'boolean'));
  });

  it('[案卷-1] 读得进的，写出去还读得进', () => {
    const file = fc.record({
      format: fc.constant('huxin-case'),
      version: fc.constant(1),
      code: fc.string({ minLength: 1, maxLength: 20 }),
      asOf: fc.constant('2025-06-12'),
      entries: fc.constant([]),
      extra: fc.jsonValue(),
    });
    fc.assert(
      fc.property(file, (json) => {
        const parsed = parseCase(json);
        if (!parsed.ok) return;
        const text = printCase(parsed.value);
        const again = parseCaseText(text);
        expect(again.ok && printCase(again.value)).toBe(text);
      }),
    );
  });
});
