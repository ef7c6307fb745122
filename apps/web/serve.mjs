// A static server for the built site: 127.0.0.1 only, with the headers a host should send.
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { packedFor } from './compress.mjs';
import { headerFor } from './csp.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

const headersOf = (site) => ({
  'content-security-policy': headerFor(readFileSync(join(site, 'index.html'), 'utf8')),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(self)',
});

function fileFor(site, url) {
  let path;
  try {
    path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
  } catch {
    return undefined;
  }
  const file = join(site, path.endsWith(sep) ? join(path, 'index.html') : path);
  if (!file.startsWith(site + sep)) return undefined;
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat?.isFile() ? { file, size: stat.size, changed: stat.mtimeMs } : undefined;
}

/** Serves the folder; resolves to the address and a way to stop. Port 0 takes any free one. */
export function serve({ site, port = 0, host = '127.0.0.1' }) {
  const HEADERS = headersOf(site);
  const server = createServer((request, response) => {
    const found = fileFor(site, request.url ?? '/');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { ...HEADERS, allow: 'GET, HEAD' }).end();
      return;
    }
    if (!found) {
      response
        .writeHead(404, { ...HEADERS, 'content-type': 'text/plain; charset=utf-8' })
        .end('没有这一页\n');
      return;
    }
    const type = TYPES[extname(found.file)] ?? 'application/octet-stream';
    const headers = {
      ...HEADERS,
      'content-type': type,
      // Only names that carry their content's hash may be kept without asking.
      'cache-control': found.file.includes(`${sep}assets${sep}`) ? 'max-age=31536000, immutable' : 'no-cache',
      vary: 'accept-encoding',
    };
    const packed = packedFor(found, type, request.headers['accept-encoding'] ?? '');
    if (packed) {
      response.writeHead(200, {
        ...headers,
        'content-encoding': packed.encoding,
        'content-length': packed.bytes.length,
      });
      response.end(request.method === 'HEAD' ? undefined : packed.bytes);
      return;
    }
    response.writeHead(200, { ...headers, 'content-length': found.size });
    if (request.method === 'HEAD') response.end();
    else createReadStream(found.file).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const { port: taken } = server.address();
      resolve({
        url: `http://${host}:${taken}/`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}
