import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, passCare, type Stage, setStage } from '../../apps/web/src/testing/browser.ts';
import * as said from './first-five.ts';
import { checked, go, tap } from './stage.ts';

const LI_DAY = new Date('2025-06-03T08:00:00+08:00');

/** Spaces do not count: the screen has its own between two lines of one sentence. */
const bare = (text: string): string => text.replace(/\s+/g, '');

/** Every sentence stands on the screen, in the order of the design, and everything offered can be tapped. */
async function heard(page: Page, { at, says, offers = [] }: said.Minute): Promise<void> {
  const main = page.locator('main');
  for (const sentence of says)
    await expect
      .poll(async () => bare((await main.textContent()) ?? ''), {
        message: `${at}: ${sentence}`,
        timeout: 15_000,
      })
      .toContain(bare(sentence));
  const text = bare((await main.textContent()) ?? '');
  let from = 0;
  for (const sentence of says) {
    const place = text.indexOf(bare(sentence), from);
    expect(place, `${at}, in order: ${sentence}`).toBeGreaterThanOrEqual(0);
    from = place;
  }
  for (const offer of offers) {
    const target = main.locator('button, a, label, summary').filter({ hasText: offer });
    await expect
      .poll(() => target.count(), { message: `${at}: 〔${offer}〕`, timeout: 15_000 })
      .toBeGreaterThan(0);
  }
}

type Way = 'online' | 'offline';

describe.skipIf(!chromiumPath)('前五分钟，一字一句（浏览器）', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage?.end());

  /** A visitor; offline, one who was here once before and has no network now. */
  async function visitor(way: Way): Promise<{ page: Page; context: BrowserContext; errors: string[] }> {
    const { page, open, context, errors } = await stage.visit();
    if (way === 'online') await open('');
    else {
      // A server of its own, gone after the first visit.
      const { serve } = await import(new URL('../../apps/web/serve.mjs', import.meta.url).href);
      const server = await serve({ site: stage.site });
      await page.goto(server.url);
      await page.evaluate(async () => {
        await navigator.serviceWorker.ready;
        while (!navigator.serviceWorker.controller) {
          await new Promise((next) => setTimeout(next, 50));
        }
      });
      await server.close();
      await expect(fetch(server.url)).rejects.toThrow();
      await page.reload();
      await page.locator('main h1').first().waitFor();
    }
    errors.length = 0;
    return { page, context, errors };
  }

  const WAYS: readonly Way[] = ['online', 'offline'];

  test.each(WAYS)('[小李-1] 小李，扣款前七天，%s：数和命令行一样，走到底是三件事、三个日子', async (way) => {
    const { page, context, errors } = await visitor(way);
    await page.clock.setFixedTime(LI_DAY);
    const minute = (at: string): said.Minute => said.LI_BEFORE.find((item) => item.at === at)!;
    await go(page, '2/1');
    await heard(page, minute('2/1'));
    await page.getByLabel('哪天扣款').fill('2025-06-10');
    await page.getByLabel('扣多少').fill('357.05');
    await page.getByLabel('从哪张卡').fill('工资卡');
    await go(page, '2/2');
    await heard(page, minute('2/2'));
    await page.getByLabel('工资卡里现在大约多少').fill('1620');
    for (const [name, amount, day] of [
      ['房租', '1500', '2025-06-08'],
      ['话费', '50', '2025-06-09'],
    ] as const) {
      await page.getByRole('checkbox', { name }).check();
      await page.getByLabel(`${name}多少`).fill(amount);
      await page.getByLabel(`${name}哪天付`).fill(day);
    }
    for (const at of ['2/3', '2/4', '2/5']) {
      await go(page, at);
      await heard(page, minute(at));
    }
    await page.getByRole('radio', { name: '关了，刚关的' }).check();
    await go(page, '2/6');
    await heard(page, minute('2/6'));
    await heard(page, { at: '2/6', says: [said.NOT_A_PAUSE] });
    const [shortfall] = checked('xiao-li', '2025-06-03T20:00').shortfalls;
    expect([shortfall?.amountFen, shortfall?.fundBy]).toEqual([28_705, '2025-06-09T24:00']);
    await go(page, '2/7');
    const things = page.locator('main .count-list li');
    await things.first().waitFor();
    expect(await things.count()).toBeLessThanOrEqual(3);
    for (const text of await things.allTextContents()) expect(text).toMatch(/^\d+ 月 \d+ 日/);
    expect(bare((await things.first().textContent()) ?? '')).toContain('6月9日');
    expect(bare((await things.first().textContent()) ?? '')).toContain('287.05');
    expect(errors).toEqual([]);
    await context.close();
  });

  test.each(WAYS)('[发生-1] 小李，出事的那个晚上，%s', async (way) => {
    const { page, context, errors } = await visitor(way);
    await page.clock.setFixedTime(new Date('2025-06-12T21:00:00+08:00'));
    const minute = (at: string): said.Minute => said.LI_EVENING.find((item) => item.at === at)!;
    await go(page, '4/1');
    await heard(page, { at: '4', says: [said.DANGER.asks, said.QUIET], offers: ['有', '没有'] });
    await passCare(page);
    await heard(page, minute('4/1'));
    await heard(page, { at: '4/1', says: [said.EVIDENCE_FIRST, said.REACHABLE, said.QUIET] });
    for (const at of ['4/2', '4/3', '4/4']) {
      await go(page, at);
      await heard(page, minute(at));
    }
    await go(page, '4/3');
    // The ready words are fetched on their own; the screen is up before them.
    const radios = page.getByRole('group', { name: '长短' }).getByRole('radio');
    await radios.first().waitFor();
    const lengths = await radios.count();
    expect(lengths).toBe(3);
    await go(page, '4/4');
    await page.getByRole('radio', { name: '不能', exact: true }).check();
    await heard(page, { at: '4/4', says: ['今晚发一条给平台', said.REACHABLE_WORDS, said.NOT_A_PAUSE] });
    await go(page, '4/5');
    await heard(page, minute('4/5'));
    await page.getByLabel('什么时候').fill('2025-06-12T10:20');
    await page.getByRole('checkbox', { name: '欠款' }).check();
    await tap(page, '记下这一条');
    await heard(page, { at: '4/5', says: ['可能不符合', said.POSSIBLE] });
    await go(page, '4/6');
    await heard(page, minute('4/6'));
    await tap(page, '记下这三件');
    await heard(page, { at: '4/6', says: ['已记下，带着日期', said.NOT_A_PAUSE, said.QUIET] });
    expect(errors).toEqual([]);
    await context.close();
  });

  test.each(WAYS)('[小王-1] 小王，借钱之前，%s：一样东西就能往下走，走到一张能存能印的纸', async (way) => {
    const { page, context, errors } = await visitor(way);
    for (const minute of said.WANG) {
      await go(page, minute.at);
      await heard(page, minute);
    }
    const download = page.waitForEvent('download');
    await tap(page, '保存');
    expect((await download).suggestedFilename()).toMatch(/^记录-\d{8}\.txt$/);
    expect(errors).toEqual([]);
    await context.close();
  });

  test.each(WAYS)('[发生-3] 没借钱的人，%s：不问借款人，说停之后单独数', async (way) => {
    const { page, context, errors } = await visitor(way);
    const minute = (at: string): said.Minute => said.THIRD.find((item) => item.at === at)!;
    await go(page, '5/1');
    await heard(page, { at: '5', says: [said.DANGER.asks], offers: ['有', '没有'] });
    await passCare(page);
    await heard(page, minute('5/1'));
    for (const tie of ['我签过担保／共同借款', '我是配偶', '不清楚']) {
      await page.getByRole('radio', { name: tie }).check();
      await heard(page, { at: '5/1', says: [said.GUARANTEE] });
    }
    for (const at of ['5/2', '5/3', '5/4']) {
      await go(page, at);
      await heard(page, minute(at));
    }
    const fields = (await page.locator('main label').allTextContents()).join();
    expect(fields).not.toMatch(/借款人|他的名字|欠了?多少/);
    await tap(page, '记下这一条');
    await heard(page, { at: '5/4', says: ['记下了，一共 1 条', said.EVIDENCE_FIRST] });
    await go(page, '5/5');
    await heard(page, minute('5/5'));
    await tap(page, '我发了，记下现在的时间');
    await heard(page, { at: '5/5', says: [said.COUNTED] });
    await go(page, '5/6');
    await heard(page, minute('5/6'));
    await heard(page, { at: '5/6', says: [said.QUIET] });
    expect(errors).toEqual([]);
    await context.close();
  });

  test('[记录页-16] 走到一半：存下以后刷新、崩溃，说过的都在，接着走', { timeout: 120_000 }, async () => {
    const { page, context } = await visitor('online');
    await page.clock.setFixedTime(LI_DAY);
    await go(page, 'keep');
    await page.getByLabel('代号').fill('记录 1');
    await page.getByRole('radio', { name: '不设', exact: true }).check();
    await page.getByRole('button', { name: /^存下/ }).click();
    await page.getByRole('heading', { level: 2, name: '记录 1' }).waitFor();
    await go(page, '2/1');
    await page.getByLabel('哪天扣款').fill('2025-06-10');
    await page.getByLabel('扣多少').fill('357.05');
    await page.getByLabel('从哪张卡').fill('工资卡');
    await go(page, '2/2');
    await page.getByLabel('工资卡里现在大约多少').fill('70');
    await go(page, '2/3');
    await heard(page, said.LI_BEFORE[2]!);
    await page.reload();
    await go(page, 'today');
    await heard(page, { at: 'today', says: ['差 287.05 元'] });
    const crashed = page.waitForEvent('crash');
    await page.goto('chrome://crash').catch(() => undefined);
    await crashed;
    const next = await context.newPage();
    // The fixed time belongs to the visitor, not to the page that crashed.
    await next.goto(`${stage.server.url}#/today`);
    await heard(next, { at: 'today', says: ['差 287.05 元', '6 月 9 日 24:00'] });
    await context.close();
  });
});
