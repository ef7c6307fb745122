// What tests need beyond the install. Each tool that cannot be had is a counted skip, never a silent one.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Path of a Chromium on this machine, or undefined. HUXIN_CHROMIUM names one; set to "none" it hides them all. */
export async function findChromium() {
  const named = process.env.HUXIN_CHROMIUM;
  if (named === 'none') return undefined;
  if (named && existsSync(named)) return named;
  const found = PLACES.find((place) => existsSync(place));
  if (found) return found;
  try {
    const { chromium } = await import('playwright-core');
    const own = chromium.executablePath();
    return existsSync(own) ? own : undefined;
  } catch {
    return undefined;
  }
}

const quietly = (command, args) =>
  spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'ignore'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 300_000,
  }).status === 0;

function installFromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  console.error('huxin: installing Chromium for the browser tests (Debian package) …');
  const install = () =>
    quietly('apt-get', [
      'install',
      '-y',
      '--no-install-recommends',
      '-qq',
      'chromium',
      'fonts-noto-cjk',
      // Pages must be drawn with real Chinese glyphs, or widths in the tests mean nothing.
    ]);
  return install() || (quietly('apt-get', ['update', '-qq']) && install());
}

/** Brings what the tests need: real app packages, signing test files and a Chromium. What cannot be had is skipped and counted. */
export async function ensureTestTools() {
  await ensureRealApps();
  await ensureCorpus();
  await ensureChromium();
}

/** The pinned packages of fixtures/apps.json, fetched once, so that every test finds them whatever its order. */
async function ensureRealApps() {
  const { fetchApps, missingApps } = await import('../fixtures/fetch-apps.mjs');
  if (missingApps().length > 0) fetchApps();
  if (missingApps().length > 0)
    console.error('huxin: some real app packages could not be fetched; their tests are skipped and counted.');
}

/** apksig's test files and broken manifests, out of a Debian package, without root. */
async function ensureCorpus() {
  const { fetchCorpus } = await import('../fixtures/fetch-corpus.mjs');
  if (fetchCorpus() === undefined)
    console.error(
      'huxin: signing test files and broken manifests could not be fetched (no apt-get, or no package lists); their tests are skipped and counted.',
    );
}

async function ensureChromium() {
  if (process.env.HUXIN_CHROMIUM === 'none' || (await findChromium())) return;
  if (installFromDebian() && (await findChromium())) return;
  console.error(
    'huxin: no Chromium found; the browser tests will be skipped and counted.\n' +
      '  Put one in place (as root: apt-get install chromium) or name it: HUXIN_CHROMIUM=/path/to/chrome npm test',
  );
}
