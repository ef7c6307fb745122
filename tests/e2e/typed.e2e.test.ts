import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, type Stage, setStage } from '../../apps/web/src/testing/browser.ts';
import { addLoan, go, tap } from './stage.ts';

const TODAY = new Date('2025-06-03T12:00:00+08:00');

describe.skipIf(!chromiumPath)('记录页：自己填、只改一样、贴合同页（浏览器）', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage?.end());

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
});
