/* Keeps the page it stands on, with all that it needs, for the time without a network. */

const marker = document.querySelector('[data-kept]')

if ('serviceWorker' in navigator && navigator.onLine) {
  try {
    await navigator.serviceWorker.register('/service-worker.js')
    await navigator.serviceWorker.ready
    const cache = await caches.open('polis-kept')
    const assets = [...document.querySelectorAll('link[rel=stylesheet], link[rel=icon], script[src]')].map(
      element => element.href ?? element.src,
    )
    await cache.addAll([...new Set([...assets, ...(marker?.dataset.with ?? '').split(' ').filter(Boolean)])])
    await cache.add(globalThis.location.pathname)
    if (marker) marker.dataset.kept = 'yes'
  } catch {
    /* A browser that keeps nothing shows the page all the same. */
    if (marker) marker.dataset.kept = 'no'
  }
}
