import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, passCare, ready, SCREENS, type Stage, setStage } from './browser.ts';

const isHome = (url: string, home: string): boolean =>
  url.startsWith(home) || url.startsWith('blob:') || url.startsWith('data:');

/** Polled from outside: the page's policy forbids the evaluation that waiting inside it needs. */
const underWorker = (page: Page): Promise<void> =>
  expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), { timeout: 15_000 })
    .toBe(true);

describe.skipIf(!chromiumPath)('页面：不出本站，离得开，没有网（浏览器）', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage?.end());

  test('[页面-11] 走遍每一页，没有一个请求离开本站，也没有一次策略报错', { timeout: 120_000 }, async () => {
    const { page, open, context, requests, errors } = await stage.visit();
    for (const path of SCREENS) {
      await open(path);
      if (/^[345]/.test(path)) await passCare(page);
      await ready(page);
    }
    expect(requests.length).toBeGreaterThan(30);
    expect(requests.filter((url) => !isHome(url, stage.server.url))).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('[页面-11] 策略真的拦得住：外站请求、内联脚本、eval、写 HTML', async () => {
    const { page, open, context } = await stage.visit();
    await open('');
    const blocked = await page.evaluate(async () => {
      const seen: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective));
      await fetch('https://example.com/').catch(() => undefined);
      const script = document.createElement('script');
      const text = (attempt: () => void): void => {
        try {
          attempt();
        } catch {
          seen.push('thrown');
        }
      };
      text(() => {
        script.text = 'window.inline = 1';
      });
      text(() => {
        document.body.innerHTML = '<b>x</b>';
      });
      // Later, because the debugger lifts the ban on eval for the call it makes itself.
      setTimeout(() =>
        text(() => {
          // biome-ignore lint/security/noGlobalEval: the test shows that it is refused
          globalThis.eval('1');
        }),
      );
      await new Promise((done) => setTimeout(done, 100));
      return { seen, inline: 'inline' in window };
    });
    expect(blocked.inline).toBe(false);
    expect(blocked.seen).toContain('connect-src');
    expect(blocked.seen.filter((what) => what === 'thrown')).toHaveLength(3);
    await context.close();
  });

  test('[页面-11] 响应头和页面里的策略一致，都没有 unsafe-inline、unsafe-eval', async () => {
    const response = await fetch(stage.server.url);
    const header = response.headers.get('content-security-policy') ?? '';
    const tag = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(await response.text());
    const meta = (tag?.[1] ?? '').replaceAll('&#39;', "'");
    for (const policy of [header, meta]) {
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy.replaceAll("'wasm-unsafe-eval'", '')).not.toMatch(/unsafe-|\*|https?:/);
    }
    expect(header).toBe(`${meta}; frame-ancestors 'none'`);
  });

  test('[页面-12] 马上离开：后退、前进都回不来', async () => {
    const { page, open, context } = await stage.visit();
    await page.goto('about:blank');
    await open('');
    await page.getByRole('link', { name: '他们联系了我的亲友' }).click();
    await page.getByRole('heading', { name: '现在有人在门口' }).waitFor();
    await passCare(page);
    await page.getByRole('link', { name: '下一步' }).click();
    await page.getByText('复制这句话发给他').waitFor();
    await page.getByRole('button', { name: '马上离开' }).click();
    await page.waitForURL('**/leave.html');
    await page.getByRole('table').waitFor();
    expect(await page.title()).toBe('日历');
    for (const way of ['goBack', 'goBack', 'goForward', 'goForward', 'goForward'] as const) {
      await page[way]({ timeout: 3000 }).catch(() => undefined);
      expect(page.url()).toMatch(/leave\.html$|about:blank$/);
      // biome-ignore lint/performance/useDomNodeTextContent: what can be seen
      expect(await page.evaluate(() => document.body.innerText)).not.toContain('亲友');
    }
    await context.close();
  });

  test('[页面-13] 五分钟没动，画面遮住；点一下回来，写的还在', async () => {
    const { page, open, context } = await stage.visit();
    await page.clock.install();
    await open('2/1');
    await page.getByLabel('扣多少').fill('357.05');
    await page.clock.runFor(4.5 * 60_000);
    expect(await page.getByText('画面遮住了').count()).toBe(0);
    await page.clock.runFor(60_000);
    await page.getByRole('heading', { name: '画面遮住了' }).waitFor();
    expect(await page.getByLabel('扣多少').isVisible()).toBe(false);
    await page.getByRole('button', { name: '回来' }).click();
    await expect.poll(() => page.getByLabel('扣多少').inputValue()).toBe('357.05');
    await context.close();
  });

  test('[页面-8] 共用的手机：字号深浅也不留下', async () => {
    const { page, open, context } = await stage.visit();
    await open('me');
    const kept = () => page.evaluate(() => Object.keys(localStorage).length);
    await page.getByRole('radio', { name: '深', exact: true }).check();
    expect(await kept()).toBe(1);
    await page.getByRole('radio', { name: '会', exact: true }).check();
    expect(await kept()).toBe(0);
    await page.getByRole('radio', { name: '很大' }).check();
    expect(await kept()).toBe(0);
    expect(await page.title()).toBe('账单提醒');
    await context.close();
  });

  test('[页面-7] 微信里写明怎么出去', async () => {
    const inWeChat = await stage.visit({
      userAgent: 'Mozilla/5.0 (Linux; Android 12) AppleWebKit/537.36 Chrome/107 Mobile MicroMessenger/8.0.30',
    });
    await inWeChat.open('');
    await inWeChat.page.getByText('微信里打开会存不住。点右上角 ··· → 在浏览器打开。').waitFor();
    await inWeChat.context.close();
    const elsewhere = await stage.visit();
    await elsewhere.open('');
    expect(await elsewhere.page.getByText('微信里打开').count()).toBe(0);
    await elsewhere.context.close();
  });

  test('[页面-19] [记录页-24] 分享来的文件停在收到的文件里；收下就原样在原件里，备份那句话跟着出来', async () => {
    const { page, open, context } = await stage.visit();
    await open('');
    await underWorker(page);
    await page.evaluate(async () => {
      const form = new FormData();
      form.set('text', '【某平台】您的账单');
      form.append('files', new File(['abc'], '截图.png', { type: 'image/png' }));
      await fetch('./share', { method: 'POST', body: form });
    });
    await page.goto(`${stage.server.url}#/inbox`);
    await page.reload();
    await page.getByText('截图.png').waitFor();
    await page.getByText('文字.txt').waitFor();
    expect(await page.evaluate(async () => (await (await caches.open('inbox')).keys()).length)).toBe(0);
    await page
      .getByRole('listitem')
      .filter({ hasText: '截图.png' })
      .getByRole('button', { name: '收下' })
      .click();
    await page.getByText('收下了 1 份，一个字节没改。').waitFor();
    await page.getByText('关掉就没有了。原件留在手机里，再存一份备份。').waitFor();
    await page.getByRole('link', { name: '原件', exact: true }).click();
    await page.getByRole('link', { name: /图片 1/ }).click();
    // SHA-256 of "abc", FIPS 180-4.
    await page.getByText('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad').waitFor();
    await context.close();
  });

  // The last one: it changes the site and then takes the server away.
  test('[页面-16] 新版本先问再换；没有网也能打开每一页', { timeout: 120_000 }, async () => {
    const { page, open, context, errors } = await stage.visit();
    await open('');
    await underWorker(page);
    const worker = join(stage.site, 'sw.js');
    const before = readFileSync(worker, 'utf8');
    const index = join(stage.site, 'index.html');
    writeFileSync(
      index,
      readFileSync(index, 'utf8').replace('<div id="app">', '<div id="app" data-next="1">'),
    );
    writeFileSync(worker, before.replace(/VERSION = '[0-9a-f]{16}'/, "VERSION = 'fedcba9876543210'"));
    expect(readFileSync(worker, 'utf8')).not.toBe(before);
    await page.reload();
    await page.getByText('有新版本。').waitFor();
    expect(await page.locator('#app[data-next]').count()).toBe(0);
    await page.getByRole('button', { name: '现在换上' }).click();
    await page.locator('#app[data-next]').waitFor({ state: 'attached' });
    await ready(page);

    await stage.server.close();
    await expect(fetch(stage.server.url)).rejects.toThrow();
    await page.reload();
    await ready(page);
    for (const path of SCREENS) {
      await open(path);
      if (/^[345]/.test(path)) await passCare(page);
      await ready(page);
      expect(await page.getByText('这一页没打开').count(), path).toBe(0);
    }
    expect(errors).toEqual([]);
    await context.close();
  });
});
