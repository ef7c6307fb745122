import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

/** Hands for the record journeys: the CLI beside the browser, and taps by the words on screen. */

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface CliPath {
  readonly name: string;
  readonly state: string;
  readonly stateSays: string;
}

export interface CliView {
  readonly says: string;
  readonly paths: readonly CliPath[];
  readonly shortfalls: readonly {
    readonly says: string;
    readonly amountFen: number;
    readonly fundBy: string;
  }[];
  readonly actions: readonly { readonly id: string; readonly says: string }[];
  readonly plan: { readonly next: readonly string[] };
  readonly questions: readonly { readonly asks: string }[];
  readonly unclosable: readonly { readonly path: string }[];
}

function huxin(...args: string[]): unknown {
  const run = spawnSync(process.execPath, ['scripts/huxin.mjs', ...args, '--json'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (run.status === 2 || run.stdout === '') throw new Error(`huxin ${args.join(' ')}: ${run.stderr}`);
  return JSON.parse(run.stdout);
}

/** What `huxin check` says of an example at a moment. */
export const checked = (example: string, at: string): CliView =>
  huxin('check', `examples/${example}.json`, '--as-of', at) as CliView;

export interface CliDay {
  readonly date: string;
  readonly events: readonly { readonly says: string }[];
  readonly states: Readonly<Record<string, string>>;
}

/** The days of `huxin replay`. */
export const replayed = (example: string, from: string, to: string): readonly CliDay[] =>
  (huxin('replay', `examples/${example}.json`, '--from', from, '--to', to) as { days: readonly CliDay[] })
    .days;

export const tap = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click();

/** Goes to another screen without loading the page again, as a tapped link does. */
export async function go(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/${path}`);
  await page.locator('html[data-up] main:not([aria-busy]) h1').first().waitFor();
}

/** The rows of the path lists on 今天: name and state as they stand there. */
export const pathsOn = (page: Page): Promise<readonly { name: string; stateSays: string }[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main .list a.item')]
      .map((row) => ({
        name: row.querySelector('.item-title')?.textContent ?? '',
        stateSays: row.querySelector('.item-end .tag')?.textContent ?? '',
        href: row.getAttribute('href') ?? '',
      }))
      .filter((row) => row.href.startsWith('#/today/'))
      .map(({ name, stateSays }) => ({ name, stateSays })),
  );

/** Chooses a passphrase or none on the screen of a new record, keeps it, and waits until it is there. */
export async function fillNewRecord(page: Page, name: string, passphrase?: string): Promise<void> {
  await page.getByRole('radio', { name: passphrase ? '设密码' : '不设', exact: true }).check();
  if (passphrase) {
    await page.getByLabel('密码', { exact: true }).fill(passphrase);
    await page.getByLabel('再输一遍').fill(passphrase);
  }
  await page.getByRole('button', { name: /^存下/ }).click();
  await page.getByRole('heading', { level: 2, name }).waitFor();
}

/** Keeps what is noted as the first record of this device. */
export async function keepRecord(page: Page, passphrase?: string): Promise<void> {
  await go(page, 'keep');
  await fillNewRecord(page, '记录 1', passphrase);
}

/** 小李's loan as he types it on 2025-06-03, in the order of the form. */
export async function addLoan(page: Page, app = '小借App'): Promise<void> {
  await go(page, 'bills/new');
  await page.getByLabel('在哪个 App 借的').fill(app);
  await page.getByLabel('借了多少').fill('2000');
  await page.getByLabel('每期还多少').fill('357.05');
  await page.getByLabel('一共几期').fill('6');
  await page.getByLabel('已经还了几期').fill('3');
  await page.getByLabel('下一次哪天扣').fill('2025-06-10');
  await page.getByLabel('从哪张卡扣').fill('工资卡');
  await tap(page, '记下这一笔');
  await page.getByRole('heading', { level: 1, name: '借款一' }).waitFor();
}
