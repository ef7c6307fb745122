import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, ready, type Stage, setStage } from './browser.ts';

const DOORS = ['借钱之前', '正在还款', '快还不上了', '他们联系了我的亲友', '我没借钱，却被催'];

describe.skipIf(!chromiumPath)('页面：第一屏（浏览器）', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage?.end());

  /** A visit whose scripts stay on the line until `arrive` is called. */
  async function early() {
    const { page, context, errors } = await stage.visit();
    let arrive = (): void => undefined;
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await page.route('**/assets/*.js', async (route) => {
      await arrived;
      await route.continue();
    });
    await page.goto(stage.server.url, { waitUntil: 'commit' });
    return { page, context, errors, arrive };
  }

  test('[页面-27] 脚本关掉：五扇门都看得见，是真的链接，有一句说明', async () => {
    const { page, context, errors } = await stage.visit({ javaScriptEnabled: false });
    await page.goto(stage.server.url);
    for (const [index, name] of DOORS.entries()) {
      const door = page.getByRole('link', { name: new RegExp(`^${name}`) });
      expect(await door.getAttribute('href')).toBe(`#/${index + 1}`);
      expect((await door.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    // Chromium's switch for tests leaves what is for visitors without scripts unparsed.
    expect(await page.locator('noscript').textContent()).toContain('在浏览器设置里打开它，再刷新');
    expect(errors).toEqual([]);
    await context.close();
  });

  test('[页面-27] 脚本没到就点门：马上说正在打开，脚本到了就是那扇门，退一步回首页', async () => {
    const { page, context, errors, arrive } = await early();
    await page.getByRole('link', { name: /^正在还款/ }).click();
    await expect
      .poll(() => page.locator('main').evaluate((main) => getComputedStyle(main, '::before').content))
      .toBe('"正在打开…"');
    expect(await page.getByText('他们联系了我的亲友').isVisible()).toBe(false);
    arrive();
    await ready(page);
    await page.getByLabel('哪天扣款').waitFor();
    expect(await page.evaluate(() => history.state)).toEqual({ depth: 1 });
    await page.getByRole('button', { name: '返回' }).click();
    await page.getByRole('heading', { name: '你现在是哪一种？' }).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  test('[页面-27] [页面-12] 脚本没到也能马上离开', async () => {
    const { page, context, arrive } = await early();
    await page.getByRole('button', { name: '马上离开' }).click();
    await page.waitForURL('**/leave.html');
    arrive();
    await context.close();
  });

  test('[页面-27] 接管的页面和画好的一样，不重画：门还是那个元素', async () => {
    const { page, context, errors, arrive } = await early();
    const door = page.getByRole('link', { name: /^正在还款/ });
    await door.waitFor();
    await door.evaluate((element) => element.setAttribute('data-drawn', 'yes'));
    const drawn = await page.locator('#app').evaluate((app) => app.outerHTML.length);
    arrive();
    await ready(page);
    expect(await door.getAttribute('data-drawn')).toBe('yes');
    const now = await page.locator('#app').evaluate((app) => app.outerHTML.length);
    // Only the place for short messages may differ; nothing was drawn twice.
    expect(Math.abs(now - drawn)).toBeLessThan(40);
    expect(await page.locator('#app > *').count()).toBe(1);
    expect(errors).toEqual([]);
    await context.close();
  });
});
