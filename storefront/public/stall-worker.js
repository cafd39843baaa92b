// Keeps the page of the stall, and what it is made of, for where there is no network; nothing else, and nothing of the
// service's answers. The page itself says what it needs (`keep-page.ts`).
const KEPT = 'stall-page-1';
// Whatever headers it was asked for with: on one phone it is one page.
const ANYHOW = { ignoreVary: true };

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  if (event.data?.keep) event.waitUntil(keep(event.data.keep));
});

/** The newest of each; files of a page that is no more are dropped. */
async function keep(addresses) {
  const cache = await caches.open(KEPT);
  for (const address of addresses) {
    const isFile = new URL(address).pathname.startsWith('/assets/');
    if (isFile && (await cache.match(address, ANYHOW))) continue;
    const response = await fetch(address, { credentials: 'same-origin' }).catch(() => undefined);
    if (response?.ok && !response.redirected) await cache.put(address, response);
  }
  const wanted = new Set(addresses);
  for (const { url } of await cache.keys()) {
    const isOther = !url.includes('/stall') && !wanted.has(url);
    if (isOther) await cache.delete(url);
  }
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(pageOf(request));
  else if (pathname.startsWith('/assets/') || pathname === '/favicon.svg') event.respondWith(fileOf(request));
});

/** From the network while there is one: what is kept is for without. */
async function pageOf(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const { origin, pathname } = new URL(request.url);
    const kept = await (await caches.open(KEPT)).match(origin + pathname, ANYHOW);
    if (kept) return kept;
    throw error;
  }
}

/** Files of the build never change under their names. */
async function fileOf(request) {
  return (await (await caches.open(KEPT)).match(request.url, ANYHOW)) ?? fetch(request);
}
