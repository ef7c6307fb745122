// Pictures of every screen for the eye: .cache/shots/*.png. Usage: node scripts/shots.mjs [--only=TEXT] [--all]
// Without --all: phone light and dark, one desktop. With it also tablet, large text, landscape and 320 px.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { buildSite } from '../apps/web/build.mjs';
import { serve } from '../apps/web/serve.mjs';
import { findChromium } from './test-tools.mjs';

const out = fileURLToPath(new URL('../.cache/shots', import.meta.url));
mkdirSync(out, { recursive: true });
const only = process.argv.find((arg) => arg.startsWith('--only='))?.slice('--only='.length) ?? '';

const PHONE = { width: 360, height: 740 };
const LOOKS = [
  { name: '360-light', viewport: PHONE, colorScheme: 'light' },
  { name: '360-dark', viewport: PHONE, colorScheme: 'dark' },
  { name: '1280-light', viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
  ...(process.argv.includes('--all')
    ? [
        { name: '768-dark', viewport: { width: 768, height: 1024 }, colorScheme: 'dark' },
        { name: '320-light', viewport: { width: 320, height: 568 }, colorScheme: 'light' },
        { name: '360-large', viewport: PHONE, colorScheme: 'light', text: 'larger' },
        { name: 'landscape', viewport: { width: 740, height: 360 }, colorScheme: 'light' },
      ]
    : []),
];

const calm = async (page) => {
  const no = page.getByRole('button', { name: '没有', exact: true });
  if (await no.count()) await no.click();
  const on = page.getByRole('button', { name: '往下走' });
  if (await on.count()) await on.click();
};
const steps = (door, last) =>
  Array.from({ length: last }, (_, index) => [`${door}-${index + 1}`, `${door}/${index + 1}`, calm]);

const fillDebit = async (page) => {
  const day = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  await page.goto(page.url().replace(/#.*/, '#/2/1'));
  await page.getByLabel('哪天扣款').fill(day);
  await page.getByLabel('扣多少').fill('357.05');
  await page.getByLabel('从哪张卡').fill('工资卡');
  await page.getByRole('link', { name: '下一步' }).click();
  await page.getByLabel('里现在大约多少').fill('1620');
  await page.getByRole('checkbox', { name: '房租' }).check();
  await page.getByRole('checkbox', { name: '话费' }).check();
  await page.getByLabel('房租多少').fill('1500');
  await page.getByLabel('话费多少').fill('50');
};
const fillTool = async (page) => {
  await page.getByRole('button', { name: '4万元日息0.05%' }).click();
  await page.getByLabel('到手多少').fill('1800');
  await page.getByLabel('每期还多少').fill('357.05');
  await page.getByLabel('一共几期').fill('6');
  await page.getByText('再写几样').click();
  await page.getByLabel('对方说年化是多少').fill('14.23%');
  await page.getByLabel('合同写借了多少').fill('2000');
  await page.getByRole('radio', { name: '小额贷款公司' }).check();
  await page.getByText('真实年化', { exact: true }).waitFor();
};
const fillCost = async (page) => {
  await page.getByLabel('出借人的全名').fill('某某小额贷款有限公司');
  await page.getByRole('radio', { name: '小额贷款公司' }).check();
  await page.goto(page.url().replace(/#.*/, '#/1/5'));
  await page.getByLabel('到手多少').fill('1800');
  await page.getByLabel('每期还多少').fill('357.05');
  await page.getByLabel('一共几期').fill('6');
  await page.getByText('再写几样').click();
  await page.getByLabel('合同写借了多少').fill('2000');
  await page.getByText('真实年化', { exact: true }).waitFor();
};
const fillWhole = async (page) => {
  await page.goto(page.url().replace(/#.*/, '#/2/1'));
  await page.getByText('合同在手边').click();
  await page.getByLabel('一共借了多少').fill('2000');
  await page.getByLabel('一共几期').fill('6');
  await page.getByLabel('已经还了几期').fill('3');
  await fillDebit(page);
  await page.getByRole('link', { name: '下一步' }).click();
  await page.getByRole('heading', { name: '差 287.05 元' }).waitFor();
};
const noteThree = async (page) => {
  for (const group of ['亲属', '朋友', '同事']) {
    await page.goto(page.url().replace(/#.*/, '#/4/5'));
    await calm(page);
    const again = page.getByRole('button', { name: '再记一条' });
    if (await again.count()) await again.click();
    await page.getByRole('radio', { name: group }).check();
    await page.getByRole('radio', { name: '短信' }).check();
    await page.getByRole('checkbox', { name: '欠款' }).check();
    await page.getByRole('checkbox', { name: '平台名' }).check();
    await page.getByRole('button', { name: '记下这一条' }).click();
    await page.getByText('记下了').waitFor();
  }
};
const follow = (hash) => async (page) => {
  await page.goto(page.url().replace(/#.*/, hash));
  await page.waitForTimeout(150);
};

/** 小李's invented life on the record's screens, on the day his relatives got a message. */
const asLi = (hash) => async (page) => {
  await page.getByRole('button', { name: '亲友收到消息那天', exact: true }).click();
  await page.locator('.say-words').first().waitFor();
  await follow(hash)(page);
  await page.waitForTimeout(400);
};
const asLiSeven = (hash) => async (page) => {
  await page.getByRole('button', { name: '扣款前七天', exact: true }).click();
  await page.locator('.say-words').first().waitFor();
  await follow(hash)(page);
  await page.waitForTimeout(400);
};
const tapLink = (name) => async (page) => {
  await page.getByRole('link', { name }).first().click();
  await page.waitForTimeout(400);
};
const wait = (page) => page.waitForTimeout(500);

const SCREENS = [
  ['home', ''],
  ['today-empty', 'today', wait],
  ['today-li', 'story/li', asLi('#/today')],
  ['today-li-seven', 'story/li', asLiSeven('#/today')],
  ['path-li', 'story/li', asLi('#/today'), tapLink('以前读走的名单')],
  ['bills-empty', 'bills', wait],
  ['bills-new', 'bills/new', wait],
  ['bills-paste', 'bills/paste', wait],
  ['bills-li', 'story/li', asLiSeven('#/bills')],
  ['bill-li', 'story/li', asLiSeven('#/bills'), tapLink('借款一')],
  ['apps-empty', 'apps', wait],
  ['apps-li', 'story/li', asLi('#/apps')],
  ['app-li', 'story/li', asLi('#/apps'), tapLink('小借App')],
  ['ask-li', 'story/li', asLi('#/ask')],
  ['record-li', 'story/li', asLi('#/record')],
  ['keep-empty', 'keep', wait],
  ['story', 'story', wait],
  ['story-li', 'story/li', wait],
  ['answers', 'answers', wait],
  ['answer', 'answers/q17', wait],
  ['guide', 'answers/contacts-hyperos', wait],
  ['app-check', 'app', wait],
  ['app-settings', 'app/settings', wait],
  ['app-name', 'app/name', wait],
  ['danger', '4'],
  [
    'danger-yes',
    '4',
    async (page) => {
      await page.getByRole('button', { name: '有', exact: true }).click();
    },
  ],
  ['questions', '4', (page) => page.getByRole('button', { name: '没有', exact: true }).click()],
  ...steps(1, 7),
  ['1-5-filled', '1/2', fillCost],
  ['1-7-filled', '1/2', fillCost, follow('#/1/7')],
  ['cost', 'cost'],
  ['cost-filled', 'cost', fillTool],
  ...steps(2, 6),
  ['2-2-filled', '2/1', fillDebit],
  ['2-3-short', '2/1', fillDebit, follow('#/2/3')],
  ['2-4-short', '2/1', fillDebit, follow('#/2/4')],
  ...steps(3, 6),
  ['sheet-three', '2/1', fillWhole, follow('#/sheets/three')],
  ['sheet-all', '2/1', fillWhole, follow('#/sheets/all')],
  ['record-debit', '2/1', fillWhole, follow('#/record')],
  ...steps(4, 6),
  ['4-4-cannot', '4/4', calm, (page) => page.getByRole('radio', { name: '不能' }).check()],
  ['4-5-saved', '4/5', noteThree],
  ...steps(5, 6),
  ['5-1-tie', '5/1', calm, (page) => page.getByRole('radio', { name: '我是配偶' }).check()],
  ['helping', '6'],
  ['say', 'say'],
  ['say-big', 'say', (page) => page.getByRole('button', { name: '放大' }).click()],
  ['words', 'words'],
  ['numbers', 'numbers'],
  ['sheets', 'sheets'],
  ['sheet-calls', 'sheets/calls'],
  ['sheet-intake', 'sheets/intake'],
  ['record-empty', 'record'],
  ['record', '4/5', noteThree, follow('#/record')],
  ['me', 'me'],
  ['cover', 'me', (page) => page.getByText('遮住画面').click()],
  ['limits', 'limits'],
  ['inbox', 'inbox'],
  ['gallery', 'gallery'],
];

const executablePath = await findChromium();
if (!executablePath) {
  console.error('no Chromium: see scripts/test-tools.mjs');
  process.exit(1);
}
const server = await serve({ site: await buildSite() });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
for (const { name: look, text, ...options } of LOOKS) {
  const context = await browser.newContext({ ...options, deviceScaleFactor: 1, locale: 'zh-CN' });
  if (text)
    await context.addInitScript(
      (size) => localStorage.setItem('settings', JSON.stringify({ text: size })),
      text,
    );
  for (const [name, path, ...acts] of SCREENS) {
    if (!`${name}@${look}`.includes(only)) continue;
    const page = await context.newPage();
    await page.goto(`${server.url}#/${path}`);
    await page.locator('html[data-up] main:not([aria-busy]) h1').first().waitFor();
    for (const act of acts) await act(page);
    await page.waitForTimeout(200);
    // The tab bar is fixed: a page as tall as its content shows it at the foot.
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({
      width: options.viewport.width,
      height: Math.max(height, options.viewport.height),
    });
    await page.screenshot({ path: join(out, `${name}@${look}.png`), fullPage: true });
    await page.close();
  }
  await context.close();
}
await browser.close();
await server.close();
