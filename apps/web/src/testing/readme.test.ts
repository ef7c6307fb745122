import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as sample from './sample.ts';

test('[页面-14] README 的例子就是跑过的例子，结果和注释一致', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const source = readFileSync(new URL('./sample.ts', import.meta.url), 'utf8');
  const printed = /```ts\n([\s\S]*?)```/.exec(readme)?.[1];
  expect(printed).toBe(source.replace("'../index.ts'", "'@huxin/web'").replaceAll('export const', 'const'));
  const results: Readonly<Record<string, unknown>> = sample;
  const claims = [...source.matchAll(/^export const (\w+) =[^;]*; \/\/ (.*)$/gm)];
  expect(claims).toHaveLength(2);
  for (const [line, name, claim] of claims) expect(String(results[name!]), line).toBe(claim);
});
