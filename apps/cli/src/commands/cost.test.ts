import { describe, expect, it } from 'vitest';
import { run } from '../testing/run.ts';
import { cost } from './cost.ts';

/** The examples a command's help prints, as the shell would split them. */
const examples = [...cost.help.matchAll(/^\s*例：huxin (.+)$/gm)].map(([, line = '']) =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? ''),
);

const GOOD = [
  { t: 0, amount: 100 },
  { t: 1, amount: -118 },
];
const files = (cases: unknown): Record<string, string> => ({ 'in.json': JSON.stringify(cases) });

describe('huxin cost', () => {
  it('[命令-3] 帮助里的例子都跑得通', async () => {
    expect(examples.length).toBeGreaterThanOrEqual(4);
    for (const argv of examples) {
      const { code, out, err } = await run(argv);
      expect(code, argv.join(' ')).toBeLessThan(2);
      expect(err, argv.join(' ')).toBe('');
      expect(out, argv.join(' ')).toMatch(/\d%|"roots"/);
    }
  });

  it('[命令-10] 一例不能用：别的照算，退出码 2，JSON 按次序列出每一例', async () => {
    const input = files({
      cases: [
        { id: 'a', flows: GOOD },
        { id: 'b', flows: [] },
        { id: 'a', flows: GOOD },
        { id: 'c', flows: GOOD },
      ],
    });
    const text = await run(['cost', 'in.json'], input);
    expect(text.code).toBe(2);
    expect(text.out.match(/18\.00%/g)?.length).toBeGreaterThanOrEqual(2);
    expect(text.out).not.toContain('flows');
    expect(text.err).toContain('in.json（b）');
    expect(text.err).toContain('flows 是空的');
    expect(text.err).toContain('换个名字');
    const json = await run(['cost', 'in.json', '--json'], input);
    expect(json.code).toBe(2);
    const cases: { id: string; roots: number[]; faults: unknown[] }[] = JSON.parse(json.out).cases;
    expect(cases.map(({ id, roots, faults }) => [id, roots.length, faults.length])).toEqual([
      ['a', 1, 0],
      ['b', 0, 1],
      ['a', 0, 1],
      ['c', 1, 0],
    ]);
  });

  it('[命令-5] 不成样子的文件：说最外面写的是什么、要写什么', async () => {
    const list = await run(['cost', 'in.json'], files([]));
    expect(list).toMatchObject({ code: 2, out: '' });
    expect(list.err).toContain('这里写的是 []');
    expect(list.err).toContain('再包一层');
    const none = await run(['cost', 'in.json'], files({ cases: [] }));
    expect(none).toMatchObject({ code: 2, out: '' });
    expect(none.err).toContain('一例也没有');
    const huge = await run(
      ['cost', 'in.json'],
      files({ cases: [{ id: 'a', flows: [GOOD[0], { t: 1, amount: -1e308 }] }] }),
    );
    expect(huge.code).toBe(2);
    expect(huge.err).not.toContain('写成正数');
  });

  it('[命令-5] 套得太深的、有 NaN 的：说在哪里，不崩', async () => {
    const deep = await run(['cost', 'in.json'], { 'in.json': '['.repeat(100_000) + ']'.repeat(100_000) });
    expect(deep).toMatchObject({ code: 2, out: '' });
    expect(deep.err).toContain('套得太深');
    const nan = await run(['cost', 'in.json'], {
      'in.json': '{"cases":[{"id":"a",\n"flows":[{"t":0,"amount":NaN}]}]}',
    });
    expect(nan).toMatchObject({ code: 2, out: '' });
    expect(nan.err).toContain('第 2 行，第 26 个字附近');
    const marked = await run(['cost', 'in.json'], {
      'in.json': `\uFEFF${files({ cases: [{ id: 'a', flows: GOOD }] })['in.json']}`,
    });
    expect(marked.code).toBe(0);
  });

  it('[年化-25] 看不懂的单位期间：照算，stderr 说没用上', async () => {
    const input = files({ cases: [{ id: 'a', flows: GOOD, unitPeriod: 'x' }] });
    const json = await run(['cost', 'in.json', '--json'], input);
    expect(json.code).toBe(0);
    expect(json.err).toContain('看不懂单位期间 "x"');
    expect((await run(['cost', 'in.json'], input)).out).toContain('看不懂单位期间 "x"');
  });

  it('[命令-4] 几个文件：一行一个，带文件名', async () => {
    const path = 'examples/cost/flat-fee.json';
    const { out } = await run(['cost', path, path, '--json']);
    const lines = out.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).file)).toEqual([path, path]);
  });

  it('[命令-10] --ask：答了 0，还缺或没读懂 1，没有问 2', async () => {
    const ask = async (question: string) => (await run(['cost', '--ask', question])).code;
    expect(await ask('1万日息5块')).toBe(0);
    expect(await ask('借1000到手700')).toBe(1);
    expect(await ask('借1万日息0.05%，尾号1234')).toBe(1);
    expect(await ask(' ')).toBe(2);
  });
});
