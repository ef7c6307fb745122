import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { blanks, found, headline, inForce, quiet, tooEarly } from './testing/sample.ts';

const text = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

test('[问答-29] README 的例子就是跑过的例子，结果和注释一致', () => {
  const block = /```ts\n([\s\S]*?)```/.exec(text('../README.md'))?.[1];
  expect(block).toBe(
    text('./testing/sample.ts')
      .replace("'../index.ts'", "'@huxin/answers'")
      .replaceAll('export const', 'const'),
  );
  const comments = [...(block ?? '').matchAll(/; \/\/ (.+)$/gm)].map((match) => match[1]);
  expect(comments).toEqual([found, headline, inForce, tooEarly, blanks, quiet]);
});
