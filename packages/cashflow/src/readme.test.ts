import { readFileSync } from 'node:fs';
import * as calendar from '@huxin/calendar';
import * as money from '@huxin/money';
import { expect, it } from 'vitest';
import * as room from './index.ts';

const scope = { ...calendar, ...money, ...room };

it('README 里的例子，跑出来和写的一样', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const sample = (/```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? '').replace(/^import [\s\S]*?;$/gm, '');
  const claims = [...sample.matchAll(/^const (\w+) = .*; \/\/ (.*)$/gm)];
  expect(claims.length).toBeGreaterThan(3);
  const names = claims.map(([, name]) => name);
  const run = new Function(...Object.keys(scope), `${sample}; return { ${names.join(', ')} };`);
  const values = run(...Object.values(scope));
  for (const [line, name = '', claim] of claims)
    expect(values[name], line).toEqual(new Function(`return (${claim});`)());
});
