import { spawnSync } from 'node:child_process';
import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, type Stage, setStage } from '../../apps/web/src/testing/browser.ts';

/**
 * Times are held by npm run soak, the best of three rounds; npm test reads once and prints them. What is held is the
 * processor time of the page's process, all threads together: on a quiet machine nobody waits longer than that, on a
 * busy one the clock tells of the neighbours.
 */
const TIMED = process.env['HUXIN_TIMED'] === '1';
const has = (tool: string): boolean => spawnSync('bash', ['-c', `command -v ${tool}`]).status === 0;

interface Fixtures {
  readonly fetchApps: () => string[];
  readonly buildComposite: () => string;
}
// Plain JavaScript: a computed address keeps the type-checker from looking for their types.
const fixture = (name: string): Promise<Fixtures> =>
  import(new URL(`../../fixtures/${name}.mjs`, import.meta.url).href);

interface Read {
  /** From the choice of the file to the answer, ms by the clock. */
  readonly took: number;
  /** Processor time of the page's process in between, ms. */
  readonly cpu: number;
  /** The longest time the page could not have answered a tap meanwhile, ms, beyond what it was idle before. */
  readonly longest: number;
}

async function processTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find((one) => one.name === 'ProcessTime')?.value ?? Number.NaN) * 1000;
}

describe.skipIf(!chromiumPath || !has('zip') || !has('unzip'))('页面：查一个很大的安装包', () => {
  let stage: Stage;
  let composite: string;
  beforeAll(async () => {
    expect((await fixture('fetch-apps')).fetchApps()).toEqual([]);
    composite = (await fixture('composite')).buildComposite();
    stage = await setStage();
  }, 240_000);
  afterAll(() => stage?.end());

  test('[查应用-21] 56 MB、46 个 dex：三秒以内看完，看的时候点得动（50 毫秒）', {
    timeout: 240_000,
  }, async () => {
    const rounds: Read[] = [];
    for (let round = 0; round < (TIMED ? 3 : 1); round++) {
      const { page, open, context, requests } = await stage.visit();
      context.setDefaultTimeout(60_000);
      await open('app');
      await page.evaluate(() => {
        const seen = { idle: 0, longest: 0, started: 0, answered: 0 };
        Object.assign(globalThis, { seen });
        document.addEventListener('change', () => {
          seen.started = performance.now();
        });
        let last = performance.now();
        const look = (): void => {
          const now = performance.now();
          if (seen.started === 0) seen.idle = Math.max(seen.idle, now - last);
          else if (seen.answered === 0) seen.longest = Math.max(seen.longest, now - last);
          if (
            seen.answered === 0 &&
            /能碰到你手机里的人/.test(document.querySelector('main')?.textContent ?? '')
          )
            seen.answered = now;
          last = now;
          setTimeout(look);
        };
        look();
      });
      await page.waitForTimeout(3000);
      const session = await context.newCDPSession(page);
      await session.send('Performance.enable');
      const before = await processTime(session);
      await page.locator('input[type=file]').first().setInputFiles(composite);
      await page.getByText('能碰到你手机里的人').first().waitFor();
      const cpu = (await processTime(session)) - before;
      const times = await page.evaluate(() => {
        const { seen } = globalThis as unknown as {
          seen: Record<'idle' | 'longest' | 'started' | 'answered', number>;
        };
        return { took: seen.answered - seen.started, longest: seen.longest - seen.idle };
      });
      rounds.push({ ...times, cpu });
      for (const url of requests) expect(new URL(url).origin).toBe(new URL(stage.server.url).origin);
      await context.close();
    }
    const best = (of: (one: Read) => number): number => Math.min(...rounds.map(of));
    const cpu = best((one) => one.cpu);
    const longest = Math.max(
      0,
      best((one) => one.longest),
    );
    const took = best((one) => one.took);
    console.log(
      `56 MB read in ${took.toFixed(0)} ms by the clock, ${cpu.toFixed(0)} ms of processor time; longest block ${longest.toFixed(0)} ms`,
    );
    expect(cpu).toBeGreaterThan(0);
    if (!TIMED) return;
    expect(cpu).toBeLessThanOrEqual(3000);
    expect(longest).toBeLessThanOrEqual(50);
  });
});
