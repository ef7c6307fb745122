import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

/** The browser tests' hands: a built site in its own folder, a server, a Chromium, and a watch on every request. */

const web = fileURLToPath(new URL('../../', import.meta.url));
// The scripts are plain JavaScript; a computed address keeps the type-checker from looking for their types.
const load = (path: string) => import(new URL(path, import.meta.url).href);

export const chromiumPath: string | undefined = await (
  await load('../../../../scripts/test-tools.mjs')
).findChromium();

interface Server {
  readonly url: string;
  close(): Promise<void>;
}

export interface Stage {
  readonly browser: Browser;
  /** The folder served; a test may change it. */
  readonly site: string;
  readonly server: Server;
  /** A fresh visitor; whatever it asks for or logs is kept in `seen`. */
  visit(options?: BrowserContextOptions): Promise<Visit>;
  end(): Promise<void>;
}

export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Every request of every page and worker of this visitor. */
  readonly requests: string[];
  /** Errors on the console: policy violations show up here. */
  readonly errors: string[];
  /** Opens a screen by its address and waits until it is there. */
  open(path: string): Promise<void>;
}

function builtSite(): string {
  const run = spawnSync(process.execPath, [join(web, 'build.mjs')], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`the build failed:\n${run.stderr}${run.stdout}`);
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  cpSync(join(web, 'dist/site'), folder, { recursive: true });
  return folder;
}

export async function setStage(): Promise<Stage> {
  const { chromium } = await import('playwright-core');
  const { serve } = await load('../../serve.mjs');
  const site = builtSite();
  const server: Server = await serve({ site });
  const browser = await chromium.launch({
    executablePath: chromiumPath!,
    args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
  const visit = async (options: BrowserContextOptions = {}): Promise<Visit> => {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      locale: 'zh-CN',
      ...options,
    });
    context.setDefaultTimeout(15_000);
    const requests: string[] = [];
    const errors: string[] = [];
    context.on('request', (request) => requests.push(request.url()));
    context.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    context.on('weberror', (error) => errors.push(String(error.error())));
    const page = await context.newPage();
    const open = async (path: string): Promise<void> => {
      await page.goto(`${server.url}#/${path}`);
      await ready(page);
    };
    return { context, page, requests, errors, open };
  };
  const end = async (): Promise<void> => {
    await browser.close();
    await server.close();
    rmSync(site, { recursive: true, force: true });
  };
  return { browser, site, server, visit, end };
}

/** The app has taken over from the drawn page, and a screen is up. */
export const ready = (page: Page): Promise<void> =>
  page.locator('html[data-up] main:not([aria-busy]) h1').first().waitFor();

/** Through the danger question and past the two quiet ones. */
export async function passCare(page: Page): Promise<void> {
  const no = page.getByRole('button', { name: '没有', exact: true });
  if (await no.isVisible()) await no.click();
  const on = page.getByRole('button', { name: '往下走' });
  if (await on.isVisible()) await on.click();
}

/** Every address with a screen of its own; trouble doors are also seen before the danger question. */
export const SCREENS: readonly string[] = [
  '',
  '1/1',
  '1/2',
  '1/3',
  '1/4',
  '1/5',
  '1/6',
  '1/7',
  '2/1',
  '2/2',
  '2/3',
  '2/4',
  '2/5',
  '2/6',
  '2/7',
  '3/1',
  '3/2',
  '3/3',
  '3/4',
  '3/5',
  '3/6',
  '4/1',
  '4/2',
  '4/3',
  '4/4',
  '4/5',
  '4/6',
  '5/1',
  '5/2',
  '5/3',
  '5/4',
  '5/5',
  '5/6',
  '6',
  'app',
  'app/settings',
  'app/list',
  'app/name',
  'say',
  'words',
  'cost',
  'numbers',
  'sheets',
  'sheets/calls',
  'sheets/intake',
  'sheets/phone',
  'sheets/all',
  'sheets/three',
  'record',
  'files',
  'copy',
  'keep',
  'me',
  'limits',
  'inbox',
  'gallery',
];
