import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, passCare, type Stage, setStage } from '../../apps/web/src/testing/browser.ts';
import { go, keepRecord, tap } from './stage.ts';

const MIDNIGHT = new Date('2025-06-12T00:24:00+08:00');
const ONLY_HERE = '现在记的只在这一页里，关掉就没有了。';

const see = (page: Page, text: string): Promise<void> => page.getByText(text).first().waitFor();

async function addLoan(page: Page): Promise<void> {
  await go(page, 'bills/new');
  await page.getByLabel('在哪个 App 借的').fill('小借App');
  await page.getByLabel('借了多少').fill('2000');
  await page.getByLabel('每期还多少').fill('357.05');
  await page.getByLabel('一共几期').fill('6 期');
  await page.getByLabel('下一次哪天扣').fill('2025-07-10');
  await tap(page, '记下这一笔');
  await page.getByRole('heading', { level: 1, name: '借款一' }).waitFor();
}

describe.skipIf(!chromiumPath)('第一次来的人（浏览器）', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage?.end());

  test('[页面-31] 写了没记下，点“下一步”先说一句；走开再回来，字还在', async () => {
    const { page, open, context } = await stage.visit();
    await open('4/5');
    await passCare(page);
    await page.getByLabel('原话，或者大意').fill('再不还就通知你全部联系人');
    await page.getByRole('link', { name: '下一步' }).press('Enter');
    await see(page, '这一条还没记下。');
    // The finger and the focus stay where they were.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('先不记，往下走');
    expect(page.url()).toMatch(/#\/4\/5$/);
    await page.getByRole('link', { name: '先不记，往下走' }).click();
    await page.waitForURL(/#\/4\/6$/);
    await page.goBack();
    await page.getByLabel('原话，或者大意').waitFor();
    expect(await page.getByLabel('原话，或者大意').inputValue()).toBe('再不还就通知你全部联系人');
    await page.getByRole('radio', { name: '亲属' }).check();
    await tap(page, '记下这一条');
    await see(page, '亲属甲，记下了。');
    await tap(page, '再记一条');
    expect(await page.getByLabel('原话，或者大意').inputValue()).toBe('');
    await context.close();
  });

  test('[页面-34] [计划-9] 半夜记下亲友被联系：天亮后的日子是当天，不替他说“我不是借款人”', async () => {
    const { page, open, context } = await stage.visit();
    await page.clock.setFixedTime(MIDNIGHT);
    await open('4/5');
    await passCare(page);
    await page.getByRole('radio', { name: '亲属' }).check();
    await tap(page, '记下这一条');
    await see(page, '亲属甲，记下了。');
    await go(page, '4/6');
    await page.getByRole('heading', { level: 1, name: /^天亮以后，9 点再做/ }).waitFor();
    expect(await page.locator('main .list .item-end').allTextContents()).toEqual([
      '6 月 12 日',
      '6 月 12 日',
      '6 月 12 日',
    ]);
    await go(page, 'today');
    await see(page, '给亲属甲发一条：');
    expect(await page.locator('main').textContent()).not.toContain('我不是借款人');
    await context.close();
  });

  test('[页面-38] 没选谁收到的、怎么来的：记成“别的人”“不知道”，不替人选', async () => {
    const { page, open, context } = await stage.visit();
    await open('4/5');
    await passCare(page);
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
    await tap(page, '记下这一条');
    await see(page, '别的人甲，记下了。');
    await go(page, 'record');
    await see(page, '别的人甲：不知道');
    await context.close();
  });

  test('[页面-33] [记录页-5] [记录页-32] 记一笔：错的格拿到光标；没存过、没记余额的说出来，一点就到', async () => {
    const { page, open, context } = await stage.visit();
    await page.clock.setFixedTime(MIDNIGHT);
    await open('bills/new');
    await tap(page, '记下这一笔');
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid') === 'true');
    expect(
      await page.evaluate(() => (document.activeElement as HTMLInputElement).labels?.[0]?.textContent),
    ).toContain('借了多少');
    await addLoan(page);
    await see(page, ONLY_HERE);
    await go(page, 'today');
    await see(page, ONLY_HERE);
    await see(page, '还不知道卡里有多少。');
    await page.getByRole('link', { name: '去记余额' }).click();
    await page.getByRole('heading', { level: 1, name: '借款一' }).waitFor();
    await page.getByRole('link', { name: '存下来' }).click();
    await page.getByRole('heading', { level: 1, name: '保存和密码' }).waitFor();
    await see(page, '先选要不要密码。');
    await context.close();
  });

  test('[记录页-32] 忘了密码：开锁的地方说谁也打不开、还能怎么办', async () => {
    const { page, open, context } = await stage.visit();
    await open('bills');
    await addLoan(page);
    await keepRecord(page, '月亮走我也走');
    await go(page, 'today');
    expect(await page.getByText(ONLY_HERE).count()).toBe(0);
    await page.reload();
    await go(page, 'today');
    await page.getByLabel('密码', { exact: true }).fill('忘了');
    await tap(page, '打开');
    await see(page, '密码不对。');
    await page.getByText('忘了密码').click();
    await see(page, '没有密码谁也打不开');
    await page.getByRole('link', { name: '导入备份，或者另开一份' }).click();
    await page.getByRole('heading', { level: 1, name: '保存和密码' }).waitFor();
    await page.getByText('从备份导入').waitFor();
    await context.close();
  });

  test('[页面-18] 打印：标题上面的每一层都按段落排，两张纸之间不压在一起；电话号码有手指那么大', async () => {
    const { page, open, context } = await stage.visit();
    await open('story/li');
    await tap(page, '亲友收到消息那天');
    await go(page, 'today');
    await page.getByRole('heading', { level: 2, name: '先做这几步' }).waitFor();
    await page.emulateMedia({ media: 'print' });
    const laid = await page.evaluate(() => {
      const found: string[] = [];
      for (const heading of document.querySelectorAll('main h2'))
        for (
          let box = heading.closest('section');
          box;
          box = box.parentElement?.closest('section, div, main') ?? null
        )
          if (getComputedStyle(box).display !== 'block') found.push(`${box.tagName}.${box.className}`);
      return found;
    });
    expect(laid).toEqual([]);
    await page.emulateMedia({ media: 'screen' });
    await go(page, '4/1');
    await passCare(page);
    const call = await page.getByRole('link', { name: '12356' }).boundingBox();
    expect(call?.height).toBeGreaterThanOrEqual(44);
    await context.close();
  });

  test('[记录页-34] 备份文件坏了：说是文件的事，不写在密码下面；原来的没有动', async () => {
    const { page, open, context } = await stage.visit();
    await open('keep');
    await page.getByText('从备份导入').click();
    await page.locator('input[type=file]').setInputFiles({
      name: '记录.age',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('age-encryption.org/v1\n-> scrypt 坏了'),
    });
    await page.getByLabel('备份时设的密码').fill('随便');
    await tap(page, '导入');
    await see(page, '存下的记录没有动。');
    expect(await page.getByLabel('备份时设的密码').getAttribute('aria-invalid')).toBe('false');
    await context.close();
  });
});
