import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const room = fileURLToPath(new URL('../../', import.meta.url));
const script = fileURLToPath(new URL('../../../../scripts/import-law.mjs', import.meta.url));

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huxin-law-'));
  for (const part of ['data', 'src/data'])
    await cp(join(room, part), join(folder, part), { recursive: true });
});
afterAll(() => rm(folder, { recursive: true }));

const run = (...args: string[]) =>
  new Promise<{ code: number; out: string; problem: string }>((resolve) => {
    execFile(process.execPath, [script, ...args, '--into', folder], (error, out, problem) =>
      resolve({ code: Number(error?.code ?? 0), out, problem }),
    );
  });

const fileOf = async (name: string, text: string) => {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
};
const months = () => readFile(join(folder, 'data/lpr-1y.csv'), 'utf8');
const HEAD = 'date,lpr_1y,lpr_5y,basis\n';

test('[导入-6] 脚本先给差异；没有 --write 不写，有才写，并重写类型化的数据', async () => {
  const before = await months();
  const csv = await fileOf('new.csv', `${HEAD}2026-10-20,2.90,3.40,observed\n`);
  const shown = await run(csv);
  expect(shown).toMatchObject({ code: 1, out: expect.stringContaining('1 added, 0 changed, 0 removed') });
  expect(await months()).toBe(before);
  expect((await run(csv, '--write')).code).toBe(0);
  expect(await months()).toBe(`${before.trimEnd()}\n2026-10-20,2.90,3.40,observed\n`);
  expect(await readFile(join(folder, 'src/data/lpr.ts'), 'utf8')).toContain(
    '{"date":"2026-10-20","oneYearNano":29000000,"fiveYearNano":34000000,"basis":"observed"}',
  );
});

test('[导入-7] 用不了的输入：退出码 2，说明在哪里，什么都不写', async () => {
  const before = await months();
  const bad = await run(await fileOf('bad.json', '[{"id":"X-1"}]'), '--write');
  expect(bad).toMatchObject({ code: 2, problem: expect.stringContaining('/0/law') });
  expect((await run(join(folder, 'absent.csv'))).code).toBe(2);
  expect((await run()).code).toBe(2);
  expect(await months()).toBe(before);
});
