/*
 * Keeps a few pages for the time without a network: the policy card and the registrar's offline check. The network always
 * comes first; a kept page says itself when it was made. What is a person's own is forgotten when they sign in or out.
 */

const KEPT = 'polis-kept'
const OWN = ['/my/card', '/my/card/code']
const PAGES = [...OWN, '/registrar/offline']
const NO_NETWORK = '/offline'

globalThis.addEventListener('install', event => event.waitUntil(prepare()))
globalThis.addEventListener('activate', event => event.waitUntil(globalThis.clients.claim()))
globalThis.addEventListener('fetch', answer)

async function prepare() {
  const cache = await caches.open(KEPT)
  /* Without cookies, so that the page names nobody. */
  const page = await fetch(NO_NETWORK, { credentials: 'omit' })
  if (page.ok) await cache.put(NO_NETWORK, page)
  await globalThis.skipWaiting()
}

function answer(event) {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (origin !== globalThis.location.origin) return
  if (request.method === 'POST' && /^\/sign-(in|out)$/.test(pathname)) event.waitUntil(forget())
  if (request.method !== 'GET') return
  if (pathname.startsWith('/assets/')) event.respondWith(fromKeptOrNetwork(request))
  else if (request.mode === 'navigate') event.respondWith(fromNetworkOrKept(request, pathname))
}

async function forget() {
  const cache = await caches.open(KEPT)
  for (const page of OWN) await cache.delete(page)
}

async function fromKeptOrNetwork(request) {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request)
}

async function fromNetworkOrKept(request, pathname) {
  const cache = await caches.open(KEPT)
  try {
    const page = await fetch(request)
    if (PAGES.includes(pathname) && page.ok) await cache.put(pathname, page.clone())
    if (OWN.includes(pathname) && (page.status === 401 || page.status === 403)) await forget()
    return page
  } catch (error) {
    const page =
      (PAGES.includes(pathname) && (await cache.match(pathname, { ignoreVary: true }))) ||
      (await cache.match(NO_NETWORK, { ignoreVary: true }))
    if (page) return page
    throw error
  }
}
