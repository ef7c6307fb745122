// What is seen first travels in one answer: the page carries its doors, its looks and the few early lines, so a slow
// phone paints after the first round trip. Everything else is fetched beside it.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { minifySync } from 'vite';
import { policyFor } from './csp.mjs';
import { drawDoors } from './prerender.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
/** A file that runs as it stands, without the words meant for us. */
const small = (name) =>
  minifySync(name, readFileSync(new URL(`src/${name}`, import.meta.url), 'utf8')).code.trim();

/** Old browsers first: every worker starts with what they lack; the page has it from its early lines. */
export function olderFirst() {
  return {
    name: 'older-first',
    renderChunk: (code, { isEntry }) => (isEntry ? `${small('older.js')}\n${code}` : null),
  };
}

/** The one thing that must be in the template, so that a change of it is noticed. */
function put(html, mark, text) {
  if (!html.includes(mark)) throw new Error(`index.html lost its ${mark}`);
  return html.replace(mark, () => text);
}

export function onePage() {
  return {
    name: 'one-page',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const page = bundle['index.html'];
        const sheets = Object.keys(bundle).filter((name) => name.endsWith('.css'));
        if (!page || sheets.length !== 1) throw new Error(`one page and one style sheet, not ${sheets}`);
        const style = String(bundle[sheets[0]].source).trim();
        const script = `${small('older.js')}\n${small('early.js')}`;
        delete bundle[sheets[0]];
        let html = String(page.source).replace(/\s*<link rel="stylesheet"[^>]*>/, '');
        html = put(html, '<div id="app"></div>', `<div id="app">${await drawDoors(here)}</div>`);
        html = put(
          html,
          '<meta charset="utf-8" />',
          `<meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policyFor({ script, style })}" />
    <script>${script}</script>
    <style>${style}</style>`,
        );
        page.source = html;
      },
    },
  };
}
