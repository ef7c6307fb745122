import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, ready, type Stage, setStage, type Visit } from '../../apps/web/src/testing/browser.ts';
import { go, tap } from './stage.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

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
  }
}

interface AxeResult {
  readonly violations: readonly { id: string; nodes: readonly { html: string; failureSummary?: string }[] }[];
}

describe.skipIf(!chromiumPath)('记录页：人人能用（浏览器）', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage?.end());

  test.each(['light', 'dark'] as const)(
    '[页面-17] 记录的每一页 axe 零问题：%s',
    { timeout: 180_000 },
    async (colorScheme) => {
      const visit = await stage.visit({ colorScheme, reducedMotion: 'reduce' });
      let seen = 0;
      await eachScreen(visit, async (path) => {
        await visit.page.evaluate(AXE);
        const result = await visit.page.evaluate(() =>
          (globalThis as unknown as { axe: { run(): Promise<AxeResult> } }).axe.run(),
        );
        const says = result.violations.map(
          ({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`,
        );
        expect(says, path).toEqual([]);
        seen++;
      });
      expect(seen).toBe(EMPTY.length + FILLED.length + 3);
      await visit.context.close();
    },
  );

  test.each([
    { name: '320 px 宽', width: 320, height: 568, text: '100%' },
    { name: '字放大一倍', width: 360, height: 740, text: '212.5%' },
    { name: '横过来', width: 740, height: 360, text: '' },
  ])('[页面-17] 记录的页不横向滚动：$name', { timeout: 120_000 }, async ({ width, height, text }) => {
    const visit = await stage.visit({ viewport: { width, height } });
    await eachScreen(visit, async (path) => {
      const wide = await visit.page.evaluate((size) => {
        document.documentElement.style.fontSize = size;
        return document.documentElement.scrollWidth - document.documentElement.clientWidth;
      }, text);
      expect(wide, path).toBeLessThanOrEqual(0);
      await visit.page.evaluate(() => {
        document.documentElement.style.fontSize = '';
      });
    });
    await visit.context.close();
  });

  test('[页面-17] 记录的页，能点的至少 44 px 高', { timeout: 120_000 }, async () => {
    const visit = await stage.visit();
    let measured = 0;
    await eachScreen(visit, async (path) => {
      const targets = await visit.page.evaluate(() =>
        [
          ...document.querySelectorAll(
            'button, a, input, select, textarea, summary, label.chip, label.switch, label.guide-tick',
          ),
        ]
          .filter((element) => element.checkVisibility() && !element.closest('.quiet, .skip, .cite'))
          .filter((element) => !element.matches('.skip, .switch input, .guide-tick input'))
          .map((element) => ({
            says: (element.textContent || element.tagName).trim().slice(0, 20),
            height: element.getBoundingClientRect().height,
          })),
      );
      measured += targets.length;
      for (const { says, height } of targets) expect(height, `${path}: ${says}`).toBeGreaterThanOrEqual(43.9);
    });
    expect(measured).toBeGreaterThan(150);
    await visit.context.close();
  });
});
