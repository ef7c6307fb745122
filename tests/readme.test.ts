import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Rooms whose README sample is `src/testing/sample.ts`: what is printed is what runs. */
const ROOMS = ['fact', 'case', 'exposure'] as const;
const text = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

describe('README samples', () => {
  it.each(ROOMS)('[房屋-12] %s：README 的例子就是跑过的例子，结果和注释一致', async (room) => {
    const block = /```ts\n([\s\S]*?)```/.exec(text(`packages/${room}/README.md`))?.[1];
    const sample = text(`packages/${room}/src/testing/sample.ts`);
    expect(block).toBe(
      sample.replace("'../index.ts'", `'@huxin/${room}'`).replaceAll('export const', 'const'),
    );
    const results = (await import(`../packages/${room}/src/testing/sample.ts`)) as Record<string, unknown>;
    const promised = [...sample.matchAll(/^export const (\w+) =[\s\S]*?; \/\/ (.+)$/gm)].map(
      ([, name = '', result]) => [name, result],
    );
    expect(promised.length).toBeGreaterThan(0);
    expect(promised.map(([name = '']) => [name, String(results[name])])).toEqual(promised);
  });
});
