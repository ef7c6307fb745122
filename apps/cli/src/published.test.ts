import { readdirSync, readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from './index.ts';
import { run } from './testing/run.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const ajv = new Ajv2020({ strict: false });
ajv.addSchema(JSON.parse(read('../schemas/cost-out.schema.json')));
const schemaOf = (name: string) => ajv.compile(JSON.parse(read(`../schemas/${name}.schema.json`)));

describe('published schemas', () => {
  it('[命令-3] 每个命令都有一份', () => {
    const there = readdirSync(new URL('../schemas/', import.meta.url));
    // The report of `app` is published by the scanner itself, whose other users need it without the command line.
    for (const { name } of COMMANDS.filter((command) => command.name !== 'app'))
      expect(there).toContain(`${name}.schema.json`);
  });

  it('[命令-3] law：每一条规则、每一种答法都合格式', async () => {
    const valid = schemaOf('law');
    for (const argv of [['法'], ['GBT-02'], ['草案'], ['PSL-50', '--on', '2025-06-12'], ['没有这个词']]) {
      const { out } = await run(['law', ...argv, '--json']);
      expect(valid(JSON.parse(out)), JSON.stringify(valid.errors?.slice(0, 3))).toBe(true);
    }
    expect(valid({ on: '2025-06-12', rules: [{ id: 'GBT-02' }] })).toBe(false);
    expect(valid({ on: '2025-06-12' })).toBe(false);
  });

  it('[命令-3] cost：和借款那边的是同一份', () => {
    for (const name of ['cost-in', 'cost-out'])
      expect(read(`../schemas/${name}.schema.json`)).toBe(
        read(`../../../packages/loan/schemas/${name}.schema.json`),
      );
  });

  it('[命令-3] cost：三种问法的答案都合格式', async () => {
    const valid = schemaOf('cost');
    for (const argv of [
      ['--ask', '4万元日息0.05%'],
      ['examples/xiao-li.json'],
      ['examples/five-lenders.json'],
      ['examples/cost/flat-fee.json'],
    ]) {
      const { out } = await run(['cost', ...argv, '--json']);
      expect(valid(JSON.parse(out)), JSON.stringify(valid.errors?.slice(0, 3))).toBe(true);
    }
    expect(valid({ cases: [{}] })).toBe(false);
    expect(valid({ loans: [{ loan: '借' }] })).toBe(false);
  });
});

describe('help', () => {
  /** Splits as a shell does, as far as the examples go. */
  const words = (line: string): readonly string[] =>
    [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
  // Where an example needs a package of one's own, it cannot run from a checkout: the scanner's own tests cover it.
  const examples = COMMANDS.flatMap(({ help }) =>
    [...help.matchAll(/例：huxin (.+)/g)].map(([, line = '']) => line),
  ).filter((line) => !/\.(apk|hap|ipa)|安装包/.test(line));

  it.each(examples)('[命令-20] huxin %s', async (line) => {
    const result = await run(words(line));
    expect(result.err).toBe('');
    expect(result.code).toBeLessThan(2);
    expect(result.out).not.toContain('没有找到');
    expect(result.out.length).toBeGreaterThan(30);
  });

  it('[命令-20] 每个命令至少有一个能跑的例子', () => {
    for (const { name } of COMMANDS)
      expect(
        examples.some((line) => line.startsWith(`${name} `)),
        name,
      ).toBe(true);
  });
});

describe('law', () => {
  it('[命令-11] 没找到也说一句，退出码 0；问不了是 2', async () => {
    const none = await run(['law', '没有这个词']);
    expect(none).toMatchObject({ code: 0, err: '' });
    expect(none.out).toContain('没有找到');
    for (const word of ['紧急联系人', '砍头息', '爆通讯录', '老赖'])
      expect((await run(['law', word])).out).toContain('大意：');
    expect(await run(['law'])).toMatchObject({ code: 2, out: '' });
    expect(await run(['law', 'GBT-02', '--on', '2025-02-30'])).toMatchObject({ code: 2, out: '' });
  });
});
