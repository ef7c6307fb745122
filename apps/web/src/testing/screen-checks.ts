import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Visit } from './browser.ts';

/** What is checked on every screen, whoever opens it: axe, nothing wider than the window, targets a finger can hit. */

export const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface AxeResult {
  readonly violations: readonly { id: string; nodes: readonly { html: string; failureSummary?: string }[] }[];
}

/** Playwright's evaluate runs outside the page's policy, so axe needs no hole in it. */
export async function faultsOf({ page }: Visit): Promise<string[]> {
  await page.evaluate(AXE);
  const result = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResult> } }).axe.run(),
  );
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
}

export const SIZES = [
  { name: '320 px 宽', width: 320, height: 568, text: '100%' },
  { name: '字放大一倍', width: 360, height: 740, text: '212.5%' },
  { name: '横过来', width: 740, height: 360, text: '' },
] as const;

/** How many pixels the page is wider than its window with text of a size; the size is put back. */
export const overflowAt = ({ page }: Visit, text: string): Promise<number> =>
  page.evaluate((size) => {
    const { style } = document.documentElement;
    style.fontSize = size;
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    style.fontSize = '';
    return wide;
  }, text);

export const LEAST_TARGET = 43.9;

/** Everything that can be tapped, with its height; links inside sentences and citations are read, not aimed at. */
export const targetsOf = ({ page }: Visit): Promise<readonly { says: string; height: number }[]> =>
  page.evaluate(() =>
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
