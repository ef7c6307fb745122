import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { transformSync } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';

const web = fileURLToPath(new URL('../../', import.meta.url));
const site = join(web, 'dist/site');
const read = (name: string): string => readFileSync(join(site, name), 'utf8');
const scripts = (): string[] => [
  'sw.js',
  'leave.js',
  ...readdirSync(join(site, 'assets'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => `assets/${name}`),
];

/**
 * The floor of [页面-29], less what the compiler is stricter about than we need: Safari's flaw with destructuring ended
 * with 14.1, which iOS 14.5 has; Chrome's with spreading after an optional call is not met by what is written here; \p{…}
 * is there since Chrome 64, only its tables grew.
 */
const FLOOR = {
  target: ['chrome80', 'safari14'],
  supported: { destructuring: true, 'optional-chain': true, 'regexp-unicode-property-escapes': true },
};

beforeAll(() => {
  const run = spawnSync(process.execPath, [join(web, 'build.mjs')], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
});

/** What a compiler for the floor would have to change in a script; nothing when it runs as it is. */
function younger(code: string): string[] {
  try {
    const plain = transformSync(code, { target: 'esnext' }).code;
    const lowered = transformSync(code, { ...FLOOR, logLevel: 'silent' });
    const changed = plain.split('\n').find((line, index) => line !== lowered.code.split('\n')[index]);
    return [
      ...lowered.warnings.map(({ text }) => text),
      ...(changed === undefined ? [] : [changed.slice(0, 120)]),
    ];
  } catch (cause) {
    return [String(cause).slice(0, 200)];
  }
}

test('[页面-29] 每个脚本都是旧浏览器读得懂的语法', { timeout: 60_000 }, () => {
  expect(scripts().length).toBeGreaterThan(40);
  for (const name of scripts()) expect(younger(read(name)), name).toEqual([]);
});

test('[页面-29] 这一查认得出新语法：往回看、顶层 await、私有方法、逻辑赋值', () => {
  for (const code of ['x = /(?<=a)b/', 'await f(); export {}', 'class A { #b() {} }', 'a ??= b'])
    expect(younger(code), code).not.toEqual([]);
  expect(younger('const a = b?.c ?? (() => 1);')).toEqual([]);
});

/** Younger than the floor and called nowhere; what older.js brings along is not in this list. */
const TOO_YOUNG: readonly RegExp[] = [
  /\bstructuredClone\(/,
  /\b(?:Object|Map)\.groupBy\b/,
  /\bArray\.fromAsync\b/,
  /\bPromise\.(?:any|withResolvers|try)\b/,
  /\.(?:toSpliced|isWellFormed|toWellFormed|isSubsetOf|isDisjointFrom|symmetricDifference)\(/,
  /\bAbortSignal\.(?:timeout|any)\b/,
  /\bURL\.canParse\b/,
  /\bIntl\.(?:Segmenter|DurationFormat)\b/,
  /\bWeakRef\b|\bFinalizationRegistry\b/,
];

test('[页面-29] 没有脚本叫得到旧浏览器没有、也没补上的函数', () => {
  for (const name of scripts())
    for (const call of TOO_YOUNG) expect(call.exec(read(name))?.[0], `${name}: ${call}`).toBeUndefined();
});

test('[页面-29] 补上的函数和新浏览器自己的一样', () => {
  const old = vm.createContext({ crypto: { getRandomValues: (bytes: Uint8Array) => bytes.fill(0xab) } });
  const run = (code: string): unknown => vm.runInContext(code, old);
  run(`for (const kind of [Array, String, Object.getPrototypeOf(Uint8Array)]) delete kind.prototype.at;
    for (const name of ['findLast', 'findLastIndex', 'toSorted', 'toReversed']) delete Array.prototype[name];
    delete String.prototype.replaceAll; delete Object.hasOwn;`);
  expect(() => run('[1].at(0)')).toThrow();
  run(readFileSync(join(web, 'src/older.js'), 'utf8'));
  const cases = [
    '[1, 2, 3].at(-1)',
    '[1, 2, 3].at(5) === undefined',
    '"护信".at(-1)',
    'new Uint8Array([7, 8]).at(0)',
    '[1, 2, 3, 4].findLast((n) => n % 2 === 1)',
    '[1, 3].findLast((n) => n === 2) === undefined',
    '[1, 2, 3].findLastIndex((n) => n < 3)',
    'JSON.stringify([3, 10, 2].toSorted((a, b) => a - b))',
    'JSON.stringify(["b", "a"].toSorted())',
    'JSON.stringify([1, 2].toReversed())',
    '"a.b.c".replaceAll(".", "<$&>")',
    '"a.b.c".replaceAll(/[.]/g, "-")',
    '"aXbX".replaceAll("X", (found, n) => found + n)',
    'Object.hasOwn({ a: 1 }, "a") && !Object.hasOwn({}, "toString")',
  ];
  // Node's own functions are the oracle.
  for (const code of cases) expect(run(code), code).toEqual(vm.runInNewContext(code));
  expect(run('crypto.randomUUID()')).toBe('abababab-abab-4bab-abab-abababababab');
});

/** Looks that would fall apart, not just look plainer, where the engine does not know them. */
const YOUNG_LOOKS =
  /:(?:has|is|where)\(|@(?:container|layer|scope)\b|\bcolor-mix\(|\d(?:dvh|svh|lvh)\b|[;{](?:inset|margin-inline|margin-block|padding-inline|padding-block):|aspect-ratio:[^)]|[{;}]\s*&/;

test('[页面-29] 样子不靠旧浏览器不懂的写法', () => {
  const style = /<style>([\s\S]*?)<\/style>/.exec(read('index.html'))?.[1] ?? '';
  expect(style.length).toBeGreaterThan(10_000);
  for (const sheet of [style, read('leave.css')]) expect(YOUNG_LOOKS.exec(sheet)?.[0]).toBeUndefined();
  for (const bad of ['a:has(b){c:d}', '.a{inset:0}', '.a{height:100dvh}']) expect(bad).toMatch(YOUNG_LOOKS);
  expect(style).toContain('dialog:not([open]){display:none}');
});
