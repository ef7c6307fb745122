import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CARE, NEVER } from '../words/care.ts';
import { chromiumPath, passCare, ready, SCREENS, type Stage, setStage } from './browser.ts';

const see = (page: Page, words: string): Promise<void> => page.getByText(words).first().waitFor();
const next = (page: Page): Promise<void> => page.getByRole('link', { name: '下一步' }).click();

describe.skipIf(!chromiumPath)('页面：五扇门（浏览器）', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage?.end());

  test.each(['3', '4', '5'])('[页面-1] 难关门 %s：先问危险，答“有”只有一句', async (door) => {
    const { page, open, context } = await stage.visit();
    await open(`${door}/3`);
    await page.getByRole('heading', { name: CARE.dangerAsk }).waitFor();
    await see(page, CARE.quietHours);
    await page.getByRole('button', { name: '有', exact: true }).click();
    await page.getByRole('heading', { name: CARE.dangerYes }).waitFor();
    const words = await page.locator('main').evaluate((main) => main.textContent);
    expect(words).toBe(`${CARE.dangerYes}打 110`);
    expect(await page.getByRole('navigation').isVisible()).toBe(false);
    await context.close();
  });

  test('[页面-2] [页面-10] 难关门每一屏都有安静的一行；哪一屏都没有从不说的话', {
    timeout: 120_000,
  }, async () => {
    const { page, open, context } = await stage.visit();
    for (const path of SCREENS) {
      await open(path);
      const trouble = /^[345]/.test(path);
      if (trouble) await passCare(page);
      await ready(page);
      const words = (await page.locator('body').textContent()) ?? '';
      if (trouble) expect(words, path).toContain(`${CARE.quiet}${CARE.quietHours}`);
      const rest = words.replaceAll(CARE.student, '').replaceAll('隐私与安全性', '');
      for (const word of NEVER) expect(rest.includes(word), `${word} on ${path}`).toBe(false);
    }
    await context.close();
  });

  test('[页面-9] 两个问题都跳过，一条记录也不留；答了就换后面的话，只问一次', async () => {
    const { page, open, context } = await stage.visit();
    await open('4');
    await page.getByRole('button', { name: '没有', exact: true }).click();
    await page.getByRole('button', { name: '往下走' }).click();
    await see(page, '请收到消息的人截图发给你');
    await open('record');
    await see(page, '还没有记过');
    await page.reload();

    await open('3');
    await page.getByRole('button', { name: '没有', exact: true }).click();
    await page.getByRole('radio', { name: '有人冒用我的身份' }).check();
    await page.getByRole('radio', { name: '未满 18 岁' }).check();
    await page.getByRole('button', { name: '往下走' }).click();
    await see(page, CARE.minor);
    await see(page, '这笔不是本人借的');
    await open('4');
    await page.getByRole('button', { name: '没有', exact: true }).click();
    await page.getByRole('heading', { name: '不是只有你遇到' }).waitFor();
    await context.close();
  });

  test('[页面-14] 他们联系了我的亲友：走完六步，记下亲属甲、乙，再撤回一条', async () => {
    const { page, open, context } = await stage.visit({ permissions: ['clipboard-read', 'clipboard-write'] });
    await open('');
    await page.getByRole('link', { name: '他们联系了我的亲友' }).click();
    await page.getByRole('heading', { name: CARE.dangerAsk }).waitFor();
    await passCare(page);
    await see(page, CARE.evidenceFirst);
    await next(page);
    await see(page, '① 请收到消息的人截图发给你');
    await next(page);
    await page.getByRole('button', { name: '复制' }).click();
    await see(page, '已复制');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      '你收到的消息和你没有关系，不用回，不用付钱。请截图给我，别点链接。给你添麻烦了。',
    );
    await next(page);
    await page.getByRole('radio', { name: '不能' }).check();
    await page.getByLabel('你能还多少').fill('200');
    await see(page, '能还 200.00 元');
    await see(page, '有事请联系本人，我的电话一直畅通');
    await see(page, CARE.notAPause);
    await next(page);
    for (const alias of ['亲属甲', '亲属乙']) {
      await page.getByRole('radio', { name: '亲属' }).check();
      await page.getByRole('radio', { name: '短信' }).check();
      await page.getByLabel('什么时候').fill('2025-06-12T10:20');
      await page.getByRole('checkbox', { name: '欠款' }).check();
      await page.getByRole('button', { name: '记下这一条' }).click();
      await see(page, `${alias}，记下了。`);
      await see(page, '可能不符合国家标准（推荐性）：向没有还款义务的人催收。还缺：是谁发的。');
      if (alias === '亲属甲') await page.getByRole('button', { name: '再记一条' }).click();
    }
    await next(page);
    await page.getByRole('button', { name: '记下这三件' }).click();
    await see(page, '已记下，带着日期');
    await page.getByRole('link', { name: '先到这里' }).click();
    await page.getByRole('link', { name: '记录', exact: true }).click();
    await see(page, '亲属乙：短信');
    const total = page.getByText('一共', { exact: true }).locator('xpath=..');
    expect(await total.textContent()).toBe('一共2');
    await page
      .getByRole('listitem')
      .filter({ hasText: '亲属乙：短信' })
      .getByRole('button', { name: '撤回' })
      .click();
    await page.getByRole('dialog').getByRole('button', { name: '撤回这一条' }).click();
    await expect.poll(() => total.textContent()).toBe('一共1');
    expect(await page.getByText('亲属乙：短信').count()).toBe(0);

    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: '存一份' }).click();
    await page.getByText('只要文字，不加密').click();
    await page.getByRole('button', { name: '存成文字文件' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^记录-\d{8}\.json$/);
    const { entries } = JSON.parse(readFileSync((await file.path())!, 'utf8'));
    expect(
      entries.filter((entry: { fact: { kind: string } }) => entry.fact.kind === 'contacted'),
    ).toHaveLength(1);
    await context.close();
  });

  test('[页面-14] 标准出来之前的事，不拿它来比', async () => {
    const { page, open, context } = await stage.visit();
    await open('4/5');
    await passCare(page);
    await page.getByRole('radio', { name: '亲属' }).check();
    await page.getByLabel('什么时候').fill('2025-02-27T10:20');
    await page.getByRole('button', { name: '记下这一条' }).click();
    await see(page, '亲属甲，记下了。');
    await page.getByText(/还对照了 \d+ 条/).click();
    await see(page, '2025-02-28 才施行');
    expect(await page.getByText('可能不符合国家标准').count()).toBe(0);
    await page.getByRole('button', { name: '再记一条' }).click();
    await page.getByLabel('什么时候').fill('2099-01-01T10:20');
    await see(page, '这个时间还没到');
    await page.getByRole('button', { name: '记下这一条' }).click();
    expect(await page.getByText('亲属乙，记下了').count()).toBe(0);
    await context.close();
  });

  test('[页面-20] 正在还款：差 287.05，日历文件是中性的；存够了就不差', async () => {
    const { page, open, context } = await stage.visit();
    await page.clock.setFixedTime(new Date('2025-06-03T08:00:00+08:00'));
    await open('2/1');
    await page.getByLabel('哪天扣款').fill('2025-06-10');
    await page.getByLabel('扣多少').fill('357.05');
    await page.getByLabel('从哪张卡').fill('工资卡');
    await page.getByText('合同在手边').click();
    await page
      .getByLabel('把还款计划或合同那一页贴在这里')
      .fill(
        '借款金额：2000元，共6期，等额本息，月利率2%。首期还款日：2025年3月10日。还款日当日20:00前还清。',
      );
    await page.getByRole('button', { name: '认一认' }).click();
    await page.getByRole('group', { name: '认出这些' }).waitFor();
    for (const box of await page.getByRole('group', { name: '认出这些' }).getByRole('checkbox').all())
      await box.check();
    await next(page);
    await page.getByLabel('工资卡里现在大约多少').fill('1,620');
    await page.getByRole('checkbox', { name: '房租' }).check();
    await page.getByLabel('房租多少').fill('1500');
    await page.getByRole('checkbox', { name: '话费' }).check();
    await page.getByLabel('话费多少').fill('50');
    await page.getByLabel('房租哪天付').fill('2025-06-08');
    await next(page);
    await page.getByRole('heading', { name: '6 月 10 日这笔会扣不成，差 287.05 元。' }).waitFor();
    await page.getByRole('img', { name: '差 287.05 元' }).waitFor();
    await see(page, '6 月 10 日 20:00 就算逾期');
    await next(page);
    await page.getByRole('heading', { name: '最晚 6 月 9 日 24:00 前，往工资卡存 287.05 元。' }).waitFor();
    await see(page, '合同写的最晚是 6 月 10 日 20:00。');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '加到日历' }).click();
    const text = readFileSync((await (await download).path())!, 'utf8');
    expect(text).toContain('SUMMARY:账单提醒');
    expect(text).toContain('DTSTART:20250609T120000Z');
    expect(text).not.toMatch(/287|工资卡/);
    await next(page);
    await page.getByRole('radio', { name: '关了，刚关的' }).check();
    await page.getByRole('radio', { name: '没填过', exact: true }).check();
    await next(page);
    await page.getByRole('heading', { name: '以后读不到了。以前读走的，关权限收不回来。' }).waitFor();
    await see(page, '我撤回对读取通讯录');
    await see(page, '个人信息保护法');
    await page.goto(`${stage.server.url}#/today`);
    await see(page, '差 287.05 元');
    await page.goto(`${stage.server.url}#/record`);
    await see(page, '借款一：通讯录关着');
    await see(page, '借款一：手填的紧急联系人');
    await page.goto(`${stage.server.url}#/2/2`);
    await page.getByLabel('工资卡里现在大约多少').fill('1907.05');
    await next(page);
    await page.getByRole('heading', { name: '这笔够扣，扣完还剩 0.00 元' }).waitFor();
    await context.close();
  });

  test('[页面-22] 我没借钱：不问欠款和借款人；说停之后的单独数', async () => {
    const { page, open, context } = await stage.visit();
    await page.clock.setFixedTime(new Date('2025-06-12T10:00:00+08:00'));
    await open('5/4');
    await passCare(page);
    const fields = await page.locator('main label').allTextContents();
    expect(fields.join()).not.toMatch(/借款人|欠了?多少|本金|利率/);
    await page.getByRole('button', { name: '记下这一条' }).click();
    await see(page, '记下了，一共 1 条');
    await next(page);
    await page.getByRole('button', { name: '我发了' }).click();
    await see(page, '06-12 10:00 发出，记下了。');
    await see(page, '之后再来的，会单独数出来。');
    await page.clock.setFixedTime(new Date('2025-06-12T22:30:00+08:00'));
    await page.goto(`${stage.server.url}#/5/4`);
    await page.getByRole('button', { name: '记下这一条' }).click();
    await see(page, '记下了，一共 2 条');
    await page.goto(`${stage.server.url}#/record`);
    await see(page, '时间线');
    const figure = async (name: string): Promise<string | null> =>
      page.locator('.figures > div').filter({ hasText: name }).locator('dd').textContent();
    expect([await figure('一共'), await figure('夜里'), await figure('说停之后')]).toEqual(['2', '1', '1']);
    await context.close();
  });
});
