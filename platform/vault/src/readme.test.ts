import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as room from './index.ts';

it('README 里的例子，跑出来和写的一样', async () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const sample = (/```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? '').replace(/^import [\s\S]*?;$/gm, '');
  const claims = [...sample.matchAll(/^const (\w+) = .*; \/\/ ('.*'|\[.*\]|true|\d+)$/gm)];
  expect(claims.length).toBe(6);
  const names = claims.map(([, name]) => name);
  const AsyncFunction = (async () => undefined).constructor as FunctionConstructor;
  const run = new AsyncFunction(...Object.keys(room), `${sample}; return { ${names.join(', ')} };`);
  const values = await run(...Object.values(room));
  for (const [line, name = '', claim] of claims)
    expect(values[name], line).toEqual(new Function(`return (${claim});`)());
});
