import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, ready, type Stage, setStage } from '../../apps/web/src/testing/browser.ts';
import { CARE } from '../../apps/web/src/words/care.ts';
import { go, tap } from './stage.ts';

const NOW = new Date('2026-06-02T10:00:00+08:00');

const answer = async (page: Page, asks: string, says: string): Promise<void> => {
  await page.getByRole('group', { name: asks }).getByRole('radio', { name: says, exact: true }).check();
};
const heading = (page: Page, name: string): Promise<void> =>
  page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
const next = (page: Page): Promise<void> => page.getByRole('link', { name: '下一步' }).click();

async function newClient(page: Page, code: string, passphrase: string): Promise<void> {
  await go(page, '6/1');
  await page.getByLabel('代号').fill(code);
  await page.getByLabel('这一份的密码').fill(passphrase);
  await page.getByLabel('再输一遍').fill(passphrase);
  await tap(page, '建好，往下问');
  await heading(page, '他在场吗？同意你记录吗？');
}

async function agree(page: Page): Promise<void> {
  await answer(page, '他在场吗？', '在');
  await answer(page, '同意你记录吗？', '同意');
  await answer(page, '原件怎么办', '不留，只留清单');
}

describe.skipIf(!chromiumPath)('门：我在帮别人（浏览器）', () => {
  let stage: Stage;
  let folder: string;
  beforeAll(async () => {
    stage = await setStage();
    folder = mkdtempSync(join(tmpdir(), 'desk-'));
  });
  afterAll(async () => {
    await stage?.end();
    rmSync(folder, { recursive: true, force: true });
  });

  test('[接案-5] 六步走完：建案卷、同意、按危险问、三件和要等的、打印、交给他、删掉、接下一位', {
    timeout: 180_000,
  }, async () => {
    const { page, open, context, errors } = await stage.visit();
    await page.clock.setFixedTime(NOW);
    await open('6');
    await heading(page, '新建一个案卷');
    await newClient(page, '甲 3', '甲 的 密码');
    const bar = page.locator('.case-bar');
    expect(await bar.textContent()).toContain('甲 3');

    await agree(page);
    expect(await page.getByLabel('哪天同意的').inputValue()).toBe('2026-06-02');
    await next(page);

    await answer(page, '现在有人在门口，或者威胁要伤害他吗？', '没有');
    await next(page);

    await answer(page, '收到过法院寄来的东西吗？', '有');
    await answer(page, '里面有支付令吗？', '有');
    await page.getByLabel('支付令哪天收到的').fill('2026-06-01');
    await page.getByText('6 月 16 日之前，书面提异议。').waitFor();
    await page.getByText('民事诉讼法 第227条').waitFor();
    await answer(page, '明天有扣款吗？', '有');
    await next(page);

    await answer(page, '他说得出有哪几笔吗？', '说得出');
    await page.getByLabel('哪个 App，或者谁放的款').fill('小借App');
    await page.getByLabel('下一次哪天扣').fill('2026-06-10');
    await page.getByLabel('扣多少').fill('357.05');
    await tap(page, '记下这一笔');
    await page.getByRole('link', { name: /借款一 · 小借App/ }).waitFor();
    await next(page);

    await answer(page, '有别人被联系过吗？', '有');
    await page.getByLabel('什么时候').fill('2026-06-01T10:20');
    await page.getByRole('radio', { name: '亲属' }).check();
    await tap(page, '记下这一条');
    await page.getByText('记下了：亲属甲。').waitFor();
    await next(page);

    await answer(page, '法院文书', '在手上');
    await page.getByLabel('法院文书几张、几段').fill('2');
    await answer(page, '合同、协议', '没有');
    await answer(page, '短信、聊天截图', '不知道');
    await next(page);

    await page.getByRole('heading', { name: '30 分钟内能做完的三件' }).waitFor();
    expect(await page.locator('.step-list .step-says').allTextContents()).toEqual([
      '1写一份支付令异议书，最晚 6 月 16 日交到法院。',
      '2打开银行 App，看明天要扣的卡里够不够。',
      '3请亲属甲截图发来：要看到号码、时间、全文。',
    ]);
    const waits = await page
      .getByRole('heading', { name: '要等材料的' })
      .locator('xpath=../..')
      .textContent();
    for (const words of ['合同第一页的出借人全名', '还款计划或合同那一页', '他的截图或录音'])
      expect(waits).toContain(words);
    await page.locator('.step-list').getByRole('link', { name: '现在做' }).first().click();
    await heading(page, '支付令异议书');
    const letter = page.locator('.paper');
    expect(await letter.textContent()).toContain('我于 2026-06-01 收到支付令。');
    await page.getByText('把【 】里的填上').click();
    await page.getByLabel('案号').fill('（2026）甲督 1 号');
    expect(await letter.textContent()).toContain('案号：（2026）甲督 1 号');

    await bar.getByRole('link', { name: '回到接案' }).click();
    await heading(page, '今天先做什么');
    await next(page);
    await page.getByRole('link', { name: /时间线/ }).click();
    await heading(page, '时间线');
    const times = await page.locator('.paper tbody tr').allTextContents();
    expect(times.some((row) => row.includes('2026-06-01 10:20') && row.includes('亲属甲'))).toBe(true);
    await go(page, '6/list');
    expect(await page.locator('.paper tbody tr').allTextContents()).toEqual(['1法院文书2原件在本人手里']);
    await go(page, '6/home');
    await page.locator('.paper-day').first().waitFor();
    const home = page.locator('.paper');
    expect(await home.locator('.paper-day').allTextContents()).toEqual([
      '6 月 3 日看一眼卡',
      '6 月 10 日看一眼卡',
      '6 月 16 日最晚这天：办一件事',
    ]);
    expect(await home.textContent()).not.toMatch(/法院|支付令|小借|甲 3|借款|欠/);
    await page.getByLabel('写明是什么事').check();
    expect(await home.textContent()).toContain('最晚这天：把支付令异议书交到法院');

    await go(page, '6/10');
    await page.getByLabel('让他自己设一个密码').fill('他自己的');
    await page.getByLabel('请他再输一遍').fill('他自己的');
    const download = page.waitForEvent('download');
    await tap(page, '存成加密的文件');
    const file = join(folder, (await download).suggestedFilename());
    expect(file).toMatch(/记录-20260602\.age$/);
    await (await download).saveAs(file);
    await page.getByText('先在他的手机上打开一次，再删这里的。').waitFor();
    await tap(page, '从这台电脑删除');
    await tap(page, '打得开，删掉');
    await heading(page, '已关闭，可以接下一位');
    expect(await page.locator('main').evaluate((main) => main.textContent)).toBe(
      '已关闭，可以接下一位接下一位',
    );
    expect(await bar.count()).toBe(0);
    await page.goBack();
    await ready(page);
    expect(await page.locator('body').textContent()).not.toMatch(/亲属甲|小借App|甲 3/);
    expect(errors).toEqual([]);
    await context.close();

    // On his own phone the file opens and says the same.
    const his = await stage.visit();
    await his.open('keep');
    await his.page.getByText('从备份导入').click();
    await his.page.locator('input[type=file]').setInputFiles(file);
    await his.page.getByLabel('备份时设的密码').fill('他自己的');
    await tap(his.page, '导入');
    await his.page.getByText('导进来了').waitFor();
    await go(his.page, 'record');
    await his.page.getByText('支付令，最晚提异议：2026-06-16').waitFor();
    await his.page.getByText('同意记录：同意').waitFor();
    await his.context.close();
  });

  test('[接案-6] 两个人之间来回换：答案、日期、颜色各是各的；没问过的还是没问过', {
    timeout: 120_000,
  }, async () => {
    const { page, open, context } = await stage.visit();
    await page.clock.setFixedTime(NOW);
    await open('6');
    await newClient(page, '甲 3', '甲 的 密码');
    await agree(page);
    await go(page, '6/4');
    await answer(page, '里面有支付令吗？', '有');
    await page.getByLabel('支付令哪天收到的').fill('2026-06-01');
    await page.getByText('6 月 16 日之前，书面提异议。').waitFor();
    const bar = page.locator('.case-bar');
    const colour = (): Promise<string> =>
      bar.evaluate((element) => getComputedStyle(element).backgroundColor);
    const first = await colour();

    await go(page, '6/1');
    await page.getByText('现在开着：甲 3').waitFor();
    await tap(page, '锁上，换一位');
    await bar.waitFor({ state: 'detached' });
    await newClient(page, '乙 1', '乙 的 密码');
    expect(await bar.textContent()).toContain('乙 1');
    expect(await colour()).not.toBe(first);
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
    await go(page, '6/4');
    await page.getByText('还没记下他的同意。').waitFor();
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
    expect(await page.locator('main').textContent()).not.toContain('6 月 16 日');

    await go(page, '6/1');
    await tap(page, '锁上，换一位');
    const card = page.locator('.card', { hasText: '甲 3' });
    await card.getByLabel('密码', { exact: true }).fill('甲 的 密码');
    await card.getByRole('button', { name: '打开', exact: true }).click();
    await page.getByText('现在开着：甲 3').waitFor();
    expect(await colour()).toBe(first);
    await page.reload();
    await ready(page);
    expect(await page.locator('body').textContent()).not.toContain('6 月 16 日');
    await context.close();
  });

  test('[接案-1] 答“有”：只有一句和 110，什么也不记；不同意记录就不往下记', async () => {
    const { page, open, context } = await stage.visit();
    await page.clock.setFixedTime(NOW);
    await open('6');
    await newClient(page, '甲 3', '甲 的 密码');
    await answer(page, '同意你记录吗？', '不同意');
    await page.getByText('那就什么也不往下记。').waitFor();
    await go(page, '6/3');
    await page.getByText('他不同意记录。').waitFor();
    await page.getByRole('radio', { name: '有', exact: true }).click();
    await heading(page, CARE.dangerYes);
    expect(await page.locator('main').evaluate((main) => main.textContent)).toBe(`${CARE.dangerYes}打 110`);
    await go(page, 'record');
    expect(await page.locator('main').textContent()).not.toContain('你的情况');
    await context.close();
  });
});
