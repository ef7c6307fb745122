import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, passCare, ready, type Stage, setStage } from './browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const see = (page: Page, words: string): Promise<void> => page.getByText(words).first().waitFor();
const next = (page: Page): Promise<void> => page.getByRole('link', { name: '下一步' }).click();

async function faults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const axe = (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } }).axe;
    return (await axe.run()).violations.map(({ id }) => id);
  });
}

/** What the printer would get. */
async function printed(page: Page): Promise<string> {
  await page.emulateMedia({ media: 'print' });
  // biome-ignore lint/performance/useDomNodeTextContent: only innerText leaves out what print hides
  const words = await page.evaluate(() => document.body.innerText);
  await page.emulateMedia({ media: 'screen' });
  return words;
}

async function noteDebit(page: Page): Promise<void> {
  await page.getByLabel('哪天扣款').fill('2025-06-10');
  await page.getByLabel('扣多少').fill('357.05');
  await page.getByLabel('从哪张卡').fill('工资卡');
  await page.getByText('合同在手边').click();
  await page.getByLabel('在哪个 App 借的').fill('某某贷');
  await page.getByLabel('一共借了多少').fill('2000');
  await page.getByLabel('一共几期').fill('6');
  await page.getByLabel('已经还了几期').fill('3');
  await next(page);
  await page.getByLabel('工资卡里现在大约多少').fill('70');
  await next(page);
  await page.getByRole('heading', { name: '差 287.05 元。' }).waitFor();
}

describe.skipIf(!chromiumPath)('页面：算利率、借之前、带走的纸和图（浏览器）', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage?.end());

  test('[页面-23] 算真实利率：一句话问；照合同算；对方报的数；写错了说怎么改', async () => {
    const { page, open, context } = await stage.visit();
    await open('cost');
    await page.getByLabel('一句话问').fill('4万元日息0.05%');
    await page.getByLabel('一句话问').press('Enter');
    await see(page, '一天 20.00 元，30 天 600.00 元，一年 7,300.00 元');
    await page.getByLabel('到手多少').fill('2000');
    await page.getByLabel('每期还多少').fill('357.05');
    await page.getByLabel('一共几期').fill('6');
    await see(page, '多付 142.30 元');
    const figure = (name: string) =>
      page.locator('.figures > div').filter({ hasText: name }).locator('dd').textContent();
    expect([await figure('真实年化'), await figure('复利年化'), await figure('广告算法')]).toEqual([
      '24.00%',
      '26.82%',
      '14.23%',
    ]);
    await page.getByText('再写几样').click();
    await page.getByLabel('对方说年化是多少').fill('14.23%');
    await see(page, '没有扣掉已还的本金');
    await page.getByRole('radio', { name: '小额贷款公司' }).check();
    await see(page, '对照');
    expect(await faults(page)).toEqual([]);
    await page.getByRole('radio', { name: '每笔不一样' }).check();
    await page.getByLabel('每一笔还款').fill('2099-03-10 三百');
    await see(page, '第 1 行：');
    await see(page, '写成元，最多两位小数');
    expect(await faults(page)).toEqual([]);
    await page.goto(`${stage.server.url}#/record`);
    await see(page, '还没有记过');
    await context.close();
  });

  test('[页面-24] 借钱之前：走完七步，纸上有成本、红线、出处、日期；答的成为记录', async () => {
    const { page, open, context } = await stage.visit();
    await page.clock.setFixedTime(new Date('2026-09-01T08:00:00+08:00'));
    await open('1');
    await page.getByRole('checkbox', { name: '协议' }).check();
    await page.getByLabel('App 的名字').fill('甲');
    await next(page);
    await see(page, '协议里没找到出借人，先问清楚再点同意。');
    await page.getByLabel('出借人的全名').fill('某某小额贷款有限公司');
    await page.getByRole('radio', { name: '小额贷款公司' }).check();
    expect(await page.locator('.chain').textContent()).toMatch(/某某小额贷款有限公司写了.*还不知道/);
    await next(page);
    await see(page, '常见类型移动互联网应用程序必要个人信息范围规定');
    await page.getByRole('radio', { name: '要过，我没给' }).check();
    await page.getByRole('switch', { name: '不给就不让往下走' }).check();
    await next(page);
    await page.getByRole('radio', { name: '要填，还没问' }).check();
    await see(page, '我要在 甲 填一个联系人，能填你吗？');
    await page.getByRole('radio', { name: '填，问过他了' }).check();
    await next(page);
    await page.getByLabel('到手多少').fill('1800');
    await page.getByLabel('每期还多少').fill('357.05');
    await page.getByLabel('一共几期').fill('6');
    await page.getByText('再写几样').click();
    await page.getByLabel('合同写借了多少').fill('2000');
    await see(page, '多付 342.30 元');
    await next(page);
    await next(page);
    await page.getByRole('heading', { level: 1, name: '借之前看这一页' }).waitFor();
    await see(page, '不给通讯录就不让往下走。还缺：');
    const paper = await printed(page);
    for (const words of [
      '某某小额贷款有限公司（小额贷款公司）',
      '一共付 2,142.30 元',
      '到手比合同少 200.00 元',
    ])
      expect(paper).toContain(words);
    for (const words of ['第670条', 'https://www.cac.gov.cn/', '写于 2026-09-01'])
      expect(paper).toContain(words);
    expect(paper).not.toMatch(/马上离开|打印，或存成/);
    expect(await faults(page)).toEqual([]);
    await page.goto(`${stage.server.url}#/record`);
    await see(page, '出借人：某某小额贷款有限公司');
    await see(page, '甲：手填的紧急联系人');
    await see(page, '甲：通讯录关着');
    await context.close();
  });

  test('[页面-25] 三天清单：打印和图片里没有平台、账户；金额选了才有', async () => {
    const { page, open, context } = await stage.visit();
    await page.clock.setFixedTime(new Date('2025-06-03T08:00:00+08:00'));
    await open('2');
    await noteDebit(page);
    await page.goto(`${stage.server.url}#/sheets/three`);
    await see(page, '6 月 9 日　存一笔');
    const plain = await printed(page);
    expect(plain).not.toMatch(/某某贷|借款一|工资卡|287|357|催|贷/);
    await page.getByRole('switch', { name: '写出要存多少' }).check();
    await see(page, '6 月 9 日　存 287.05');
    expect(await printed(page)).not.toMatch(/某某贷|借款一|工资卡/);
    expect(await faults(page)).toEqual([]);
    const picture = page.waitForEvent('download');
    await page.getByRole('button', { name: '存成图片' }).click();
    const file = await picture;
    expect(file.suggestedFilename()).toBe('清单.png');
    expect(
      readFileSync((await file.path())!)
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    const calendar = page.waitForEvent('download');
    await page.getByRole('button', { name: '加到日历' }).click();
    const text = readFileSync((await (await calendar).path())!, 'utf8');
    expect(text).toContain('DTSTART:20250609T010000Z');
    expect(text).not.toMatch(/某某贷|工资卡/);
    await context.close();
  });

  test('[页面-26] 我的账：名字默认不写；图片没挑就存不了', async () => {
    const { page, open, context } = await stage.visit();
    await page.clock.setFixedTime(new Date('2025-06-03T08:00:00+08:00'));
    await open('2');
    await noteDebit(page);
    await page.goto(`${stage.server.url}#/sheets/all`);
    await see(page, '第 1 笔');
    const plain = await printed(page);
    expect(plain).not.toContain('某某贷');
    for (const words of ['2,000.00', '1,029.70', '6 月 10 日，357.05']) expect(plain).toContain(words);
    await page.getByText('存成图片，自己挑写哪几样').click();
    expect(await page.getByRole('button', { name: '就存这些' }).count()).toBe(0);
    await page.getByRole('checkbox', { name: '下一次哪天' }).check();
    expect(await page.locator('.words-text').textContent()).toBe('第 1 笔：6 月 10 日');
    expect(await faults(page)).toEqual([]);
    await page.getByRole('switch', { name: '写出平台的名字' }).check();
    expect(await printed(page)).toContain('某某贷');
    await context.close();
  });

  test('[页面-14] 原话留在记录里；明天的三件带着日期，再来还在', async () => {
    const { page, open, context } = await stage.visit();
    await open('5/4');
    await passCare(page);
    await page.getByLabel('原话，或者大意').fill('让你家里人看看');
    await page.getByRole('button', { name: '记下这一条' }).click();
    await see(page, '记下了，一共 1 条');
    await page.goto(`${stage.server.url}#/4/6`);
    await ready(page);
    await passCare(page);
    await page.getByRole('button', { name: '记下这三件' }).click();
    await see(page, '已记下，带着日期');
    await page.goto(`${stage.server.url}#/record`);
    await see(page, '「让你家里人看看」');
    await see(page, '要求删除：要做');
    await page.goto(`${stage.server.url}#/4/6`);
    await see(page, '已记下，带着日期');
    await context.close();
  });
});
