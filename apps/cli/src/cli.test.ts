import { readdirSync, readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from './index.ts';
import { factRecord, recordWith } from './testing/record.ts';
import { run } from './testing/run.ts';

const EXAMPLES = readdirSync(new URL('../../../examples/', import.meta.url))
  .filter((name) => name.endsWith('.json'))
  .map((name) => `examples/${name}`);
const VERBS = ['check', 'plan', 'replay', 'forecast'] as const;

const ajv = new Ajv2020({ strict: false });
const compiled = new Map<string, ReturnType<typeof ajv.compile>>();
function schemaOf(name: string) {
  const known = compiled.get(name);
  if (known) return known;
  const text = readFileSync(new URL(`../schemas/${name}.schema.json`, import.meta.url), 'utf8');
  const fresh = ajv.compile(JSON.parse(text));
  compiled.set(name, fresh);
  return fresh;
}

describe('examples', () => {
  it.each(VERBS.flatMap((verb) => EXAMPLES.map((path) => [verb, path] as const)))(
    '[命令-9] %s %s',
    async (verb, path) => {
      const text = await run([verb, path]);
      expect(text.err).toBe('');
      expect(text.code).toBeLessThan(2);
      expect(text.out).not.toMatch(/undefined|NaN|\[object/);
      expect(text.out).not.toMatch(/违法|不用还|老赖|零风险|已解决|很安全/);
      const json = await run([verb, path, '--json']);
      const answer = JSON.parse(json.out);
      const valid = schemaOf(verb);
      expect(valid(answer), JSON.stringify(valid.errors?.slice(0, 3))).toBe(true);
      expect(json.code).toBe(text.code);
    },
  );

  it('[命令-3] 格式不是什么都收：少一个字段、多一个状态都不行', () => {
    const valid = schemaOf('check');
    expect(valid({ asOf: '2025-06-12' })).toBe(false);
  });
});

describe('answers', () => {
  it('[命令-2] 有事 1，没事 0，用不了 2', async () => {
    expect((await run(['check', 'examples/xiao-li.json'])).code).toBe(1);
    expect((await run(['check', 'examples/xiao-wang.json'])).code).toBe(0);
    const bad = await run(['check', 'x.json'], { 'x.json': '{"format": ' });
    expect(bad).toMatchObject({ code: 2, out: '' });
  });

  it('[命令-8] --as-of 是那天结束，也可以是那一刻', async () => {
    const view = async (when: string) =>
      JSON.parse((await run(['check', 'examples/xiao-li.json', '--json', '--as-of', when])).out);
    expect((await view('2025-06-03')).shortfalls[0]).toMatchObject({
      amountFen: 28705,
      fundBy: '2025-06-09T24:00',
      account: '工资卡',
    });
    const noon = await view('2025-06-10T12:00');
    expect(noon.paths.find((path: { source: string }) => path.source === 'contacts').state).toBe('dormant');
    const early = await run(['check', 'examples/xiao-li.json', '--as-of', '2024-01-01']);
    expect(early.code).toBe(2);
    expect(early.err).toContain('2025-02-10');
    expect((await run(['check', 'examples/xiao-li.json', '--as-of', '2025-13-01'])).code).toBe(2);
  });

  it('[命令-4] 好几个文件：一份一行，坏的不拖累好的', async () => {
    const many = await run(
      ['check', '--json', 'examples/xiao-li.json', 'x.json', 'examples/xiao-wang.json'],
      { 'x.json': '[]' },
    );
    const lines = many.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map((line) => line.file)).toEqual(['examples/xiao-li.json', 'examples/xiao-wang.json']);
    expect(many.code).toBe(2);
    expect(many.err).toContain('x.json');
  });

  it('[命令-3] 每个命令有说明和例子', async () => {
    for (const command of COMMANDS) {
      const help = await run([command.name, '--help']);
      expect(help.code).toBe(0);
      expect(help.out, command.name).toMatch(/例：huxin/);
    }
    expect((await run([])).code).toBe(2);
    expect((await run(['没有这个'])).code).toBe(2);
    expect((await run(['check', 'examples/xiao-li.json', '--nope'])).code).toBe(2);
  });

  it('[命令-6] 没有让写，就什么都不写', async () => {
    for (const verb of VERBS) expect((await run([verb, 'examples/xiao-li.json'])).written).toEqual({});
  });
});

describe('calendar file', () => {
  const args = ['forecast', 'examples/xiao-li.json', '--as-of', '2025-06-03'];
  it('[命令-6] 只写点了名的文件；默认不写金额、不写平台', async () => {
    const made = await run([...args, '--ics', '提醒.ics']);
    expect(Object.keys(made.written)).toEqual(['提醒.ics']);
    expect(made.written['提醒.ics']).toContain('BEGIN:VALARM');
    expect(made.written['提醒.ics']).toContain('账单提醒');
    expect(made.written['提醒.ics']).not.toMatch(/287\.05|借款一|小借/);
  });
  it('[命令-6] 自己选了，才写金额', async () => {
    expect((await run([...args, '--ics', '-', '--detail', 'amount'])).out).toContain('287.05');
    expect((await run([...args, '--detail', 'everything'])).code).toBe(2);
  });
});

describe('bad input', () => {
  it.each([
    [
      '负的分',
      factRecord({ kind: 'money', amount: -5, at: '2025-06-01', meaning: 'income' }),
      ['第 1 条记录', 'fact/amount', '-5', '写成正数 5'],
    ],
    [
      '小数的分',
      factRecord({ kind: 'money', amount: 287.05, at: '2025-06-01', meaning: 'income' }),
      ['287.05', '28705'],
    ],
    ['不认识的种类', factRecord({ kind: 'wizardry' }), ['wizardry', 'app.access']],
    ['没有的日子', recordWith({ knownOn: '2025-02-30' }), ['knownOn', '2025-02-30']],
    ['太远的日子', recordWith({ knownOn: '2999-01-01' }), ['2999-01-01', '1900']],
    [
      '绕回自己的扣款顺序',
      factRecord({
        kind: 'term',
        loan: 'x',
        field: { name: 'debit', accounts: ['卡', '零钱', '卡'], times: [], partial: 'never' },
        from: { by: 'said', seenOn: '2025-06-01' },
      }),
      ['绕回', '卡'],
    ],
    ['撤回不存在的', recordWith({ retracts: 'zz', fact: { kind: 'retraction' } }), ['zz', 'retracts']],
    ['更新的版本', recordWith({}, { version: 9 }), ['9', '更新程序']],
    ['不是这种文件', '{"format":"别的"}', ['/format', 'huxin-case']],
    ['不是 JSON', '{"format": "huxin-case", ', ['JSON']],
    [
      '期数为零',
      factRecord({
        kind: 'term',
        loan: 'x',
        field: { name: 'count', count: 0 },
        from: { by: 'said', seenOn: '2025-06-01' },
      }),
      ['field/count', '0'],
    ],
  ])('[命令-5] %s', async (_name, text, words) => {
    const result = await run(['check', 'x.json'], { 'x.json': text });
    expect(result.code).toBe(2);
    expect(result.out).toBe('');
    for (const word of [...words, 'x.json']) expect(result.err).toContain(word);
  });

  it('[命令-5] 合同写得还不清：说清哪里不可能', async () => {
    const term = (field: object, id: string) => ({
      id,
      knownOn: '2025-06-01',
      origin: { by: 'user', spans: [] },
      fact: { kind: 'term', loan: '借', field, from: { by: 'contract', seenOn: '2025-06-01' } },
    });
    const text = JSON.stringify({
      format: 'huxin-case',
      version: 1,
      code: '坏',
      asOf: '2025-06-12',
      entries: [
        term({ name: 'principal', amount: 100000 }, 'a'),
        term({ name: 'payout', on: '2025-06-01' }, 'b'),
        term({ name: 'method', method: 'equal-instalment' }, 'c'),
        term({ name: 'rate', rate: { nano: 20_000_000, per: 'month' } }, 'd'),
        term({ name: 'count', count: 6 }, 'e'),
        term({ name: 'first-due', on: '2025-05-01' }, 'f'),
      ],
    });
    const result = await run(['check', 'x.json'], { 'x.json': text });
    expect(result.code).toBe(2);
    expect(result.err).toContain('2025-05-01');
  });
});
