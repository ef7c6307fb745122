// Offline after the first visit. The build fills in the two constants below; a changed file
// changes VERSION, and with it the cache, so old and new files never mix.
const VERSION = '__VERSION__';
const FILES = JSON.parse('__FILES__');
const CACHE = `shell-${VERSION}`;
const INBOX = 'inbox';

// A few at a time and behind everything else: on a slow line the door just tapped comes first.
const AT_ONCE = 3;

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(CACHE);
      const left = [...FILES];
      const take = async () => {
        for (let file = left.shift(); file !== undefined; file = left.shift()) await keep(cache, file);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, take));
    })(),
  );
});

/** One file into the new cache. A name under assets/ carries its content's hash: what an older version holds is the same bytes. */
async function keep(cache, file) {
  const hashed = file.startsWith('./assets/');
  const held = hashed ? await caches.match(file) : undefined;
  if (held) return cache.put(file, held);
  const response = await fetch(new Request(file, { cache: hashed ? 'default' : 'reload', priority: 'low' }));
  if (!response.ok) throw new Error(`${file} answered ${response.status}`);
  return cache.put(file, response);
}

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys())
        if (name.startsWith('shell-') && name !== CACHE) await caches.delete(name);
      await self.clients.claim();
    })(),
  );
});

// The page asks for the swap; without that a new version waits until every tab is closed.
self.addEventListener('message', (event) => {
  if (event.data === 'swap') self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (request.method === 'POST' && url.pathname.endsWith('/share')) event.respondWith(receive(request));
  else if (request.method === 'GET') event.respondWith(answer(request, url));
});

async function answer(request, url) {
  const cache = await caches.open(CACHE);
  const asked = url.href.split(/[?#]/)[0];
  const home = new URL('./', self.location.href).href;
  const found = await cache.match(asked === home ? new URL('./index.html', home).href : asked);
  if (found) return found;
  if (request.mode === 'navigate' && url.pathname.endsWith('/share'))
    return Response.redirect(`${home}#/inbox`, 303);
  return fetch(request);
}

/** A file or text shared from another app: parked here until the page takes it, never sent on. */
async function receive(request) {
  const form = await request.formData();
  const inbox = await caches.open(INBOX);
  let n = 0;
  const park = (body, name, type) =>
    inbox.put(
      `./inbox/${Date.now()}-${n++}`,
      new Response(body, { headers: { 'content-type': type, 'x-name': encodeURIComponent(name) } }),
    );
  const text = ['title', 'text', 'url']
    .map((key) => form.get(key))
    .filter((value) => typeof value === 'string' && value !== '')
    .join('\n');
  if (text !== '') await park(text, '文字.txt', 'text/plain;charset=utf-8');
  for (const file of form.getAll('files'))
    if (typeof file !== 'string') await park(file, file.name, file.type || 'application/octet-stream');
  return Response.redirect(new URL('./#/inbox', self.location.href).href, 303);
}
