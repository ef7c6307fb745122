import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, ready, type Stage, setStage } from '../../apps/web/src/testing/browser.ts';
import { memoryStore, openVault } from '../../platform/vault/src/index.ts';
import { addLoan, fillNewRecord, go, tap } from './stage.ts';

const WORDS = '雨伞 楼梯 橘子';

async function create(page: Page, name: string, passphrase?: string): Promise<void> {
  await go(page, 'keep');
  const more = page.getByText('新建一份（帮别人时，一人一份）');
  if (await more.count()) await more.click();
  await page.getByLabel('代号').fill(name);
  await fillNewRecord(page, name, passphrase);
}

async function unlock(page: Page, name: string, passphrase: string): Promise<void> {
  const card = page.locator('.card', { hasText: name });
  await card.getByLabel('密码', { exact: true }).fill(passphrase);
  await card.getByRole('button', { name: '打开', exact: true }).click();
}

/** Times are claims for a quiet machine: npm run soak holds them, npm test prints them. */
const TIMED = process.env['HUXIN_TIMED'] === '1';

describe.skipIf(!chromiumPath)('记录页：保存（浏览器）', () => {
  let stage: Stage;
  let folder: string;
  beforeAll(async () => {
    stage = await setStage();
    folder = mkdtempSync(join(tmpdir(), 'kept-'));
  });
  afterAll(async () => {
    await stage?.end();
    rmSync(folder, { recursive: true, force: true });
  });

  test('[记录页-16] 存下以后：刷新还在，标签页崩了也还在', async () => {
    const { page, open, context } = await stage.visit();
    await open('');
    await addLoan(page);
    await create(page, '记录 1');
    await page.reload();
    await ready(page);
    await go(page, 'bills');
    await page.getByRole('link', { name: /借款一/ }).waitFor();
    await page.close();

    const next = await context.newPage();
    await next.goto(`${stage.server.url}#/bills`);
    await next.getByRole('link', { name: /借款一/ }).click();
    await tap(next, '这期还了');
    await next.getByRole('dialog').getByRole('button', { name: '记下' }).click();
    await next.getByText('记下了').waitFor();
    const crashed = next.waitForEvent('crash');
    await next.goto('chrome://crash').catch(() => undefined);
    await crashed;
    const last = await context.newPage();
    await last.goto(`${stage.server.url}#/bills`);
    await last
      .getByText(/已还 4 期/)
      .first()
      .waitFor();
    await context.close();
  });

  test('[记录页-15] 不存：刷新就没有了，什么也没留下', async () => {
    const { page, open, context } = await stage.visit();
    await open('');
    await addLoan(page);
    await page.reload();
    await ready(page);
    await go(page, 'bills');
    await page.getByText('还没有记过借款。').waitFor();
    expect(await page.evaluate(() => Object.keys(localStorage).length)).toBe(0);
    await context.close();
  });

  test('[记录页-17] 锁上：屏幕上不剩；密码错了不给看，对了才打开', async () => {
    const { page, open, context } = await stage.visit();
    await open('');
    await addLoan(page);
    await create(page, '记录 1', WORDS);
    await tap(page, '锁上');
    await page.getByRole('button', { name: '打开', exact: true }).waitFor();
    await go(page, 'bills');
    expect(await page.locator('main').textContent()).not.toContain('小借App');
    await unlock(page, '记录 1', '猜的');
    await page.getByText('密码不对').waitFor();
    expect(await page.locator('main').textContent()).not.toContain('小借App');
    await unlock(page, '记录 1', WORDS);
    await page.getByRole('link', { name: /小借App/ }).waitFor();
    await page.reload();
    await ready(page);
    expect(await page.locator('main').textContent()).not.toContain('小借App');
    await context.close();
  });

  test('[记录页-18] 备份导出、换一台导回来、换密码、删掉', async () => {
    const { page, open, context } = await stage.visit();
    await open('');
    await addLoan(page);
    await create(page, '记录 1', WORDS);
    await page.getByText('还没有导出过备份。').waitFor();
    await page.getByRole('link', { name: '导出备份' }).click();
    await page.getByLabel('给备份设一个密码').fill('备份的密码');
    await page.getByLabel('再输一遍').fill('备份的密码');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出', exact: true }).click();
    const copy = join(folder, (await download).suggestedFilename());
    expect(copy).toMatch(/记录-\d{8}\.age$/);
    await (await download).saveAs(copy);
    await page.getByText('导出过，之后没有新的。').waitFor();
    await go(page, 'keep');
    await tap(page, '换密码');
    await page.getByLabel('现在的密码').fill('不是这个');
    await page.getByLabel('新密码').fill('新的 三个 词');
    await tap(page, '换上');
    await page.getByText('密码不对').waitFor();
    await page.getByLabel('现在的密码').fill(WORDS);
    await tap(page, '换上');
    await page.getByText('密码换好了').waitFor();
    await page.getByText('从这台设备上删掉').first().click();
    await page.getByRole('button', { name: '删掉', exact: true }).click();
    await tap(page, '从这台设备删掉');
    await page.getByRole('heading', { name: '存在这台设备上' }).waitFor();
    await context.close();

    const other = await stage.visit();
    await other.open('keep');
    await other.page.getByText('从备份导入').click();
    await other.page.locator('input[type=file]').setInputFiles(copy);
    await other.page.getByLabel('备份时设的密码').fill('错的');
    await tap(other.page, '导入');
    await other.page.getByText('密码不对').waitFor();
    await other.page.getByLabel('备份时设的密码').fill('备份的密码');
    await tap(other.page, '导入');
    await other.page.getByText('导进来了').waitFor();
    await go(other.page, 'bills');
    await other.page.getByRole('link', { name: /小借App/ }).waitFor();
    await other.context.close();
  });

  test('[记录页-19] 志愿者换人：各有名字、颜色和密码，一个人的不会出现在另一个人那里', async () => {
    const { page, open, context } = await stage.visit();
    await open('');
    await create(page, '甲案', '甲 的 密码');
    await addLoan(page, '甲的App');
    await create(page, '乙案', '乙 的 密码');
    const bar = page.locator('.case-bar');
    expect(await bar.textContent()).toContain('乙案');
    const colours = [await bar.evaluate((element) => getComputedStyle(element).backgroundColor)];
    await go(page, 'bills');
    expect(await page.locator('main').textContent()).not.toContain('甲的App');
    await addLoan(page, '乙的App');
    await go(page, 'keep');
    await tap(page, '锁上');
    await page.locator('.case-bar').waitFor({ state: 'detached' });
    await unlock(page, '甲案', '乙 的 密码');
    await page.getByText('密码不对').waitFor();
    await unlock(page, '甲案', '甲 的 密码');
    await page.getByRole('heading', { level: 2, name: '甲案' }).waitFor();
    colours.push(await bar.evaluate((element) => getComputedStyle(element).backgroundColor));
    expect(await bar.textContent()).toContain('甲案');
    await go(page, 'bills');
    await page.getByRole('link', { name: /甲的App/ }).waitFor();
    expect(await page.locator('main').textContent()).not.toContain('乙的App');
    expect(colours.every((colour) => colour !== 'rgba(0, 0, 0, 0)')).toBe(true);
    await context.close();
  });

  test('[记录页-16] 两个标签页：一个写，另一个跟着看', async () => {
    const { page, open, context } = await stage.visit();
    await open('');
    await create(page, '记录 1');
    const second = await context.newPage();
    await second.goto(`${stage.server.url}#/bills`);
    await second.getByText('还没有记过借款。').waitFor();
    await addLoan(page);
    await second.getByRole('link', { name: /小借App/ }).waitFor();
    await context.close();
  });

  test('[记录页-20] [记录页-2] 3000 条：打得开，算着的时候也点得动（时间只在 HUXIN_TIMED=1 时当真）', {
    timeout: 120_000,
  }, async () => {
    const vault = openVault(memoryStore());
    const made = await vault.create('大', undefined);
    if (!made.ok) throw new Error(made.error.kind);
    const entries = Array.from({ length: 3000 }, (_, index) => ({
      id: `e${index}`,
      knownOn: '2025-06-01',
      origin: { by: 'import', spans: [] },
      fact: {
        kind: 'money',
        account: `卡${index % 5}`,
        amount: 100 + index,
        at: `2025-05-${String((index % 28) + 1).padStart(2, '0')}`,
        meaning: index % 3 === 0 ? 'income' : 'expense',
      },
    }));
    const appended = await made.value.append(entries);
    expect(appended.ok).toBe(true);
    const copy = await made.value.exportAge('大的密码', { workFactor: 8 });
    if (!copy.ok) throw new Error(copy.error.kind);
    const file = join(folder, 'big.age');
    writeFileSync(file, copy.value);

    const { page, open, context } = await stage.visit();
    await open('keep');
    await page.getByText('从备份导入').click();
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByLabel('备份时设的密码').fill('大的密码');
    await tap(page, '导入');
    await page.getByText('3000 条').waitFor();
    // Without a passphrase what is timed is the record, not the key derivation meant to be slow.
    await tap(page, '换密码');
    await page.getByLabel('现在的密码').fill('大的密码');
    await tap(page, '不要密码了');
    await page.getByText('锁去掉了').waitFor();
    await tap(page, '关上这一份');
    await page.getByRole('button', { name: '打开', exact: true }).waitFor();
    const openOnce = () =>
      page.evaluate(async () => {
        const start = performance.now();
        [...document.querySelectorAll('button')].find((button) => button.textContent === '打开')?.click();
        while (!document.querySelector('main')?.textContent?.includes('3000 条'))
          await new Promise((next) => requestAnimationFrame(next));
        return performance.now() - start;
      });
    const first = await openOnce();
    await tap(page, '关上这一份');
    await page.getByRole('button', { name: '打开', exact: true }).waitFor();
    const opening = Math.min(first, await openOnce());
    if (TIMED) expect(opening).toBeLessThanOrEqual(500);

    // The longest time the page could not have answered a tap while the engines work the record out, beyond what
    // this machine, busy with other things, makes an idle page wait. The best of three: our own code blocks each time.
    await addLoan(page);
    const longestBlock = (path: string): Promise<number> =>
      page.evaluate(async (hash) => {
        location.hash = '#/limits';
        await new Promise((next) => setTimeout(next, 500));
        let last = performance.now();
        let longest = 0;
        location.hash = hash;
        const until = last + 1000;
        while (last < until) {
          await new Promise((next) => setTimeout(next));
          const now = performance.now();
          longest = Math.max(longest, now - last);
          last = now;
        }
        return longest;
      }, `#/${path}`);
    const rounds: number[] = [];
    for (let round = 0; round < 3; round++) {
      const idle = await longestBlock('limits');
      rounds.push((await longestBlock('today')) - idle);
    }
    const worst = Math.min(...rounds);
    console.log(
      `3000 entries: opened in ${opening.toFixed(0)} ms, longest block beyond an idle page's ${Math.max(0, worst).toFixed(0)} ms`,
    );
    if (TIMED) expect(worst).toBeLessThanOrEqual(50);
    expect(rounds).toHaveLength(3);
    await context.close();
  });

  // The last one: it takes the server away.
  test('[记录页-16] 没有网：故事、今天、借款、保存都照常', { timeout: 120_000 }, async () => {
    const { page, open, context, errors } = await stage.visit();
    await open('');
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      while (!navigator.serviceWorker.controller) await new Promise((next) => setTimeout(next, 50));
    });
    await stage.server.close();
    await page.reload();
    await ready(page);
    await go(page, 'story/li');
    await tap(page, '扣款前七天');
    await page.getByText('差 287.05 元').first().waitFor();
    await tap(page, '关掉例子');
    await addLoan(page);
    await create(page, '记录 1', WORDS);
    await page.reload();
    await ready(page);
    await go(page, 'bills');
    await unlock(page, '记录 1', WORDS);
    await page.getByRole('link', { name: /小借App/ }).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });
});
