import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, type Stage, setStage } from '../../apps/web/src/testing/browser.ts';
import { checked, go, pathsOn, replayed, tap } from './stage.ts';

/** Names with their states, sorted, so that two lists can be laid beside each other. */
const sorted = (paths: readonly { name: string; stateSays: string }[]): string[] =>
  paths.map(({ name, stateSays }) => `${name}：${stateSays}`).sort();

/** What 今天 lists of a CLI view: everything but what is unclear and neither askable nor closable. */
function listed(view: ReturnType<typeof checked>): string[] {
  return sorted(view.paths.filter((path) => !(path.state === 'possible' && /外泄|转给别家/.test(path.name))));
}

async function openMoment(page: Page, label: string): Promise<void> {
  await tap(page, label);
  await page.getByRole('heading', { level: 1, name: '今天' }).waitFor();
  await page.locator('.say-words').waitFor();
}

/** `innerText` puts one sentence per line; the CLI writes them in a row. */
const headline = (page: Page): Promise<string> =>
  // The screen ties a number to its unit with a blank that does not break.
  page.locator('.say-words').evaluate((words) => (words.textContent ?? '').replaceAll('\u00a0', ' ').trim());

describe.skipIf(!chromiumPath)('记录页：几种人生（浏览器和命令行一样）', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage?.end());

  test.each([
    { life: 'li', file: 'xiao-li', label: '扣款前七天', at: '2025-06-03T20:00' },
    { life: 'li', file: 'xiao-li', label: '亲友收到消息那天', at: '2025-06-12T13:00' },
    { life: 'li-2', file: 'xiao-li-reverse', label: '扣款以后', at: '2025-06-12T13:00' },
    { life: 'wang', file: 'xiao-wang', label: '扣款失败那天', at: '2025-04-20T12:00' },
    { life: 'wang', file: 'xiao-wang', label: '最后一天', at: '2025-06-12T20:00' },
    { life: 'wang-2', file: 'xiao-wang-reverse', label: '最后一天', at: '2025-04-22T20:00' },
    { life: 'third', file: 'harassed-third-person', label: '接到电话以后', at: '2025-08-05T20:00' },
  ])(
    '[记录页-5] $file $at：句子、缺口、三步、每条路，和命令行一字不差',
    async ({ life, file, label, at }) => {
      const view = checked(file, at);
      const { page, open, context, errors } = await stage.visit();
      await open(`story/${life}`);
      await openMoment(page, label);
      expect(await headline(page)).toBe(view.says);
      expect(sorted(await pathsOn(page))).toEqual(listed(view));
      const steps = await page.locator('.step-list .step-says').allTextContents();
      const next = view.plan.next.map((id) => view.actions.find((action) => action.id === id)?.says);
      expect(steps.map((says) => says.replace(/^\d/, ''))).toEqual(next);
      const body = (await page.locator('main').textContent()) ?? '';
      for (const shortfall of view.shortfalls.slice(0, 3)) expect(body).toContain(shortfall.says);
      expect(errors).toEqual([]);
      await context.close();
    },
  );

  test('[小李-1] 扣款前七天：287.05，最晚 6 月 9 日 24:00；存进去了，缺口就没有了', async () => {
    const { page, open, context } = await stage.visit();
    await open('story/li');
    await openMoment(page, '扣款前七天');
    const body = (await page.locator('main').textContent()) ?? '';
    expect(body).toContain('差 287.05 元');
    expect(body).toContain('6 月 9 日 24:00');
    await page.locator('.step-list li').first().getByRole('button', { name: '存进去了' }).click();
    expect(await page.getByLabel('存了多少').inputValue()).toBe('287.05');
    await page.getByRole('dialog').getByRole('button', { name: '记下' }).click();
    await expect.poll(() => headline(page)).not.toContain('扣不成');
    await page.locator('.step-list li').first().getByRole('button', { name: '关了，也看过了' }).click();
    await expect
      .poll(async () => (await pathsOn(page)).find((path) => path.name.startsWith('通讯录权限'))?.stateSays)
      .toBe('已关上');
    await context.close();
  });

  test('[记录页-4] 例子开着，“记录”也是例子的：三条消息都在，写着是例子，没有存一份', async () => {
    const { page, open, context } = await stage.visit();
    await open('story/li');
    await openMoment(page, '亲友收到消息那天');
    await go(page, 'record');
    await page.getByText('例子：小李，不是你的记录').waitFor();
    for (const who of ['亲属甲', '朋友乙', '同事丙']) await page.getByText(`${who}：短信`).first().waitFor();
    expect(await page.getByRole('link', { name: '存一份' }).count()).toBe(0);
    await tap(page, '关掉例子');
    await page.getByText('还没有记过').waitFor();
    await context.close();
  });

  test('[记录页-4] 例子里点的不进自己的记录，关掉例子就回到自己的', async () => {
    const { page, open, context } = await stage.visit();
    await open('story/li');
    await openMoment(page, '扣款前七天');
    await page.getByText('例子：小李，不是你的记录').waitFor();
    await page.getByRole('button', { name: '关了，也看过了' }).click();
    await tap(page, '关掉例子');
    await page.getByText('还没有记过借款。').waitFor();
    await go(page, 'record');
    await page.getByText('还没有记过').waitFor();
    await context.close();
  });

  test.each([
    ['li', 'xiao-li', '2025-02-10', '2025-06-12'],
    ['wang', 'xiao-wang', '2025-02-20', '2025-06-12'],
  ])('[记录页-14] 故事 %s 一天一天往下点，每一天和命令行一样', async (life, file, from, to) => {
    const days = replayed(file, from, to);
    const { page, open, context } = await stage.visit();
    await open(`story/${life}`);
    for (const [index, day] of days.entries()) {
      const [, month, date] = day.date.split('-').map(Number);
      await page
        .getByRole('heading', { level: 2, name: `${month} 月 ${date} 日` })
        .first()
        .waitFor();
      const told = await page.locator('.story-events li > span:last-child').allTextContents();
      expect(told, day.date).toEqual(day.events.map((event) => event.says));
      if (index < days.length - 1) await tap(page, '下一天');
    }
    expect(await page.getByRole('button', { name: '下一天' }).count()).toBe(0);
    await page.getByRole('heading', { name: '看完了' }).waitFor();
    await context.close();
  });

  test('[发生-3] 没借钱的人：没有一处要借款人的名字，先问担保', async () => {
    const { page, open, context } = await stage.visit();
    await open('story/third');
    await openMoment(page, '接到电话以后');
    const body = (await page.locator('main').textContent()) ?? '';
    expect(body).not.toMatch(/借款人(的)?(姓名|名字)|他的名字/);
    await go(page, 'ask');
    const asks = await page.locator('main .card h2').textContent();
    expect(asks).toBe(checked('harassed-third-person', '2025-08-05T20:00').questions[0]?.asks);
    await context.close();
  });

  test('[记录页-12] 小李的四个问题，一次一个，答完就没有了', async () => {
    const { page, open, context } = await stage.visit();
    await open('story/li');
    await openMoment(page, '扣款前七天');
    await go(page, 'ask');
    for (let left = 4; left > 0; left--) {
      await page.getByText(`还有 ${left} 个`).waitFor();
      const asks = (await page.locator('main .card h2').textContent()) ?? '';
      if (asks.includes('权限页')) {
        await tap(page, '都关着');
        await tap(page, '刚在手机上看到的');
      } else if (asks.includes('紧急联系人')) {
        await tap(page, '填过');
        await page.getByRole('checkbox', { name: '亲属甲' }).check();
        await tap(page, '记下');
      } else await page.getByRole('button', { name: /^没(填|给)过$/ }).click();
    }
    await page.getByText('没有要问的了。').waitFor();
    await context.close();
  });

  test('[问题-2] 五家填没填过单位，一张卡一次答完；紧急联系人一家一家说是谁', async () => {
    const { page, open, context } = await stage.visit();
    await open('story/five');
    await openMoment(page, '工资没到的那天');
    await go(page, 'ask');
    const card = page.locator('main .card');
    const answer = async (lender: string, says: string): Promise<void> => {
      await card.getByRole('group', { name: lender }).getByRole('radio', { name: says, exact: true }).check();
    };
    const asks = async (): Promise<string> => (await card.locator('h2').textContent()) ?? '';
    await page.getByText('还有 4 个').waitFor();
    for (let n = 0; !(await asks()).includes('单位'); n++) {
      expect(n).toBeLessThan(6);
      await tap(page, '先跳过');
    }
    if (process.env['HUXIN_SHOTS'])
      await page.screenshot({ path: `${process.env['HUXIN_SHOTS']}/ask-many.png`, fullPage: true });
    for (const lender of ['甲App', '乙App', '丙App', '丁App']) await answer(lender, '没填过');
    await tap(page, '先记这几家');
    await card.getByRole('heading', { name: /紧急联系人/ }).waitFor();
    await answer('丁App', '填过');
    await answer('乙App', '填过');
    await answer('戊App', '没填过');
    await tap(page, '记下');
    await card.getByRole('heading', { name: '丁App', exact: true }).waitFor();
    await page.getByRole('checkbox', { name: '亲属甲' }).check();
    await tap(page, '记下');
    await card.getByRole('heading', { name: '乙App', exact: true }).waitFor();
    await page.getByRole('checkbox', { name: '同事甲' }).check();
    await tap(page, '记下');
    // The lender that was left blank is asked alone.
    await page.getByText('「戊App」填过单位名称').waitFor();
    await context.close();
  });

  test('[记录页-1] 浏览器开不了 Worker，就在页面里算，结果一样', async () => {
    const { page, open, context, errors } = await stage.visit();
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'Worker', { value: undefined });
    });
    await open('story/li');
    await openMoment(page, '扣款前七天');
    expect(await headline(page)).toBe(checked('xiao-li', '2025-06-03T20:00').says);
    await go(page, 'answers');
    await page.getByLabel('用自己的话搜').fill('余额不够，几点前要存进去');
    await page.getByRole('link', { name: /余额不够、自动扣款失败/ }).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  test('[记录页-21] 怎么办、怎么关：用自己的话搜，一步一步勾，每步写明核实没有，能打印', async () => {
    const { page, open, context, errors } = await stage.visit();
    await open('answers');
    await page.getByLabel('用自己的话搜').fill('小米怎么关通讯录');
    await page.getByRole('link', { name: /小米、红米/ }).click();
    await page.getByRole('heading', { level: 1, name: /小米、红米/ }).waitFor();
    const steps = page.locator('.guide-steps > li');
    expect(await steps.count()).toBeGreaterThan(2);
    for (const step of await steps.all())
      expect(await step.locator('.tag').textContent()).toMatch(/^(核实过|没有核实)$/);
    await steps.first().getByRole('checkbox').check();
    await page.getByText('做完也挡不住的').waitFor();
    await page.getByRole('link', { name: '看完了，去记一下' }).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: '马上离开' }).isVisible()).toBe(false);
    expect(await steps.first().isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await go(page, 'answers');
    await page.getByLabel('用自己的话搜').fill('xyz');
    await page.getByText('没找到。').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });
});
