import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, ready, type Stage, setStage } from '../testing/browser.ts';
import { NEVER } from '../words/care.ts';

const root = new URL('../../../../', import.meta.url);
interface Builder {
  readonly loanApk: (app: { permissions: readonly string[]; code: readonly unknown[] }) => Uint8Array;
  readonly readContacts: readonly unknown[];
}
// Another room's builders: outside this room's type-check, so their address is worked out at run time.
const testing = (name: string): Promise<Builder> =>
  import(new URL(`packages/app-scan/src/testing/${name}.ts`, root).href);

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

const real = fileURLToPath(new URL('.cache/apps/apidemos.apk', root));
const see = (page: Page, words: string): Promise<void> => page.getByText(words).first().waitFor();
const words = async (page: Page): Promise<string> => (await page.locator('main').textContent()) ?? '';

describe.skipIf(!chromiumPath)('页面：查 App（浏览器）', () => {
  let stage: Stage;
  const folder = mkdtempSync(join(tmpdir(), 'app-check-'));
  const at = (name: string): string => join(folder, name);

  beforeAll(async () => {
    stage = await setStage();
    const { loanApk } = await testing('loan-app');
    const { readContacts } = await testing('samples');
    writeFileSync(at('loan.apk'), loanApk({ permissions: ['READ_CONTACTS'], code: readContacts }));
    writeFileSync(at('broken.apk'), loanApk({ permissions: [], code: [] }).subarray(0, 300));
  });
  afterAll(async () => {
    await stage?.end();
    rmSync(folder, { recursive: true, force: true });
  });

  const choose = (page: Page, name: string): Promise<void> =>
    page.locator('input[type=file]').setInputFiles(name);

  test('[查应用-22] [查应用-24] 选一个安装包，看结果、看凭什么，记下，“今天”就有它', async () => {
    const { page, open, requests, errors, context } = await stage.visit();
    await open('today');
    await see(page, '还没有记过借款');
    await open('');
    await page.getByRole('link', { name: /查 App/ }).click();
    await choose(page, at('loan.apk'));
    await page.getByRole('heading', { name: 'com.example.loan' }).waitFor();
    await see(page, '能碰到你手机里的人：通讯录。');
    const place = page.getByText('com.example.loan.Main.onCreate').first();
    expect(await place.isVisible()).toBe(false);
    await page.getByText('凭什么这么说').first().click();
    await place.waitFor();
    expect(await words(page)).toContain('没有签名');
    // The title of a guide that is cited, not a verdict.
    const said = (await words(page)).replaceAll('网络安全实践指南', '');
    for (const word of NEVER) expect(said).not.toContain(word);

    await page.getByRole('button', { name: '把结果记进我的记录' }).click();
    await page.getByLabel('名字').fill('某借款');
    await page.getByRole('button', { name: '记下', exact: true }).click();
    await page.getByRole('link', { name: '去“今天”看' }).click();
    await see(page, '某借款');
    expect(await words(page)).not.toContain('还没有记过借款');
    await page.goBack();
    await ready(page);
    expect(await page.getByRole('button', { name: '把结果记进我的记录' }).count()).toBe(0);

    for (const url of requests) expect(new URL(url).origin).toBe(new URL(stage.server.url).origin);
    expect(errors).toEqual([]);
    await context.close();
  });

  test.each(['light', 'dark'] as const)(
    '[页面-17] 结果页 axe 零问题，320 px 不横向滚动：%s',
    async (colorScheme) => {
      const { page, open, context } = await stage.visit({
        colorScheme,
        viewport: { width: 320, height: 640 },
      });
      await open('app');
      await choose(page, at('loan.apk'));
      await see(page, '能碰到你手机里的人：通讯录。');
      for (const summary of await page.locator('summary').all()) await summary.click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await page.evaluate(AXE);
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: { run(): Promise<AxeResult> } }).axe.run(),
      );
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      await context.close();
    },
  );

  test('[查应用-23] 读不成的：说是什么、怎么办，没有一张空单子', async () => {
    const { page, open, context } = await stage.visit();
    await open('app');
    await choose(page, at('broken.apk'));
    await see(page, '没有读成，不等于它什么都不拿');
    expect(await words(page)).toContain('broken.apk');
    expect(await page.locator('.level-line').count()).toBe(0);
    await open('app/found');
    await see(page, '选安装包');
    await context.close();
  });

  test('[查应用-21] 停下：结束那一份工作，回到选择', async () => {
    const { page, open, context } = await stage.visit();
    await context.route('**/scanner-*.js', () => {});
    await open('app');
    await choose(page, at('loan.apk'));
    await see(page, '正在看 loan.apk');
    await page.getByRole('button', { name: '停下' }).click();
    await page.locator('progress').waitFor({ state: 'detached' });
    expect(page.url()).toMatch(/#\/app$/);
    await context.close();
  });

  test('[查应用-21] 没有 Worker 的浏览器也能查', async () => {
    const { page, open, context } = await stage.visit();
    await page.addInitScript(() => Object.defineProperty(globalThis, 'Worker', { value: undefined }));
    await open('app');
    await choose(page, at('loan.apk'));
    await see(page, '能碰到你手机里的人：通讯录。');
    await context.close();
  });

  test.skipIf(!existsSync(real))('[查应用-21] 看一个真的安装包时页面不卡', async () => {
    const { page, open, context } = await stage.visit();
    await open('app');
    await page.evaluate(() => {
      const tasks: number[] = [];
      Object.assign(globalThis, { tasks });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) tasks.push(entry.duration);
      }).observe({ entryTypes: ['longtask'] });
    });
    await choose(page, real);
    await see(page, '正在看 apidemos.apk');
    await see(page, '能碰到你手机里的人');
    // Reading and showing the answer: no task long enough for a tap to be felt as stuck.
    const tasks = await page.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks);
    expect(Math.max(0, ...tasks)).toBeLessThan(250);
    expect(await words(page)).toContain('API Demos');
    await context.close();
  });

  test('[查应用-26] 打印：只印答案，凭据都打开着', async () => {
    const { page, open, context } = await stage.visit();
    await open('app');
    await choose(page, at('loan.apk'));
    await see(page, '能碰到你手机里的人：通讯录。');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: '打印' }).isVisible()).toBe(false);
    const paper = page.locator('.paper');
    expect(await paper.isVisible()).toBe(true);
    expect(await paper.getByText('com.example.loan.Main.onCreate').first().isVisible()).toBe(true);
    expect(await paper.getByText('android.permission.READ_CONTACTS').first().isVisible()).toBe(true);
    await context.close();
  });

  test('[查应用-20] [查应用-25] 没有安装包：清单、名字、设置', async () => {
    const { page, open, context } = await stage.visit();
    await open('app/list');
    await page.getByLabel('贴在这里').fill('READ_CONTACTS，相机');
    await page.getByRole('button', { name: '看它能拿什么' }).click();
    await see(page, '没有看过代码');
    expect(await page.locator('.level-line').count()).toBe(1);
    await page.getByLabel('贴在这里').fill('今天天气');
    await page.getByRole('button', { name: '看它能拿什么' }).click();
    await see(page, '没认出不等于没有');

    await open('app/name');
    await page.getByLabel('App 的名字，或者包名').fill('安逸花');
    await page.getByRole('button', { name: '查名录' }).click();
    await see(page, 'com.msxf.ayh');

    await open('app/settings');
    await page.getByLabel('这个 App 叫什么').fill('某借款');
    await page.getByRole('radio', { name: '不允许' }).first().check();
    await page.getByRole('button', { name: '看结果' }).click();
    await see(page, '现在不允许');
    await page.getByRole('button', { name: '把结果记进我的记录' }).click();
    await page.getByRole('link', { name: /去“今天”看/ }).click();
    await see(page, '某借款');
    await context.close();
  });
});
