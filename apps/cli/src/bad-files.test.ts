import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { guard } from './guard.ts';
import { writeWhole } from './io.ts';
import { factRecord, recordWith } from './testing/record.ts';
import { run } from './testing/run.ts';

const VERBS = ['check', 'plan', 'replay', 'forecast'] as const;
const english = (text: string): readonly string[] =>
  text
    .replace(/"[^"]*"|JSON|UTF-8|^examples|[\w/.-]*(?:\/|\.)[\w/.-]+|--[\w-]+|huxin \w+/g, ' ')
    .match(/[A-Za-z]{3,}/g) ?? [];

describe('files that cannot be used', () => {
  const GBK = new Uint8Array([0x7b, 0x22, 0xd6, 0xd0, 0xce, 0xc4, 0x22, 0x7d]);
  const cases: readonly [string, string, string | Uint8Array | undefined, string][] = [
    ['没有的文件', 'nope.json', undefined, '没有这个文件'],
    ['文件夹', 'examples', undefined, '这是文件夹'],
    ['空文件', 'x.json', '', '里面什么都没有'],
    ['只有空白', 'x.json', ' \n', '里面什么都没有'],
    ['空的标准输入', '-', '', '标准输入：里面什么都没有'],
    ['GBK', 'x.json', GBK, '不是 UTF-8 文字文件'],
    ['图片', 'x.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]), '不是 UTF-8 文字文件'],
    ['没写完', 'x.json', '{"format": ', '到末尾还没写完'],
    ['多一个逗号', 'x.json', '{\n "format": "huxin-case",\n}', '第 3 行'],
  ];
  it.each(cases)('[命令-17] %s', async (_name, path, content, words) => {
    for (const verb of VERBS) {
      const result = await run([verb, path], content === undefined ? {} : { [path]: content });
      expect(result).toMatchObject({ code: 2, out: '' });
      expect(result.err).toContain(words);
      expect(english(result.err), result.err).toEqual([]);
    }
  });

  it('[命令-17] cost 也一样：没有的文件不说成 JSON 坏了', async () => {
    const lost = await run(['cost', 'nope.json']);
    expect(lost).toMatchObject({ code: 2, out: '' });
    expect(lost.err).toContain('没有这个文件');
    expect(english(lost.err), lost.err).toEqual([]);
    expect((await run(['cost', 'x.json'], { 'x.json': GBK })).err).toContain('不是 UTF-8 文字文件');
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    const sunk = await run(['cost', 'x.json'], { 'x.json': `{"cases": ${deep}}` });
    expect(sunk.code).toBe(2);
    expect(sunk.err.length).toBeLessThan(400);
  });

  it('[命令-17] 粘贴的清单是空的，也是一句话', async () => {
    const empty = await run(['app', '--list', '-'], { '-': '' });
    expect(empty).toMatchObject({ code: 2, out: '' });
    expect(empty.err).toContain('标准输入：里面什么都没有');
  });

  it('[命令-17] 前面有 BOM 的照样读', async () => {
    const text = readFileSync(new URL('../../../examples/xiao-wang.json', import.meta.url), 'utf8');
    expect((await run(['check', 'x.json'], { 'x.json': `\uFEFF${text}` })).code).toBe(0);
  });

  it('[命令-13] 套了二十万层的括号：一句话，退出码 2', async () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    for (const verb of VERBS) {
      const result = await run([verb, 'deep.json'], { 'deep.json': deep });
      expect(result).toMatchObject({ code: 2, out: '' });
      expect(result.err).toContain('最多 200 层');
      expect(result.err.length).toBeLessThan(200);
    }
    const within = '['.repeat(199) + ']'.repeat(199);
    const value = await run(['check', 'x.json'], { 'x.json': `{"format": ${within}}` });
    expect(value.code).toBe(2);
    expect(value.err.length).toBeLessThan(300);
    const quoted = await run(['check', 'x.json'], {
      'x.json': recordWith({}, { code: '[{"\\[['.repeat(9) }),
    });
    expect(quoted.code).toBeLessThan(2);
  });

  it('[命令-12] 程序自己的错：一句话，退出码 2，细节要另外要', async () => {
    const boom = () => Promise.reject(new Error('secret of the record'));
    const said = async (debug: boolean) => {
      let err = '';
      const terminal = {
        err: (text: string) => {
          err += text;
        },
      };
      const code = await guard(boom, terminal, debug);
      return { code, err };
    };
    const calm = await said(false);
    expect(calm.code).toBe(2);
    expect(calm.err).toContain('不是你的错');
    expect(calm.err).not.toMatch(/secret|Error|\bat /);
    expect((await said(true)).err).toContain('secret of the record');
  });
});

describe('writing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'huxin-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const ics = ['forecast', 'examples/xiao-li.json', '--as-of', '2025-06-03', '--ics'];

  it('[命令-14] 整个写好，或者什么都不写', () => {
    const target = join(folder, '提醒.ics');
    writeFileSync(target, 'old');
    writeWhole(target, 'new');
    expect(readFileSync(target, 'utf8')).toBe('new');
    for (const place of [folder, join(folder, 'none', 'x.ics'), join(target, 'x.ics')])
      expect(() => writeWhole(place, 'x')).toThrow();
    expect(readdirSync(folder)).toEqual(['提醒.ics']);
  });

  it('[命令-14] 写到文件夹上：不打印，说清楚，退出码 2', async () => {
    const result = await run([...ics, folder], {}, { write: writeWhole });
    expect(result).toMatchObject({ code: 2, out: '' });
    expect(result.err).toContain('--ics');
    expect(result.err).toContain('这是文件夹，什么都没有写');
    const lost = await run([...ics, join(folder, 'none', 'x.ics')], {}, { write: writeWhole });
    expect(lost).toMatchObject({ code: 2, out: '' });
    expect(lost.err).toContain('文件夹不存在');
  });

  it('[命令-14] --json 也照样写；两份答案不进同一个地方', async () => {
    const both = await run([...ics, 'x.ics', '--json']);
    expect(Object.keys(both.written)).toEqual(['x.ics']);
    expect(JSON.parse(both.out)).toHaveProperty('shortfalls');
    expect(await run([...ics, '-', '--json'])).toMatchObject({ code: 2, out: '' });
    const two = await run(['forecast', 'examples/xiao-li.json', 'examples/xiao-wang.json', '--ics', 'x.ics']);
    expect(two).toMatchObject({ code: 2, out: '', written: {} });
  });
});

describe('what a person reads', () => {
  const BIDI = '\u202E\u2066\u0085';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
  const ACTS = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069]/;

  it('[命令-15] 文件里的控制字符到不了屏幕', async () => {
    const named = await run(['check', `x${BIDI}.json`], {
      [`x${BIDI}.json`]: factRecord({
        kind: 'money',
        amount: 1,
        at: '2025-06-01',
        meaning: 'income',
        account: `卡\u001b[2J${BIDI}`,
      }),
    });
    expect(named.code).toBe(2);
    expect(named.err).toContain('控制字符');
    expect(named.err).not.toMatch(ACTS);
    const coded = { 'x.json': recordWith({}, { code: `代号\u001b[31m\n${BIDI}` }) };
    for (const color of [false, true]) {
      const text = await run(['check', 'x.json'], coded, { color });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: our own marks may stay
      expect(text.out.replace(/\u001b\[(?:1|2|22|36|39)m/g, '')).not.toMatch(ACTS);
      expect(text.out).toContain('代号');
    }
    const json = await run(['check', 'x.json', `y${BIDI}.json`, '--json'], {
      ...coded,
      [`y${BIDI}.json`]: coded['x.json'],
    });
    expect(json.out).not.toMatch(ACTS);
    expect(JSON.parse(json.out.split('\n')[1] ?? '').file).toBe(`y${BIDI}.json`);
    const flows = `{"cases": [{"id": "a\\u001b[2J${BIDI}", "flows": [{"t": 0, "amount": 100}, {"t": 1, "amount": -110}]}]}`;
    for (const argv of [
      ['cost', 'c.json'],
      ['cost', 'c.json', '--json'],
    ])
      expect((await run(argv, { 'c.json': flows })).out).not.toMatch(ACTS);
    const law = await run(['law', `没有${BIDI}`]);
    expect(law.out).not.toMatch(ACTS);
  });

  it.each([
    ['不认识的选项', ['check', 'x.json', '--nope'], '没有 --nope 这个选项'],
    ['少了值', ['check', 'x.json', '--as-of'], '--as-of 后面要写一个值'],
    ['多了值', ['check', 'x.json', '--json=1'], '--json 后面不用写值'],
    ['值像选项', ['check', 'x.json', '--as-of', '--json'], '--as-of=值'],
  ] as const)('[命令-16] 选项写错：%s', async (_name, argv, words) => {
    const result = await run(argv);
    expect(result).toMatchObject({ code: 2, out: '' });
    expect(result.err).toContain(words);
    expect(english(result.err), result.err).toEqual([]);
  });

  const broken: readonly [string, string, readonly string[]][] = [
    ['空的一条', recordWith({}, { entries: [null] }), ['第 1 条记录', '花括号']],
    ['一条不是列表', recordWith({}, { entries: {} }), ['方括号里的一列记录']],
    [
      '期数',
      factRecord({ kind: 'term', loan: 'x', field: { name: 'count', count: 0 } }),
      ['1 到 1200 的整数'],
    ],
    [
      '同一个编号',
      recordWith({}, { entries: [0, 1].map(() => JSON.parse(recordWith({})).entries[0]) }),
      ['第 2 条记录', '第 1 条记录已经用了它'],
    ],
    [
      '先后颠倒',
      factRecord({
        kind: 'grant',
        app: '甲',
        asset: 'contacts',
        from: '2025-06-12',
        to: '2025-06-01',
        state: 'granted',
        verified: 'no',
      }),
      ['不早于 2025-06-12'],
    ],
    ['没有代号', recordWith({}, { code: 3 }), ['短代号']],
  ];
  it.each(broken)('[命令-16] %s：没有一句英文', async (_name, text, words) => {
    const result = await run(['check', 'x.json'], { 'x.json': text });
    expect(result).toMatchObject({ code: 2, out: '' });
    for (const word of words) expect(result.err).toContain(word);
    const fixes = result.err.split('。').slice(1).join('。');
    expect(english(fixes), result.err).toEqual([]);
  });
});
