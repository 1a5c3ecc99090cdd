const BASE = 'http://polis.invalid'

/** A path of this site out of what a link or a form said, with its query; the fallback where it leads anywhere else. */
export function ownPath(text: unknown, fallback: string): string {
  if (typeof text !== 'string' || text.length > 2000 || !/^\/(?![/\\])\S*$/.test(text)) return fallback
  const url = URL.parse(text, BASE)
  if (!url || url.origin !== BASE || url.pathname.startsWith('//')) return fallback
  return url.pathname + url.search + url.hash
}
