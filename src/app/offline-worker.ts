// The service worker: everything the page can need is kept at the first visit and answered from there. The build
// puts the list before this text, as `offlineFiles`; the file imports nothing, so that it stays one script.

/** What the build found: paths from the page's folder, and a version that changes with any of their bytes. */
declare const offlineFiles: { readonly version: string; readonly files: readonly string[] }

interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Asked extends Lasting {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
/** The part of a service worker's world that is used here; TypeScript's own description excludes that of a page. */
interface OfflineWorker {
  readonly registration: { readonly scope: string }
  readonly clients: {
    claim(): Promise<void>
    matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<readonly unknown[]>
  }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void
  addEventListener(type: 'fetch', listener: (event: Asked) => void): void
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void
}
const worker = self as unknown as OfflineWorker

/** Several copies of the page may lie in folders of one origin: each has its own caches. */
const { scope } = worker.registration
const family = `blbd ${scope} `
const own = family + offlineFiles.version

worker.addEventListener('install', (event) => event.waitUntil(fillCache()))

async function fillCache(): Promise<void> {
  const cache = await caches.open(own)
  // A name with a hash in it may come from the browser's own cache, anything else comes fresh.
  const requests = offlineFiles.files.map(
    (path) =>
      new Request(new URL(path, scope), { cache: path.startsWith('assets/') ? 'default' : 'no-cache' }),
  )
  await cache.addAll(requests)
}

worker.addEventListener('activate', (event) => event.waitUntil(takeOver()))

async function takeOver(): Promise<void> {
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })
  // A second window may still run the version before and ask for its parts; then the next version tidies up.
  if (windows.length < 2) {
    const others = (await caches.keys()).filter((name) => name.startsWith(family) && name !== own)
    await Promise.all(others.map((name) => caches.delete(name)))
  }
  await worker.clients.claim()
}

/** Only when the person asked for the new version; otherwise it waits until every window of the old one is closed. */
worker.addEventListener('message', ({ data }) => {
  if (data === 'take over') void worker.skipWaiting()
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method === 'GET' && request.url.startsWith(scope)) event.respondWith(answer(request))
})

async function answer(request: Request): Promise<Response> {
  const url = new URL(request.url)
  const isPage =
    request.mode === 'navigate' && /^(index\.html)?$/.test(url.href.slice(scope.length).split(/[?#]/)[0]!)
  const wanted = isPage ? scope : request.url
  // Servers vary their answers by encoding and origin; the bytes that were kept are the same for all.
  const matching = { ignoreVary: true }
  const cache = await caches.open(own)
  const kept = (await cache.match(wanted, matching)) ?? (await caches.match(wanted, matching))
  if (kept !== undefined) return kept
  const fresh = await fetch(request)
  // Where nothing more can be kept, the answer still arrives.
  if (fresh.status === 200) void cache.put(request, fresh.clone()).catch(() => undefined)
  return fresh
}
