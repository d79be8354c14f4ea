// The service worker: keeps every file of one version of the app, and answers from there. scripts/offlinePlugin.ts puts
// the list of files in its place and writes it beside the app as sw.js. Nothing is imported, nothing is asked of others.

declare const FILES: readonly string[] // paths from the app's folder; those under assets/ have a hash in their name
declare const VERSION: string // hash of all of them

// INVARIANT: one origin may serve several apps, and this one twice. Only caches with this beginning are ours.
const OURS = `deny-by-default ${registration.scope} `
const CURRENT = OURS + VERSION
const KEPT = 2 // versions: a tab that has not reloaded still asks for parts of the one before

declare const self: ServiceWorkerGlobalScope
// Reads `registration` without `self`, which a module may not redeclare.
declare const registration: ServiceWorkerRegistration

self.addEventListener('install', (event) => event.waitUntil(install()))
self.addEventListener('activate', (event) => event.waitUntil(activate()))
// Only the page says when: it knows whether somebody is in the middle of something.
self.addEventListener('message', (event) => {
  if (event.data === 'activate') void self.skipWaiting()
})
self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method === 'GET' && request.url.startsWith(registration.scope)) event.respondWith(answer(request))
})

/** All or nothing: a version of which a file is missing is not installed, and the one before goes on. */
async function install(): Promise<void> {
  const cache = await caches.open(CURRENT)
  const missing = await Promise.all(
    FILES.map(async (file) => {
      const url = new URL(file, registration.scope).href
      const same = file.startsWith('assets/') ? await fromOurs(url) : undefined
      if (same) await cache.put(url, same)
      return same ? [] : [new Request(url, { cache: 'no-cache' })]
    }),
  )
  await cache.addAll(missing.flat())
}

async function activate(): Promise<void> {
  const names = await ours()
  const before = names.filter((name) => name !== CURRENT)
  await Promise.all(before.slice(0, Math.max(0, before.length - (KEPT - 1))).map((name) => caches.delete(name)))
  await self.clients.claim()
}

async function answer(request: Request): Promise<Response> {
  const { origin, pathname } = new URL(request.url)
  const url = origin + pathname + (pathname.endsWith('/') ? 'index.html' : '')
  const current = await caches.open(CURRENT)
  return (await current.match(url)) ?? (await fromOurs(url)) ?? fetch(request)
}

async function fromOurs(url: string): Promise<Response | undefined> {
  for (const name of (await ours()).toReversed()) {
    const found = await (await caches.open(name)).match(url)
    if (found) return found
  }
  return undefined
}

/** Oldest first. */
async function ours(): Promise<readonly string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(OURS))
}
