// npm start: builds the web app when its sources changed and serves it on this machine only.
// npm start -- --check: the same, asks for the first page once and ends. PORT or --port=N picks the port.
import { buildSite } from '../apps/web/build.mjs';
import { serve } from '../apps/web/serve.mjs';

const check = process.argv.includes('--check');
const asked =
  process.argv.find((arg) => arg.startsWith('--port='))?.slice('--port='.length) ?? process.env.PORT;
const first = asked === undefined ? 4173 : Number(asked);
if (!Number.isInteger(first) || first < 0 || first > 65_535) {
  console.error(`PORT must be a whole number from 0 to 65535, not ${asked}`);
  process.exit(2);
}

/** A port that was asked for must be free; without one, the next free port will do. */
async function listen(site) {
  for (let port = check && asked === undefined ? 0 : first; ; port++) {
    try {
      return await serve({ site, port });
    } catch (error) {
      if (error.code === 'EADDRINUSE' && asked === undefined && port < first + 20) continue;
      if (error.code !== 'EADDRINUSE') throw error;
      console.error(`Port ${port} is taken. Try: PORT=0 npm start`);
      process.exit(1);
    }
  }
}

const site = await buildSite();
const server = await listen(site);
if (check) {
  const response = await fetch(server.url);
  const page = await response.text();
  const works =
    response.ok && page.includes('id="app"') && response.headers.get('content-security-policy') !== null;
  console.log(
    works ? `ok: ${server.url} answers with the app` : `FAILED: ${server.url} answered ${response.status}`,
  );
  await server.close();
  process.exit(works ? 0 : 1);
}
console.log(`huxin 护信 在这台电脑上打开：${server.url}\n按 Ctrl+C 停止。不联网，不上传。`);
