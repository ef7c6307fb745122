// A visit on a slow phone, timed inside the page: from the start of the navigation to the frame that shows it.
import { chromium } from 'playwright-core';
import { findChromium } from '../scripts/test-tools.mjs';

export const SLOW = { cpu: 6, latency: 150, down: 1.6, up: 0.75 };

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function openBrowser() {
  const executablePath = await findChromium();
  return executablePath && (await chromium.launch({ executablePath, args: ARGS }));
}

export const newVisitor = (browser) =>
  browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'zh-CN', deviceScaleFactor: 2 });

const bytesPerSecond = (megabits) => (megabits * 1024 * 1024) / 8;

async function slowDown(page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOW.cpu });
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: SLOW.latency,
    downloadThroughput: bytesPerSecond(SLOW.down),
    uploadThroughput: bytesPerSecond(SLOW.up),
  });
}

/** Notes the first frame in which something matching `selector` is laid out on the screen, and the app's own start. */
function watchFor({ selector, withoutWorkers }) {
  if (withoutWorkers) delete globalThis.Worker;
  const seen = {};
  globalThis.seen = seen;
  const look = () => {
    const root = document.documentElement;
    if (seen.app === undefined && root?.dataset.up !== undefined) seen.app = performance.now();
    const box = document.querySelector(selector)?.getBoundingClientRect();
    // A frame callback runs before the paint; the next task after it is behind the paint.
    if (seen.list === undefined && box?.height > 0 && box.top < innerHeight)
      setTimeout(() => (seen.list ??= performance.now()));
    if (seen.app === undefined || seen.list === undefined) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** { list, app, paint } in milliseconds of the page's own clock. */
export async function visit(context, url, { selector, slow, withoutWorkers = false }) {
  const page = await context.newPage();
  if (slow) await slowDown(page);
  await page.addInitScript(watchFor, { selector, withoutWorkers });
  await page.goto(url, { waitUntil: 'commit' });
  let seen = {};
  for (const end = Date.now() + 30_000; Date.now() < end; ) {
    await new Promise((next) => setTimeout(next, 250));
    seen = await page.evaluate(() => ({
      ...globalThis.seen,
      paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    }));
    if (seen.list !== undefined && seen.app !== undefined) break;
  }
  await page.close();
  if (seen.list === undefined) throw new Error(`${selector} never came`);
  return seen;
}

export const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

/** Medians over `times` visits, and the slowest. */
export async function repeated(times, once) {
  const all = [];
  for (let n = 0; n < times; n++) all.push(await once());
  const of = (key) => all.map((one) => one[key]).filter((value) => value !== undefined);
  return {
    list: median(of('list')),
    worst: Math.max(...of('list')),
    app: median(of('app')),
    paint: median(of('paint')),
  };
}
