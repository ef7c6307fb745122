import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as room from './index.ts';

it('README 的例子能跑，结果和写的一样', () => {
  const text = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const code = /```ts\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
  const names = (/import \{([^}]*)\}/.exec(code)?.[1] ?? '').split(',').map((one) => one.trim());
  const body = code.replace(/^import .*$/m, '').replace('export const sample =', 'return');
  const run = new Function(...names, body) as (...values: unknown[]) => unknown;
  const wanted = code
    .split('\n')
    .filter((line) => line.startsWith('// '))
    .map((line) => line.slice(3))
    .join('\n');
  expect(run(...names.map((name) => (room as Record<string, unknown>)[name]))).toEqual(
    new Function(`return ${wanted}`)(),
  );
});
