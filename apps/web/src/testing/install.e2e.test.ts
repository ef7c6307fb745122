import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, ready, type Stage, setStage } from './browser.ts';

const underWorker = (page: Page): Promise<void> =>
  expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), { timeout: 15_000 })
    .toBe(true);

/** Width and height of a PNG, from its IHDR chunk (PNG specification 11.2.1). */
const sizeOf = (png: Buffer): string => `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;

describe.skipIf(!chromiumPath)('页面：装到桌面、收别的 App 的东西（浏览器）', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage?.end());

  test('[页面-30] Chromium 认为可以安装，清单没有错', { timeout: 60_000 }, async () => {
    const profile = mkdtempSync(join(tmpdir(), 'profile-'));
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: chromiumPath!,
      args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
    });
    const page = await context.newPage();
    await page.goto(stage.server.url);
    await underWorker(page);
    const cdp = await context.newCDPSession(page);
    const manifest = await cdp.send('Page.getAppManifest');
    expect(manifest.errors).toEqual([]);
    expect(manifest.data).toContain('账单提醒');
    await expect
      .poll(async () => (await cdp.send('Page.getInstallabilityErrors')).installabilityErrors)
      .toEqual([]);
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  });

  test('[页面-30] 清单里的图标都在，大小和写的一样，有可裁切的；快捷方式是中性的、打得开', async () => {
    const manifest = JSON.parse(readFileSync(join(stage.site, 'manifest.webmanifest'), 'utf8'));
    for (const { src, sizes, type } of manifest.icons)
      if (type === 'image/png') expect(sizeOf(readFileSync(join(stage.site, src))), src).toBe(sizes);
    const purposes = manifest.icons.map(({ purpose }: { purpose: string }) => purpose);
    expect(purposes).toContain('maskable');
    expect(manifest.screenshots).toBeUndefined();
    expect(manifest.shortcuts.map(({ name }: { name: string }) => name)).toEqual(['今天', '记录']);
    const { page, context } = await stage.visit();
    for (const { url, name } of manifest.shortcuts) {
      await page.goto(new URL(url, stage.server.url).href);
      await page.getByRole('heading', { level: 1, name }).waitFor();
    }
    await context.close();
  });

  test('[页面-19] [页面-30] 分享像手机那样来：一张表单，文字和文件一起，停在收到的文件', async () => {
    const { page, open, context, errors } = await stage.visit();
    await open('');
    await underWorker(page);
    const home = stage.server.url;
    await page.evaluate(() => {
      const form = document.createElement('form');
      form.method = 'post';
      form.enctype = 'multipart/form-data';
      form.action = './share';
      const files = document.createElement('input');
      files.type = 'file';
      files.name = 'files';
      files.multiple = true;
      const chosen = new DataTransfer();
      chosen.items.add(new File(['a'], '录音.m4a', { type: 'audio/mp4' }));
      chosen.items.add(new File(['b'], '小借.apk', { type: 'application/vnd.android.package-archive' }));
      files.files = chosen.files;
      const text = document.createElement('input');
      text.name = 'text';
      text.value = '【小借】您的账单已逾期';
      form.append(files, text);
      document.body.append(form);
      form.submit();
    });
    await page.waitForURL(`${home}#/inbox`);
    for (const name of ['录音.m4a', '小借.apk', '文字.txt']) await page.getByText(name).waitFor();
    // Nothing of it stays in the parking place, and nothing went on by itself.
    expect(await page.evaluate(async () => (await (await caches.open('inbox')).keys()).length)).toBe(0);
    expect(await page.evaluate(() => document.querySelectorAll('main .list > li').length)).toBe(3);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('[页面-19] [页面-30] 用它打开一个文件：到收到的文件，不自动看', async () => {
    const { page, context } = await stage.visit();
    await page.addInitScript(() => {
      const setConsumer = (take: (launch: unknown) => void): unknown =>
        Object.assign(globalThis, { openWith: take });
      Object.defineProperty(globalThis, 'launchQueue', { value: { setConsumer } });
    });
    await page.goto(stage.server.url);
    await ready(page);
    await page.evaluate(() => {
      const file = new File(['%PDF-1.7'], '协议.pdf', { type: 'application/pdf' });
      (globalThis as unknown as { openWith: (launch: unknown) => void }).openWith({
        files: [{ getFile: () => Promise.resolve(file) }],
      });
    });
    await page.getByRole('heading', { name: '收到的文件' }).waitFor();
    await page.getByText('协议.pdf').waitFor();
    await context.close();
  });

  test('[页面-30] 不自己弹安装；浏览器肯装，“我的”里才有按钮，点了才问', async () => {
    const { page, open, context } = await stage.visit();
    await open('me');
    expect(await page.getByRole('button', { name: '加到桌面' }).count()).toBe(0);
    await page.evaluate(() => {
      const offer = new Event('beforeinstallprompt', { cancelable: true });
      Object.assign(offer, { prompt: async () => Object.assign(globalThis, { asked: true }) });
      dispatchEvent(offer);
      Object.assign(globalThis, { held: offer.defaultPrevented });
    });
    const asked = () =>
      page.evaluate(() => {
        const seen = globalThis as unknown as { asked?: boolean; held?: boolean };
        return { asked: seen.asked ?? false, held: seen.held };
      });
    await page.getByRole('button', { name: '加到桌面' }).waitFor();
    expect(await asked()).toEqual({ asked: false, held: true });
    await page.getByRole('button', { name: '加到桌面' }).click();
    expect(await asked()).toEqual({ asked: true, held: true });
    await page.getByRole('button', { name: '加到桌面' }).waitFor({ state: 'detached' });
    await context.close();
  });

  test('[页面-30] 存下第一份记录时请浏览器别清；不存就不问', async () => {
    const { page, context } = await stage.visit();
    await page.addInitScript(() => {
      Object.assign(globalThis, { asks: 0 });
      StorageManager.prototype.persist = async () => {
        (globalThis as unknown as { asks: number }).asks += 1;
        return true;
      };
    });
    await page.goto(`${stage.server.url}#/keep`);
    await ready(page);
    const asks = () => page.evaluate(() => (globalThis as unknown as { asks: number }).asks);
    expect(await asks()).toBe(0);
    await page.getByRole('radio', { name: '不设', exact: true }).check();
    await page.getByRole('button', { name: /^存下/ }).click();
    await page.getByRole('heading', { level: 2, name: '记录 1' }).waitFor();
    await expect.poll(asks).toBe(1);
    await context.close();
  });
});
