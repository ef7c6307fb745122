// First visit on a slow phone: six times slower processor, 1.6 Mbit/s, 150 ms latency (aesthetics reading §4.1).
// The peer in the same run is the same visit without any throttling.
import { chromium } from 'playwright-core';
import { buildSite } from '../apps/web/build.mjs';
import { serve } from '../apps/web/serve.mjs';
import { findChromium } from '../scripts/test-tools.mjs';

const executablePath = await findChromium();
if (!executablePath) {
  console.log('no Chromium: skipped');
  process.exit(0);
}
const server = await serve({ site: await buildSite(), port: 0 });
const browser = await chromium.launch({
  executablePath,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});

/** Milliseconds from the start of the visit to the first door being on screen, in a fresh profile. */
async function visit(slow) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  if (slow) {
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: (1.6 * 1024 * 1024) / 8,
      uploadThroughput: (0.75 * 1024 * 1024) / 8,
    });
  }
  const start = performance.now();
  await page.goto(server.url, { waitUntil: 'commit' });
  await page.getByText('正在还款').first().waitFor();
  const ms = performance.now() - start;
  await context.close();
  return ms;
}

const median = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];
const runs = async (slow) => {
  const times = [];
  for (let i = 0; i < 7; i++) times.push(await visit(slow));
  return median(times);
};
await visit(false);
const free = await runs(false);
const slow = await runs(true);
console.log(
  `doors on screen, first visit: ${slow.toFixed(0)} ms throttled (goal ≤ 1,200), ${free.toFixed(0)} ms free, ratio ${(slow / free).toFixed(1)}`,
);
await browser.close();
await server.close();
