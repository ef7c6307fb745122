// What a person waits for on a slow phone: six times slower processor, 1.6 Mbit/s, 150 ms latency (aesthetics reading §4.1).
// First the very first visit (fresh profile, nothing cached), then a kept record opened again. The peer in the
// same run is the same visit without any throttling.
import { readFileSync } from 'node:fs';
import { buildSite } from '../apps/web/build.mjs';
import { serve } from '../apps/web/serve.mjs';
import { bundle } from './bundle.mjs';
import { bigCase } from './cases.mjs';
import { newVisitor, openBrowser, repeated, visit } from './web-visit.mjs';

const TIMES = 9;
const WORDS = 'bench';
const browser = await openBrowser();
if (!browser) {
  console.log('no Chromium: skipped');
  process.exit(0);
}
const server = await serve({ site: await buildSite(), port: 0 });
const row = (name, { list, worst, app, paint }) =>
  console.log(
    `${name}: list ${list.toFixed(0)} ms (slowest ${worst.toFixed(0)}), first paint ${paint.toFixed(0)}, app answers ${app.toFixed(0)}`,
  );

const DOORS = 'a.item[href="#/2"]';
for (const slow of [false, true]) {
  const fresh = async () => {
    const context = await newVisitor(browser);
    const seen = await visit(context, server.url, { selector: DOORS, slow });
    await context.close();
    return seen;
  };
  await fresh();
  row(`doors, first visit, ${slow ? 'throttled (goal ≤ 1,200)' : 'free'}`, await repeated(TIMES, fresh));
}

/** A copy of a record, as the app itself exports it. */
async function copyOf(entries) {
  const { openVault, memoryStore } = await bundle(
    `export { openVault, memoryStore } from './src/index.ts';`,
    new URL('../platform/vault', import.meta.url).pathname,
  );
  const made = await openVault(memoryStore()).create('a', undefined);
  await made.value.append(entries);
  return (await made.value.exportAge(WORDS, { workFactor: 10 })).value;
}

/** A visitor whose record is kept without a passphrase, with the app already stored for offline use. */
async function keeper(entries) {
  const context = await newVisitor(browser);
  const page = await context.newPage();
  await page.goto(`${server.url}#/keep`);
  // What is on the device is looked up first, and the screen drawn anew after it.
  await page.waitForTimeout(1000);
  await page.getByText('从备份导入').click();
  await page.locator('input[type=file]').setInputFiles({
    name: 'a.age',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(await copyOf(entries)),
  });
  await page.getByLabel('备份时设的密码').fill(WORDS);
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await page.getByText('导进来了').waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: '换密码' }).click();
  await page.getByLabel('现在的密码').fill(WORDS);
  await page.getByRole('button', { name: '不要密码了' }).click();
  await page.getByText('锁去掉了').waitFor();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.close();
  return context;
}

const RECORDS = [
  ['小李', JSON.parse(readFileSync(new URL('../examples/xiao-li.json', import.meta.url), 'utf8')).entries],
  ['66 loans', bigCase(66, 36).entries],
];
for (const [name, entries] of RECORDS) {
  const context = await keeper(entries);
  for (const [path, selector] of [
    ['today', 'main .say-words'],
    ['bills', 'main .list a.item'],
  ]) {
    for (const way of [{ slow: false }, { slow: true }, { slow: true, withoutWorkers: true }]) {
      const says = way.slow ? (way.withoutWorkers ? 'throttled, engines too' : 'throttled') : 'free';
      row(
        `${name} (${entries.length} entries), #/${path}, ${says}`,
        await repeated(TIMES, () => visit(context, `${server.url}#/${path}`, { selector, ...way })),
      );
    }
  }
  await context.close();
}
await browser.close();
await server.close();
