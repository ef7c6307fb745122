import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { recordWith } from './testing/record.ts';
import { run } from './testing/run.ts';
import { wrap } from './text/layout.ts';

const FIVE = ['check', 'examples/five-lenders.json'];
const times = (text: string, words: string): number => text.split(words).length - 1;

describe('the report of five lenders', () => {
  it('[命令-19] 每一家都一样的路只写一次，别的各写各的', async () => {
    const { out } = await run(FIVE);
    const [, shared = '', ...own] = out.split(/\n路 · /);
    expect(shared).toMatch(/^5 家都一样的\n/);
    expect(times(out, '运营商授权（服务密码）')).toBe(1);
    expect(shared).toContain('联系不上后找人');
    expect(own.map((part) => part.split('\n')[0])).toEqual(['丁App', '丙App', '乙App', '戊App', '甲App']);
    const json = JSON.parse((await run([...FIVE, '--json'])).out);
    const rows = (text: string): number =>
      text.split('\n').filter((line) => /^ {2}[■●？○×] /.test(line)).length;
    const paths = `路 · ${[shared, ...own].join('')}`.split('\n想问你的')[0] ?? '';
    expect(rows(paths) + 4 * rows(shared)).toBe(json.paths.length);
  });

  it('[命令-19] 三家以内不合并', async () => {
    expect((await run(['check', 'examples/xiao-li.json'])).out).not.toContain('家都一样的');
  });

  it('[命令-19] 关着的也说为什么', async () => {
    for (const file of ['examples/five-lenders.json', 'examples/xiao-wang.json']) {
      const { out } = await run(['check', file]);
      const lines = out.split('\n');
      const closed = lines.flatMap((line, index) =>
        line.startsWith('  × ') ? [lines[index + 1] ?? ''] : [],
      );
      expect(closed.length).toBeGreaterThan(0);
      for (const why of closed) expect(why).toMatch(/^ {6}\S.*\p{Script=Han}/u);
    }
  });

  it('[命令-19] 谁也答不了的写明问不出来', async () => {
    const { out } = await run(FIVE);
    expect(out).toMatch(/转给别家（问不出来）/);
    expect(out).toMatch(/外泄（问不出来）/);
    expect(times(out, '问不出来')).toBe(2);
  });

  it('[命令-19] 每一笔都一样的假定只写一次；关不上的一句一行，写明是哪几家', async () => {
    const { out } = await run(FIVE);
    expect(times(out, '没读到截止时间')).toBe(1);
    expect(out).toContain('这 5 笔都：');
    const tail = out.split('关不上的，先有个准备')[1] ?? '';
    expect(tail).toContain('转给别家、外泄（5 家都是）');
    expect(tail).toContain('手填的紧急联系人（丙App、甲App）');
    expect(times(tail, '  · ')).toBe(4);
    expect((await run(['check', 'examples/xiao-li.json'])).out).not.toContain('1 家都是');
  });

  it.each([40, 80])('[命令-7] %i 列里放得下', async (columns) => {
    for (const verb of ['check', 'plan', 'replay']) {
      const { out } = await run([verb, 'examples/five-lenders.json'], {}, { columns });
      for (const line of out.split('\n')) {
        // A closing mark may hang over the edge; nothing else may.
        expect(stringWidth(line.replace(/[，。；：、？！”’）》」』…％%]+$/u, '')), line).toBeLessThanOrEqual(
          columns,
        );
        expect(line).not.toMatch(/[“‘（《「『【]$/u);
      }
    }
  });

  it('[命令-7] 开头的括号跟着里面的字换行', () => {
    expect(wrap('换有余额的卡（先确认）', 14)).toEqual(['换有余额的卡', '（先确认）']);
    expect(wrap('（（（（', 4).join('')).toBe('（（（（');
  });
});

describe('where a fault is', () => {
  const term = (id: string, field: object) => ({
    id,
    knownOn: '2025-06-01',
    origin: { by: 'user', spans: [] },
    fact: { kind: 'term', loan: '借', field, from: { by: 'contract', seenOn: '2025-06-01' } },
  });

  it('[命令-18] 只知道编号的，也说出是第几条', async () => {
    const entries = [
      term('a', { name: 'principal', amount: 100000 }),
      term('b', { name: 'payout', on: '2025-06-01' }),
      term('c', { name: 'method', method: 'equal-instalment' }),
      term('d', { name: 'rate', rate: { nano: 20_000_000, per: 'month' } }),
      term('e', { name: 'count', count: 6 }),
      term('f', { name: 'first-due', on: '2025-05-01' }),
    ];
    const result = await run(['check', 'x.json'], { 'x.json': recordWith({}, { entries }) });
    expect(result.code).toBe(2);
    expect(result.err).toContain('第 6 条记录（/entries/5');
  });

  it('[命令-18] 日期太远：说的是写下它的地方', async () => {
    for (const [argv, at] of [
      [['check', 'examples/xiao-li.json', '--as-of', '2199-12-31'], '--as-of'],
      [['forecast', 'examples/xiao-li.json', '--as-of', '2197-01-01'], '--as-of'],
      [['replay', 'examples/xiao-li.json', '--to', '2199-12-31'], '--to'],
      [['replay', 'examples/xiao-li.json', '--to', '2190-12-31'], '--from --to'],
    ] as const) {
      const result = await run(argv);
      expect(result).toMatchObject({ code: 2, out: '' });
      expect(result.err).toContain(`：${at}：`);
      expect(result.err).not.toContain('2200');
    }
    const far = await run(['check', 'x.json'], { 'x.json': recordWith({}, { asOf: '2199-12-31' }) });
    expect(far.err).toContain('/asOf');
    const last = await run(['forecast', 'examples/xiao-li.json', '--as-of', '2196-12-31', '--days', '730']);
    expect(last.code).toBeLessThan(2);
  });
});
