import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEntry } from './index.ts';
import { asEntry, FIXTURES } from './testing/fixtures.ts';

describe('parseEntry, anything', () => {
  it('[事实-2] 给什么都不抛', () => {
    fc.assert(fc.property(fc.anything(), (input) => typeof parseEntry(input).ok === 'boolean'));
  });

  it('[事实-2] 好的记录改坏任意一处，要么仍读得进，要么指出位置', () => {
    const entry = fc.constantFrom(...FIXTURES.map(asEntry));
    fc.assert(
      fc.property(entry, fc.nat(), fc.anything(), (good, pick, value) => {
        const copy = structuredClone(good) as Record<string, unknown>;
        const places = placesOf(copy);
        const [owner, key] = places[pick % places.length]!;
        owner[key] = value;
        const parsed = parseEntry(copy, '/entries/3');
        if (!parsed.ok) expect(parsed.error.at.startsWith('/entries/3')).toBe(true);
      }),
    );
  });
});

/** Every settable place of a JSON tree. */
function placesOf(tree: Record<string, unknown>): [Record<string, unknown>, string][] {
  return Object.entries(tree).flatMap(([key, value]) => [
    [tree, key] as [Record<string, unknown>, string],
    ...(typeof value === 'object' && value !== null ? placesOf(value as Record<string, unknown>) : []),
  ]);
}
