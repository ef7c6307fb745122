import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, ready, type Stage, setStage } from '../../apps/web/src/testing/browser.ts';
import { memoryStore, openVault } from '../../platform/vault/src/index.ts';
import { fillNewRecord, go, tap } from './stage.ts';

const TODAY = new Date('2025-06-03T12:00:00+08:00');
const WORDS = '雨伞 楼梯 橘子';

/** 小李's loan as he types it on 2025-06-03, in the order of the form. */
async function addLoan(page: Page, app = '小借App'): Promise<void> {
  await go(page, 'bills/new');
  await page.getByLabel('在哪个 App 借的').fill(app);
  await page.getByLabel('借了多少').fill('2000');
  await page.getByLabel('每期还多少').fill('357.05');
  await page.getByLabel('一共几期').fill('6');
  await page.getByLabel('已经还了几期').fill('3');
  await page.getByLabel('下一次哪天扣').fill('2025-06-10');
  await page.getByLabel('从哪张卡扣').fill('工资卡');
  await tap(page, '记下这一笔');
  await page.getByRole('heading', { level: 1, name: '借款一' }).waitFor();
}

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

  test('[小李-1] 自己填：五样一分钟，再答一个余额，就说出差 287.05 元、最晚 6 月 9 日 24:00', async () => {
    const { page, open, context, errors } = await stage.visit();
    await page.clock.setFixedTime(TODAY);
    await open('');
    await addLoan(page);
    await page.getByText('下一期 6 月 10 日，357.05 元').waitFor();
    await tap(page, '更新余额');
    await page.getByRole('dialog').getByLabel('大约多少').fill('70');
    await page.getByRole('dialog').getByRole('button', { name: '记下' }).click();
    await go(page, 'today');
    await page.getByText('6 月 10 日这笔会扣不成，差 287.05 元。').first().waitFor();
    await page.getByText('6 月 9 日 24:00').first().waitFor();
    const download = page.waitForEvent('download');
    await page.locator('.step-list').getByRole('button', { name: '加到日历' }).first().click();
    expect((await download).suggestedFilename()).toMatch(/\.ics$/);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('[记录页-7] 只改一样：每期多少抄错了，改了就对；撤销；还款、余额也一样', async () => {
    const { page, open, context, errors } = await stage.visit();
    await page.clock.setFixedTime(TODAY);
    await open('');
    await addLoan(page);
    await tap(page, '更新余额');
    await page.getByRole('dialog').getByLabel('大约多少').fill('1620');
    await page.getByRole('dialog').getByRole('button', { name: '记下' }).click();
    await page.getByRole('link', { name: '有一样记错了？只改那一样' }).click();
    await page.getByRole('heading', { level: 1, name: '只改一样' }).waitFor();
    const now = page.locator('.notice', { hasText: '现在是' });
    await now.getByText('下一期 6 月 10 日，357.05 元').waitFor();
    const dialog = page.getByRole('dialog');
    const put = (label: string, text: string) => dialog.getByLabel(label).fill(text);
    const change = () => dialog.getByRole('button', { name: '改成这样' }).click();

    await page.getByRole('button', { name: /^每期还多少/ }).click();
    expect(await dialog.getByLabel('每期还多少').inputValue()).toBe('357.05');
    await put('每期还多少', '375.05');
    await change();
    await page.getByText('改好了，照它记的 3 次还款也跟着改了').waitFor();
    await now.getByText('下一期 6 月 10 日，375.05 元').waitFor();
    await tap(page, '撤销');
    await now.getByText('下一期 6 月 10 日，357.05 元').waitFor();

    await page.getByRole('button', { name: /^分几期/ }).click();
    await put('分几期', '0');
    await change();
    await dialog.getByText('写几期，1 到 360').waitFor();
    await put('分几期', '12');
    await dialog.getByRole('radio', { name: '合同' }).check();
    await change();
    await page.getByRole('button', { name: /分几期\s*12 期 · 合同/ }).waitFor();

    await page.getByText('还没写的，也能补').click();
    await page.getByRole('button', { name: /^当天几点前/ }).click();
    await put('当天几点前', '20:00');
    await change();
    await page.getByRole('button', { name: /当天几点前\s*20:00 前/ }).waitFor();

    await page.getByRole('button', { name: /^工资卡余额/ }).click();
    await put('多少', '70');
    await change();
    await page.getByRole('button', { name: /工资卡余额\s*70.00 元/ }).waitFor();

    await page.getByRole('button', { name: /还款\s*357.05 元 · 2025-05-10/ }).click();
    await dialog.getByRole('button', { name: '没有这回事，撤回' }).click();
    await now.getByText('逾期').waitFor();
    await tap(page, '撤销');
    await expect.poll(() => now.textContent()).not.toContain('逾期');
    await page.getByText(/改过、撤回过的 \d+ 样/).click();
    await page.getByText('375.05 元').first().waitFor();
    await page.getByRole('link', { name: '改好了，回到这一笔' }).click();
    await page.getByRole('heading', { level: 1, name: '借款一' }).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  test('[记录页-9] [记录页-10] 贴合同页：一个一个确认，接着填剩下的', async () => {
    const { page, open, context } = await stage.visit();
    await page.clock.setFixedTime(TODAY);
    await open('bills/paste');
    await page
      .getByLabel('贴在这里')
      .fill('借款本金：人民币2,000.00元，共六期，等额本息。每期应还金额357.05元，首期还款日2025年3月10日。');
    await tap(page, '认一认');
    await page.getByText('认出 5 处').waitFor();
    expect(await page.getByRole('button', { name: '先点“对”或“不是”' }).isDisabled()).toBe(true);
    for (const yes of await page.getByRole('radio', { name: '对', exact: true }).all()) await yes.check();
    await page.getByRole('button', { name: '用这 5 个，接着填剩下的' }).click();
    await page.getByRole('heading', { level: 1, name: '记一笔借款' }).waitFor();
    expect(await page.getByLabel('借了多少').count()).toBe(0);
    await page.getByLabel('已经还了几期').fill('3');
    await tap(page, '记下这一笔');
    await page.getByText('下一期 6 月 10 日，357.05 元').waitFor();
    await context.close();
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
    console.log(`3000 entries: opened in ${opening.toFixed(0)} ms, longest block ${worst.toFixed(0)} ms`);
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
