import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, ready, type Stage, setStage } from '../../apps/web/src/testing/browser.ts';
import { go, tap } from './stage.ts';

const SCREENS = [
  'today',
  'bills',
  'bills/new',
  'apps',
  'ask',
  'record',
  'keep',
  'answers',
  'answers/q17',
  'story/wang',
];

describe.skipIf(!chromiumPath)('记录页：不出本站、遮住、离开、键盘（浏览器）', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage?.end());

  test('[页面-11] 引擎、故事、答案、存下、扫描都跑过，没有一个请求离开本站，没有一次策略报错', {
    timeout: 90_000,
  }, async () => {
    const { page, open, context, requests, errors } = await stage.visit();
    const violations: string[] = [];
    await context.exposeFunction('violated', (what: string) => violations.push(what));
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) =>
        (globalThis as unknown as { violated: (what: string) => void }).violated(
          `${event.effectiveDirective} ${event.blockedURI}`,
        ),
      );
    });
    await open('story/li');
    await tap(page, '扣款前七天');
    await page.locator('.say-words').waitFor();
    for (const path of SCREENS) {
      await go(page, path);
      await page.waitForTimeout(150);
    }
    await go(page, 'app');
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: 'a.apk',
        mimeType: 'application/zip',
        buffer: Buffer.from('PK\u0003\u0004 not a package'),
      });
    await page.waitForTimeout(1500);
    await go(page, 'keep');
    await page.waitForTimeout(300);
    await page.getByRole('radio', { name: '设密码', exact: true }).check();
    await page.getByLabel('密码', { exact: true }).fill('雨伞 楼梯 橘子');
    await page.getByLabel('再输一遍').fill('雨伞 楼梯 橘子');
    await page.getByRole('button', { name: /^存下/ }).click();
    await page.getByRole('heading', { level: 2, name: '记录 1' }).waitFor({ timeout: 30_000 });
    const workers = requests.filter((url) => /(?:worker|scanner)-[^/]*\.js$/.test(url));
    expect(new Set(workers).size).toBeGreaterThanOrEqual(3);
    expect(
      requests.filter((url) => !url.startsWith(stage.server.url) && !/^(?:blob|data):/.test(url)),
    ).toEqual([]);
    expect(violations).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('[页面-13] [记录页-17] 五分钟没动：遮住，也锁上；回来要密码，屏幕里不剩记录', {
    timeout: 60_000,
  }, async () => {
    const { page, open, context } = await stage.visit();
    await page.clock.install();
    await open('bills/new');
    await page.getByLabel('在哪个 App 借的').fill('小借App');
    await page.getByLabel('借了多少').fill('2000');
    await page.getByLabel('每期还多少').fill('357.05');
    await page.getByLabel('一共几期').fill('6');
    await page.getByLabel('下一次哪天扣').fill('2030-06-10');
    await tap(page, '记下这一笔');
    await page.getByRole('heading', { level: 1, name: '借款一' }).waitFor();
    await go(page, 'keep');
    await page.clock.runFor(500);
    await page.getByRole('radio', { name: '设密码', exact: true }).check();
    await page.getByLabel('密码', { exact: true }).fill('雨伞 楼梯 橘子');
    await page.getByLabel('再输一遍').fill('雨伞 楼梯 橘子');
    await page.getByRole('button', { name: /^存下/ }).click();
    await page.getByRole('heading', { level: 2, name: '记录 1' }).waitFor({ timeout: 30_000 });
    await go(page, 'bills');
    await page.getByRole('link', { name: /小借App/ }).waitFor();
    await page.clock.runFor(5.5 * 60_000);
    await page.getByText('记录也锁上了').waitFor();
    expect(await page.locator('body').textContent()).not.toContain('小借App');
    await tap(page, '回来');
    await page.getByRole('button', { name: '打开', exact: true }).waitFor();
    expect(await page.locator('body').textContent()).not.toContain('小借App');
    await context.close();
  });

  test('[页面-12] 从借款里马上离开：当场空白，日历上没有一个字，后退回不来', async () => {
    const { page, open, context } = await stage.visit();
    await open('');
    await go(page, 'story/li');
    await tap(page, '扣款前七天');
    await go(page, 'bills');
    await page.getByRole('link', { name: /借款一/ }).click();
    await ready(page);
    await page.getByRole('button', { name: '马上离开' }).click();
    await page.waitForURL('**/leave.html');
    for (let back = 0; back < 4; back++) {
      await page.goBack({ timeout: 2000 }).catch(() => undefined);
      expect(page.url()).toMatch(/leave\.html$|about:blank$/);
      expect(await page.locator('body').textContent()).not.toMatch(/借|元|平台/);
    }
    await context.close();
  });

  test('[页面-12] 一口气点了好几下，少数了一层，离开也一层不剩', async () => {
    const { page, open, context } = await stage.visit();
    await open('');
    // All in one turn: the page hears of them only afterwards, and of the last one alone.
    await page.evaluate(() => {
      for (const hash of ['#/words', '#/cost', '#/numbers', '#/me']) location.hash = hash;
    });
    await ready(page);
    await page.getByRole('button', { name: '马上离开' }).click();
    await page.waitForURL('**/leave.html');
    for (let back = 0; back < 7; back++) {
      await page.goBack({ timeout: 2000 }).catch(() => undefined);
      expect(page.url()).toMatch(/leave\.html$|about:blank$/);
    }
    await context.close();
  });

  test('[页面-18] 只用键盘记一笔借款，看到今天；焦点一直看得见', { timeout: 60_000 }, async () => {
    const { page, open, context } = await stage.visit();
    await page.clock.setFixedTime(new Date('2025-06-03T12:00:00+08:00'));
    await open('bills');
    /** Tabs on until the thing with these words has the focus; each stop on the way shows where it is. */
    const tabTo = async (words: string): Promise<void> => {
      for (let n = 0; n < 80; n++) {
        await page.keyboard.press('Tab');
        const on = await page.evaluate(() => {
          const at = document.activeElement;
          if (!at || at === document.body) return { says: '', seen: true };
          const label = at.closest('label') ?? document.querySelector(`label[for="${CSS.escape(at.id)}"]`);
          const shows = [at, at.parentElement, at.nextElementSibling].some(
            (one) => one && getComputedStyle(one).outlineStyle !== 'none',
          );
          return { says: `${label?.textContent ?? ''}${at.textContent}`, seen: shows };
        });
        expect(on.seen, `no ring on ${on.says}`).toBe(true);
        if (on.says.includes(words)) return;
      }
      throw new Error(`the keyboard never reached ${words}`);
    };
    const arrive = async (words: string): Promise<void> => {
      await page.getByRole('heading', { level: 1, name: words }).waitFor();
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    };
    const fill = async (label: string, text: string): Promise<void> => {
      await tabTo(label);
      await page.keyboard.type(text);
    };
    await tabTo('记一笔借款');
    await page.keyboard.press('Enter');
    await arrive('记一笔借款');
    await fill('在哪个 App 借的', '小借App');
    await fill('借了多少', '2000');
    await fill('每期还多少', '357.05');
    await fill('一共几期', '6');
    await fill('已经还了几期', '3');
    await fill('下一次哪天扣', '06102025');
    await fill('从哪张卡扣', '工资卡');
    await tabTo('记下这一笔');
    await page.keyboard.press('Enter');
    await arrive('借款一');
    await tabTo('更新余额');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await fill('大约多少', '70');
    await tabTo('记下');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await tabTo('今天');
    await page.keyboard.press('Enter');
    await arrive('今天');
    await page.getByText('差 287.05 元').first().waitFor();
    await tabTo('这一步管什么');
    await page.keyboard.press('Enter');
    await page.getByText('怎样算做成').first().waitFor();
    await context.close();
  });
});
