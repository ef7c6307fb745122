import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, type Stage, setStage } from '../testing/browser.ts';
import { NEVER } from '../words/care.ts';

const root = new URL('../../../../', import.meta.url);
// Other rooms' builders: outside this room's type-check, so their address is worked out at run time.
const load = (path: string) => import(new URL(path, root).href);
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const see = (page: Page, words: string): Promise<void> => page.getByText(words).first().waitFor();
const choose = (page: Page, ...names: string[]): Promise<void> =>
  page.locator('input[type=file]').setInputFiles(names);

/** Pictures for the eye when asked for: HUXIN_SHOTS=1. */
const shots = fileURLToPath(new URL('.cache/shots/', root));
const picture = async (page: Page, name: string): Promise<void> => {
  if (process.env['HUXIN_SHOTS'] !== '1') return;
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
};

async function clean(page: Page, width: number): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
  expect(found).toEqual([]);
  const said = ((await page.locator('main').textContent()) ?? '').replaceAll('网络安全实践指南', '');
  for (const word of NEVER) expect(said).not.toContain(word);
}

describe.skipIf(!chromiumPath)('页面：查 App 的第二眼（浏览器）', () => {
  let stage: Stage;
  let md5 = '';
  const folder = mkdtempSync(join(tmpdir(), 'second-look-'));
  const at = (name: string): string => join(folder, name);

  beforeAll(async () => {
    stage = await setStage();
    const { loanApk } = await load('packages/app-scan/src/testing/loan-app.ts');
    const { readContacts } = await load('packages/app-scan/src/testing/samples.ts');
    const { signApk } = await load('platform/crypto/src/testing/sign-package.ts');
    const { makeSigner } = await load('platform/crypto/src/testing/signer.ts');
    const [ours, theirs] = [makeSigner('loan', 'rsa'), makeSigner('other', 'rsa', 2)];
    md5 = createHash('md5').update(ours.certificate).digest('hex').toUpperCase();
    const app = (signer: unknown, permissions: readonly string[], code: readonly unknown[] = []) =>
      signApk(loanApk({ minSdk: 24, permissions, code }), { scheme: 'v2', signer });
    writeFileSync(at('old.apk'), app(ours, ['CAMERA']));
    writeFileSync(at('new.apk'), app(ours, ['CAMERA', 'READ_CONTACTS'], readContacts));
    writeFileSync(at('theirs.apk'), app(theirs, ['CAMERA', 'READ_CONTACTS'], readContacts));
    writeFileSync(at('unsigned.apk'), loanApk({ minSdk: 24 }));
    writeFileSync(at('broken.apk'), 'PK');
    writeFileSync(at('base.apk'), loanApk({ permissions: ['READ_CONTACTS'], code: readContacts }));
    writeFileSync(
      at('split_config.zh.apk'),
      loanApk({ split: 'config.zh', bare: true, permissions: ['READ_SMS'] }),
    );
  });
  afterAll(async () => {
    await stage?.end();
    rmSync(folder, { recursive: true, force: true });
  });

  const scan = async (page: Page, name: string): Promise<void> => {
    await choose(page, at(name));
    await page.getByRole('heading', { name: 'com.example.loan' }).waitFor();
  };

  test('[查应用-28] 备案：空的不能按，认不出的再要，对得上、名字不同、证书不同各是各的话', async () => {
    const { page, open, errors, context } = await stage.visit();
    await open('app');
    await scan(page, 'new.apk');
    await page.getByRole('link', { name: /和备案核对/ }).click();
    const button = page.getByRole('button', { name: '核对', exact: true });
    expect(await button.isDisabled()).toBe(true);
    const filing = async (text: string, words: string): Promise<void> => {
      await page.getByLabel('把备案信息贴在这里').fill(text);
      await button.click();
      await see(page, words);
    };
    await filing('今天天气不错', '没有包名，也没有签名证书，没法核对');
    await filing(`沪ICP备12345678号-2A 包名：com.example.loan MD5：${md5}`, '包名和签名证书都和备案对得上');
    expect(await page.locator('main').textContent()).toContain('沪ICP备12345678号-2A');
    expect(await page.locator('main').textContent()).toContain('不说明它好不好');
    await filing(`包名：com.example.loan MD5：${'AB'.repeat(16)}`, '可能是仿冒的安装包，先不要装');
    expect(await page.locator('.notice-stop').count()).toBe(1);
    await filing('包名：com.example.other', '包名和备案对不上');
    await page.getByLabel('把备案信息贴在这里').fill('x');
    expect(await page.getByText('包名和备案对不上').count()).toBe(0);
    await page.getByRole('link', { name: '回到结果' }).click();
    await see(page, '能碰到你手机里的人：通讯录。');
    expect(errors).toEqual([]);
    await context.close();
  });

  test('[查应用-28] 没有签名的：没法核对，不说是仿冒', async () => {
    const { page, open, context } = await stage.visit();
    await open('app');
    await scan(page, 'unsigned.apk');
    await page.getByRole('link', { name: /和备案核对/ }).click();
    await page.getByLabel('把备案信息贴在这里').fill(`包名：com.example.loan MD5：${md5}`);
    await page.getByRole('button', { name: '核对', exact: true }).click();
    await see(page, '没有读到签名证书，没法核对');
    await context.close();
  });

  test('[查应用-28] [查应用-29] 没有先查一个，地址打开也是回到选择', async () => {
    const { page, open, context } = await stage.visit();
    for (const path of ['app/filing', 'app/compare', 'app/batch']) {
      await open(path);
      await see(page, '选安装包');
    }
    await context.close();
  });

  test('[查应用-29] 两个版本：多了权限，能倒过来，换了签名者先说，一样也说，坏的说坏', async () => {
    const { page, open, errors, context } = await stage.visit();
    await open('app');
    await scan(page, 'new.apk');
    await page.getByRole('link', { name: /和另一个版本比/ }).click();
    await choose(page, at('old.apk'));
    await see(page, '通讯录：从“系统层面读不到”变成“能读取，知道读取者”。');
    await see(page, '多了权限：android.permission.READ_CONTACTS。');
    await see(page, '是同一个证书签的');
    await page.getByRole('button', { name: '另一个其实是新的' }).click();
    await see(page, '少了权限：android.permission.READ_CONTACTS。');
    await page.getByRole('button', { name: '另一个其实是旧的' }).click();
    await see(page, '多了权限');

    await choose(page, at('theirs.apk'));
    const first = page.locator('.notice-stop');
    await first.waitFor();
    expect(await first.textContent()).toContain('签名者换了');
    await choose(page, at('new.apk'));
    await see(page, '没有看到不同');
    await choose(page, at('broken.apk'));
    await see(page, '没有读成，就没法比');
    expect(await page.getByText('没有看到不同').count()).toBe(0);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('[查应用-27] 主包和拆分包一起选是一个应用', async () => {
    const { page, open, context } = await stage.visit();
    await open('app');
    await choose(page, at('split_config.zh.apk'), at('base.apk'));
    await page.getByRole('heading', { name: 'com.example.loan' }).waitFor();
    await see(page, '通讯录、短信');
    await context.close();
  });

  test('[查应用-27] 好几个安装包：一个一行，坏的说坏，点开看凭什么，再回来', async () => {
    const { page, open, context } = await stage.visit();
    await open('app');
    await choose(page, at('new.apk'), at('old.apk'), at('broken.apk'));
    await page.getByRole('heading', { name: '看了 3 个安装包' }).waitFor();
    expect(await page.locator('main').getByRole('listitem').count()).toBe(3);
    await see(page, '有 1 个没读成。没读成不等于它什么都不拿。');
    await page.getByRole('button', { name: /new\.apk/ }).click();
    await see(page, '能碰到你手机里的人：通讯录。');
    await page.getByRole('link', { name: '回到那几个' }).click();
    await see(page, '看了 3 个安装包');
    await context.close();
  });

  test('[查应用-27] 拖一个文件夹进来：里面的安装包都看，别的不看', async () => {
    const { page, open, context } = await stage.visit();
    await open('app');
    const bytes = [...readFileSync(at('new.apk'))];
    await page.evaluate((content) => {
      const file = (name: string) => ({
        isFile: true,
        isDirectory: false,
        file: (take: (file: File) => void) => take(new File([new Uint8Array(content)], name)),
      });
      const inside = [file('甲.apk'), file('说明.txt')];
      const deeper = { isFile: false, isDirectory: true, createReader: () => reader([file('乙.apk')]) };
      const reader = (list: unknown[]) => {
        let left = [...list];
        return {
          readEntries: (take: (entries: unknown[]) => void) => {
            const piece = left;
            left = [];
            take(piece);
          },
        };
      };
      const folder = { isFile: false, isDirectory: true, createReader: () => reader([...inside, deeper]) };
      const event = new Event('drop', { bubbles: true, cancelable: true });
      Object.defineProperty(event, 'dataTransfer', {
        value: { files: [], items: [{ webkitGetAsEntry: () => folder }] },
      });
      document.querySelector('.picker')?.dispatchEvent(event);
    }, bytes);
    await page.getByRole('heading', { name: '看了 2 个安装包' }).waitFor();
    await context.close();
  });

  test('[查应用-30] 分享来的安装包，一下就开始看', async () => {
    const { page, open, context } = await stage.visit();
    await open('');
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      if (!navigator.serviceWorker.controller)
        await new Promise((resolve) =>
          navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
        );
    });
    const bytes = [...readFileSync(at('new.apk'))];
    await page.evaluate(async (content) => {
      const form = new FormData();
      form.append('files', new File([new Uint8Array(content)], '某借款.apk'));
      await fetch('./share', { method: 'POST', body: form });
    }, bytes);
    await page.goto(`${stage.server.url}#/inbox`);
    await page.reload();
    await page.getByRole('button', { name: '看它能拿什么' }).click();
    await page.getByRole('heading', { name: 'com.example.loan' }).waitFor();
    await context.close();
  });

  // Every run looks at the narrowest, the phone in the dark and the wide one; pictures are taken of all.
  const looks = [
    ['light', 320],
    ['dark', 360],
    ['light', 1280],
    ['light', 360],
    ['dark', 1280],
  ] as const;
  test.each(looks.slice(0, process.env['HUXIN_SHOTS'] === '1' ? looks.length : 3))(
    '[页面-17] 这几页 axe 零问题，不横向滚动：%s %d',
    async (colorScheme, width) => {
      const { page, open, context } = await stage.visit({ colorScheme, viewport: { width, height: 740 } });
      const look = `${width}-${colorScheme}`;
      await open('app');
      await scan(page, 'new.apk');
      await clean(page, width);
      await picture(page, `app-found.${look}`);
      await page.getByRole('link', { name: /和备案核对/ }).click();
      await page
        .getByLabel('把备案信息贴在这里')
        .fill(`沪ICP备12345678号-2A com.example.loan ${'AB'.repeat(16)}`);
      await page.getByRole('button', { name: '核对', exact: true }).click();
      await see(page, '可能是仿冒');
      await clean(page, width);
      await picture(page, `app-filing.${look}`);
      await page.getByRole('link', { name: '回到结果' }).click();
      await page.getByRole('link', { name: /和另一个版本比/ }).click();
      await choose(page, at('old.apk'));
      await see(page, '多了权限');
      await clean(page, width);
      await picture(page, `app-compare.${look}`);
      await choose(page, at('theirs.apk'));
      await see(page, '签名者换了');
      await picture(page, `app-compare-signer.${look}`);
      await open('app');
      await choose(page, at('new.apk'), at('old.apk'), at('broken.apk'));
      await see(page, '看了 3 个安装包');
      await clean(page, width);
      await picture(page, `app-batch.${look}`);
      await context.close();
    },
  );
});
