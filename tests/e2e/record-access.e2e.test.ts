import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, ready, type Stage, setStage, type Visit } from '../../apps/web/src/testing/browser.ts';
import {
  faultsOf,
  LEAST_TARGET,
  overflowAt,
  SIZES,
  targetsOf,
} from '../../apps/web/src/testing/screen-checks.ts';
import { go, tap } from './stage.ts';

/** Record screens before anything was noted, and with 小李's example on them. */
const EMPTY = ['today', 'bills', 'bills/new', 'bills/paste', 'apps', 'ask', 'keep', 'story', 'answers'];
const FILLED = ['today', 'bills', 'apps', 'ask', 'story/li', 'answers/q17', 'answers/contacts-hyperos'];

async function eachScreen(visit: Visit, look: (path: string) => Promise<void>): Promise<void> {
  const { page } = visit;
  await visit.open('');
  for (const path of EMPTY) {
    await go(page, path);
    await page.waitForTimeout(80);
    await look(path);
  }
  await go(page, 'story/li');
  await tap(page, '亲友收到消息那天');
  await page.locator('.say-words').waitFor();
  for (const path of FILLED) {
    await go(page, path);
    await page.waitForTimeout(250);
    await look(`小李 ${path}`);
  }
  for (const [path, link] of [
    ['today', '以前读走的名单'],
    ['bills', '借款一'],
    ['apps', '小借App'],
  ] as const) {
    await go(page, path);
    await page.getByRole('link', { name: link }).first().click();
    await ready(page);
    await page.waitForTimeout(250);
    await look(`小李 ${link}`);
    if (path !== 'bills') continue;
    await page.getByRole('link', { name: /有一样记错了/ }).click();
    await page.getByRole('heading', { level: 1, name: '只改一样' }).waitFor();
    await page.waitForTimeout(250);
    await look('小李 只改一样');
  }
}

/** The helper's desk with a client on it. */
const DESK = [
  ...Array.from({ length: 10 }, (_, index) => `6/${index + 1}`),
  '6/time',
  '6/list',
  '6/letter',
  '6/letter/object-order',
  '6/home',
];

async function eachDeskScreen(visit: Visit, look: (path: string) => Promise<void>): Promise<void> {
  const { page, open } = visit;
  await open('6');
  await page.getByLabel('代号').fill('甲 3');
  await page.getByLabel('这一份的密码').fill('雨伞 楼梯 橘子');
  await page.getByLabel('再输一遍').fill('雨伞 楼梯 橘子');
  await tap(page, '建好，往下问');
  await page.getByRole('radio', { name: '同意', exact: true }).click();
  await go(page, '6/4');
  for (const asks of ['收到过法院寄来的东西吗？', '里面有支付令吗？'])
    await page.getByRole('group', { name: asks }).getByRole('radio', { name: '有', exact: true }).click();
  await page.getByLabel('支付令哪天收到的').fill('2026-06-01');
  await page.getByText(/日之前，书面提异议。$/).waitFor();
  for (const path of DESK) {
    await go(page, path);
    await page.locator('main [aria-busy]').waitFor({ state: 'detached' });
    await page.waitForTimeout(250);
    await look(path);
  }
}

describe.skipIf(!chromiumPath)('记录页：人人能用（浏览器）', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage?.end());

  const sets = [
    { name: '记录的每一页', each: eachScreen, screens: EMPTY.length + FILLED.length + 4 },
    { name: '接案的每一页', each: eachDeskScreen, screens: DESK.length },
  ];
  const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
    sets.map((set) => ({ ...set, colorScheme })),
  );

  test.each(looks)(
    '[页面-17] $name axe 零问题：$colorScheme',
    { timeout: 180_000 },
    async ({ each, screens, colorScheme }) => {
      const visit = await stage.visit({ colorScheme, reducedMotion: 'reduce' });
      let seen = 0;
      await each(visit, async (path) => {
        expect(await faultsOf(visit), path).toEqual([]);
        seen++;
      });
      expect(seen).toBe(screens);
      await visit.context.close();
    },
  );

  test.each(SIZES.flatMap((size) => sets.map(({ each, name: of }) => ({ ...size, each, of }))))(
    '[页面-17] $of 不横向滚动：$name',
    { timeout: 120_000 },
    async ({ width, height, text, each }) => {
      const visit = await stage.visit({ viewport: { width, height } });
      await each(visit, async (path) => {
        expect(await overflowAt(visit, text), path).toBeLessThanOrEqual(0);
      });
      await visit.context.close();
    },
  );

  test.each(sets)('[页面-17] $name 能点的至少 44 px 高', { timeout: 120_000 }, async ({ each }) => {
    const visit = await stage.visit();
    let measured = 0;
    await each(visit, async (path) => {
      const targets = await targetsOf(visit);
      measured += targets.length;
      for (const { says, height } of targets)
        expect(height, `${path}: ${says}`).toBeGreaterThanOrEqual(LEAST_TARGET);
    });
    expect(measured).toBeGreaterThan(150);
    await visit.context.close();
  });
});
