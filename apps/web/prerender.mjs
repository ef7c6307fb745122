// The first screen as HTML, by the same component that later takes it over: the doors are on screen, and are
// real links, before any script of the app has arrived.
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { createServer } from 'vite';

/** What the app asks of a browser while its first screen is drawn: a visitor without a past. */
const VISITOR = {
  location: { hash: '', href: 'http://localhost/', origin: 'http://localhost' },
  history: { state: null },
  navigator: { userAgent: '' },
};

/** The markup of the first screen. */
export async function drawDoors(root) {
  for (const [name, value] of Object.entries(VISITOR))
    if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value, configurable: true });
  const vite = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true },
    resolve: { conditions: ['source', 'module', 'import', 'default'] },
    ssr: { resolve: { conditions: ['source', 'module', 'import', 'default'] } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  });
  try {
    const { App } = await vite.ssrLoadModule('/src/app.tsx');
    return renderToString(h(App));
  } finally {
    await vite.close();
    for (const name of Object.keys(VISITOR)) if (globalThis[name] === VISITOR[name]) delete globalThis[name];
  }
}
