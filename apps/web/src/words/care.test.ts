import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { CARE, NEVER } from './care.ts';

const source = fileURLToPath(new URL('..', import.meta.url));
const spec = readFileSync(new URL('../../../../docs/spec/web.md', import.meta.url), 'utf8');

function* sources(dir: string): Generator<string> {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else if (/\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name)) yield path;
  }
}

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

test('[页面-1] [页面-9] 照顾的句子和规则里写的一字不差', () => {
  const quoted = [...spec.matchAll(/「([^」]+)」/g)].map((match) => match[1]);
  for (const [name, sentence] of Object.entries(CARE)) expect(quoted, name).toContain(sentence);
});

test('[页面-10] 源码里没有一句从不说的话', () => {
  const allowed = [CARE.student, '隐私与安全性'];
  let seen = 0;
  for (const path of sources(source)) {
    let text = withoutComments(readFileSync(path, 'utf8'));
    if (path.endsWith('words/care.ts')) text = text.replace(/export const NEVER[\s\S]*$/, '');
    for (const phrase of allowed) text = text.replaceAll(phrase, '');
    seen++;
    for (const word of NEVER) expect(text.includes(word), `${word} in ${path}`).toBe(false);
  }
  expect(seen).toBeGreaterThan(60);
});

test('[页面-10] 这个检查看得见坏句子', () => {
  const bad = withoutComments("// 安全\nconst says = '你很安全';");
  expect(NEVER.filter((word) => bad.includes(word))).toEqual(['安全']);
});
