import type { Connection } from './database.ts'

/** Why a connection URL cannot be used. */
export type UrlFault = 'not_a_url' | 'not_postgresql' | 'no_database' | 'no_user' | 'unknown_option'

/** Reads `postgresql://user:password@host:5432/database`; `?host=/folder` names a socket. Answers the fault otherwise. */
export function readConnectionUrl(text: string): Connection | UrlFault {
  const url = parse(text)
  if (!url) return 'not_a_url'
  if (url.protocol !== 'postgres:' && url.protocol !== 'postgresql:') return 'not_postgresql'
  if ([...url.searchParams.keys()].some(name => name !== 'host')) return 'unknown_option'
  try {
    const [user, password, database] = [url.username, url.password, url.pathname.slice(1)].map(
      decodeURIComponent,
    )
    if (!user) return 'no_user'
    if (!database || database.includes('/')) return 'no_database'
    const host = url.searchParams.get('host') ?? (url.hostname.replace(/^\[(.*)\]$/, '$1') || 'localhost')
    return { host, port: Number(url.port || 5432), user, password: password ?? '', database }
  } catch {
    return 'not_a_url'
  }
}

// A socket has no host in its URL, which the URL parser takes for an error once a user is named.
function parse(text: string): URL | null {
  return URL.parse(text.replace(/^(\w+:\/\/[^/?#]*@)(?=\/)/, '$1localhost'))
}
