import { readdirSync, readFileSync } from 'node:fs';
import { EntrySchema } from '@huxin/fact';
import { describe, expect, it } from 'vitest';
import { expectedWords, findExpectedWords } from './expected-words.ts';

/** English that is no word of the file: quoted codes, names of formats and true/false may stay. */
const leaks = (words: string): readonly string[] =>
  words
    .replace(
      /"[^"]*"|JSON|UTF-8|SHA-256|\d{4}-\d{2}-\d{2}T\d|\btrue（|\bfalse（|[「][^」]*[」]|examples/g,
      ' ',
    )
    .match(/[A-Za-z]{2,}/g) ?? [];

/** Every `expected` the schema of an entry can lead to. */
function schemaWords(schema: unknown, found = new Set<string>(), seen = new Set<unknown>()): Set<string> {
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return found;
  seen.add(schema);
  const { message, expects, kind } = schema as { message?: unknown; expects?: unknown; kind?: unknown };
  // An optional field leaves the complaint to what it wraps.
  if ((kind === 'schema' && !('wrapped' in schema)) || kind === 'validation') {
    if (typeof expects === 'string' && /^\(?("|\d)/.test(expects)) found.add(expects.replace(/^\(|\)$/g, ''));
    else if (typeof message === 'string') found.add(message);
    else if (typeof expects === 'string') found.add(expects.toLowerCase());
  }
  for (const value of Object.values(schema)) schemaWords(value, found, seen);
  return found;
}

/** Every `expected` written in the sources of a room; what a template carries is tried as a day, a figure, a name. */
function sourceWords(room: string): readonly string[][] {
  const root = new URL(`../../../packages/${room}/src/`, import.meta.url);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !/\.test\.ts$|testing\/|import\/|clean\/|lpr-table/.test(path))
    .flatMap((path) => {
      const text = readFileSync(new URL(path, root), 'utf8');
      const found = [...text.matchAll(/expected(?::| =)\s*(?:'([^'\n]*)'|`([^`\n]*)`)/g)];
      return found.map(([, plain, template]) => {
        if (plain !== undefined) return [plain];
        return ['2025-06-12', '7', '工资卡', 'huxin-case'].map((value) =>
          (template ?? '').replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, value),
        );
      });
    });
}

const ROOMS = ['calendar', 'money', 'fact', 'case', 'cashflow', 'loan', 'exposure'] as const;

describe('[命令-16] 该怎么写，都是中文', () => {
  const words = [...schemaWords(EntrySchema)];

  it('从格式里收得齐：每个字段都有', () => {
    expect(words.length).toBeGreaterThan(40);
    expect(words).toContain('visible-name');
    expect(words).toContain('"day" | "month" | "year"');
  });

  it.each(words)('字段：%s', (word) => {
    for (const expected of [word, `missing: ${word}`]) {
      const said = findExpectedWords(expected);
      expect(said, expected).toBeDefined();
      expect(leaks(said ?? ''), said).toEqual([]);
    }
  });

  it.each(ROOMS)('%s 里写的每一句', (room) => {
    for (const variants of sourceWords(room)) {
      const said = variants.map(findExpectedWords).find((one) => one !== undefined);
      expect(said, variants[0]).toBeDefined();
      expect(leaks(said ?? ''), said).toEqual([]);
    }
  });

  it('没有人写过的，也不漏英文', () => {
    expect(findExpectedWords('a thing nobody thought of')).toBeUndefined();
    expect(leaks(expectedWords('a thing nobody thought of'))).toEqual([]);
    expect(expectedWords('constructor')).not.toContain('function');
  });
});
