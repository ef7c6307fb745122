import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, passCare, ready, SCREENS, type Stage, setStage, type Visit } from './browser.ts';
import {
  AXE,
  type AxeResult,
  faultsOf,
  LEAST_TARGET,
  overflowAt,
  SIZES,
  targetsOf,
} from './screen-checks.ts';

async function eachScreen(visit: Visit, look: (path: string) => Promise<void>): Promise<void> {
  for (const path of SCREENS) {
    await visit.open(path);
    if (/^[345]/.test(path)) await passCare(visit.page);
    await ready(visit.page);
    await look(path);
  }
}

describe.skipIf(!chromiumPath)('页面：人人能用（浏览器）', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage?.end());

  test.each(['light', 'dark'] as const)(
    '[页面-17] 每一页 axe 零问题：%s',
    { timeout: 180_000 },
    async (colorScheme) => {
      const visit = await stage.visit({ colorScheme, reducedMotion: 'reduce' });
      await visit.open('4');
      expect(await faultsOf(visit), 'danger').toEqual([]);
      await passCare(visit.page);
      await eachScreen(visit, async (path) => {
        expect(await faultsOf(visit), path).toEqual([]);
      });
      await visit.context.close();
    },
  );

  test('[页面-17] axe 在坏页面上报得出问题', async () => {
    const visit = await stage.visit();
    await visit.open('');
    await visit.page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));
    expect((await faultsOf(visit)).join()).toContain('button-name');
    await visit.context.close();
  });

  test('[页面-17] 打开的浮层、放大的字、填错的格子也零问题', async () => {
    const visit = await stage.visit({ reducedMotion: 'reduce' });
    await visit.open('gallery');
    await visit.page.getByRole('button', { name: '要问一句的' }).click();
    await visit.page.getByRole('dialog').waitFor();
    expect(await faultsOf(visit)).toEqual([]);
    await visit.page.keyboard.press('Escape');
    await visit.page.getByRole('dialog').waitFor({ state: 'hidden' });
    await visit.open('say');
    await visit.page.getByRole('button', { name: '放大' }).click();
    expect(await faultsOf(visit)).toEqual([]);
    await visit.open('2/1');
    await visit.page.getByLabel('扣多少').fill('三百');
    await visit.page.getByText('请写成元').waitFor();
    expect(await faultsOf(visit)).toEqual([]);
    await visit.context.close();
  });

  test.each(SIZES)('[页面-17] 不横向滚动：$name', { timeout: 120_000 }, async ({ width, height, text }) => {
    const visit = await stage.visit({ viewport: { width, height } });
    await eachScreen(visit, async (path) => {
      expect(await overflowAt(visit, text), path).toBeLessThanOrEqual(0);
    });
    await visit.context.close();
  });

  test('[页面-17] 能点的至少 44 px 高', { timeout: 120_000 }, async () => {
    const visit = await stage.visit();
    let measured = 0;
    await eachScreen(visit, async (path) => {
      const targets = await targetsOf(visit);
      measured += targets.length;
      for (const { says, height } of targets)
        expect(height, `${path}: ${says}`).toBeGreaterThanOrEqual(LEAST_TARGET);
    });
    expect(measured).toBeGreaterThan(200);
    await visit.context.close();
  });

  test('[页面-18] 只用键盘走完“我没借钱，却被催”', async () => {
    const { page, open, context } = await stage.visit();
    await open('');
    /** Tabs until the thing with these words has the focus, as a person would. */
    const tabTo = async (words: string): Promise<void> => {
      for (let n = 0; n < 60; n++) {
        await page.keyboard.press('Tab');
        const on = await page.evaluate(
          () =>
            document.activeElement?.closest('label')?.textContent ??
            document.activeElement?.textContent ??
            '',
        );
        if (on.includes(words)) return;
      }
      throw new Error(`the keyboard never reached ${words}`);
    };
    const press = async (words: string): Promise<void> => {
      await tabTo(words);
      await page.keyboard.press('Enter');
    };
    const heading = async (words: string): Promise<void> => {
      await page.getByRole('heading', { level: 1, name: words }).waitFor();
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.tagName), { message: words })
        .toBe('H1');
    };
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
    await press('我没借钱，却被催');
    await heading('现在有人在门口');
    await press('没有');
    await heading('你不是借款人');
    await tabTo('都不是');
    await page.keyboard.press('Space');
    await page.getByText('不是因为你欠了什么').waitFor();
    await press('下一步');
    await heading('接到电话');
    await press('放大');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await press('下一步');
    await heading('不要');
    await press('下一步');
    await heading('记一下');
    await press('记下这一条');
    await page.getByText('记下了，一共 1 条').waitFor();
    await press('下一步');
    await heading('发一条停止联系');
    await press('我发了');
    await page.getByText('之后再来的，会单独数出来。').waitFor();
    await press('下一步');
    await heading('还在打');
    await press('先到这里');
    await heading('你现在是哪一种');
    await context.close();
  });

  test('[页面-18] 减少动态时没有动画；平时浮层有', async () => {
    const animation = async (reducedMotion: 'reduce' | 'no-preference'): Promise<string> => {
      const { page, open, context } = await stage.visit({ reducedMotion });
      await open('gallery');
      await page.getByRole('button', { name: '打开一层' }).click();
      const name = await page
        .getByRole('dialog')
        .evaluate((dialog) => getComputedStyle(dialog).animationName);
      await context.close();
      return name;
    };
    expect(await animation('reduce')).toBe('none');
    expect(await animation('no-preference')).toBe('rise');
  });

  test('[页面-18] 屏幕是深色的，打印也是白纸黑字，按钮不印', async () => {
    const { page, open, context } = await stage.visit({ colorScheme: 'dark', reducedMotion: 'reduce' });
    for (const path of ['gallery', 'limits', 'numbers', 'sheets/calls']) {
      await open(path);
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(AXE);
      const pale = await page.evaluate(() =>
        (globalThis as unknown as { axe: { run(where: object, how: object): Promise<AxeResult> } }).axe.run(
          { include: 'main' },
          { runOnly: ['color-contrast'] },
        ),
      );
      expect(pale.violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))).toEqual([]);
      const looks = await page.evaluate(() => {
        const cards = [...document.querySelectorAll('.card, .list, .notice, .paper, .words')];
        return {
          paper: [...new Set([document.body, ...cards].map((one) => getComputedStyle(one).backgroundColor))],
          buttons: [...document.querySelectorAll('main .button')].filter((one) => one.checkVisibility())
            .length,
        };
      });
      expect(looks.buttons, path).toBe(0);
      for (const colour of looks.paper)
        expect(['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)'], path).toContain(colour);
      await page.emulateMedia({ media: 'screen' });
    }
    await context.close();
  });

  test('[页面-18] 打印只印那张纸', async () => {
    const { page, open, context } = await stage.visit();
    for (const [path, words] of [
      ['sheets/calls', '来电来信记录表'],
      ['say', '请不要再联系我。'],
    ] as const) {
      await open(path);
      await page.emulateMedia({ media: 'print' });
      // biome-ignore lint/performance/useDomNodeTextContent: only innerText leaves out what print hides
      const printed = await page.evaluate(() => document.body.innerText);
      expect(printed).toContain(words);
      for (const gone of ['马上离开', '打印一张', '首页', '返回']) expect(printed).not.toContain(gone);
      await page.emulateMedia({ media: 'screen' });
    }
    await context.close();
  });
});
