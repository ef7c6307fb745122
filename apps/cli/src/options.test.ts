import { describe, expect, it } from 'vitest';
import { recordWith } from './testing/record.ts';
import { run } from './testing/run.ts';

describe('选项和缺的东西', () => {
  it('[命令-5] 同一个选项写了两个值：说出来，不悄悄用后一个', async () => {
    const twice = await run([
      'check',
      'examples/xiao-li.json',
      '--as-of',
      '2025-06-03',
      '--as-of',
      '2025-06-04',
    ]);
    expect(twice).toMatchObject({ code: 2, out: '' });
    expect(twice.err).toContain('--as-of 写了两次');
    const same = await run(['check', 'examples/xiao-li.json', '--as-of', '2025-06-03', '--as-of=2025-06-03']);
    expect(same.code).toBe(1);
    expect((await run(['check', 'examples/xiao-li.json', '--json', '--json'])).code).toBe(1);
  });
  it('[命令-5] 没给文件：例子是这个命令自己的', async () => {
    for (const verb of ['check', 'plan', 'replay', 'forecast'])
      expect((await run([verb])).err).toBe(`没有给文件。例：huxin ${verb} examples/xiao-li.json\n`);
  });
  it('[命令-5] 没写的一项说没有写、要补上什么', async () => {
    const { err } = await run(['check', '记录.json'], { '记录.json': recordWith({ knownOn: undefined }) });
    expect(err).toContain('这一项没有写。要补上："knownOn"');
    expect(err).not.toContain('这里写的是 （没有写）');
  });
});
