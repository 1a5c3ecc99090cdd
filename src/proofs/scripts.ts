import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Reply, Route } from '#platform/http/route.ts'
import { hashOf } from '#web/styles.ts'

const NAMES = ['read-proof.js', 'keep-page.js', 'offline-check.js'] as const
type ScriptName = (typeof NAMES)[number]

const read = (name: string): string => readFileSync(join(import.meta.dirname, 'offline', name), 'utf8')
const scripts = new Map(NAMES.map(name => [name, read(name)]))
const FOLDER = `/assets/proofs-${hashOf([...scripts.values()].join(''))}`

/** The address of a script of the pages that work without a network; all of them lie in one folder named by their content. */
export const scriptPath = (name: ScriptName): string => `${FOLDER}/${name}`

/** The scripts, and the service worker at the root, where alone it may keep every page. */
export const scriptRoutes = (): Route[] => [
  ...[...scripts].map(([name, body]) => given(scriptPath(name), body, 'public, max-age=31536000, immutable')),
  given('/service-worker.js', read('service-worker.js'), 'no-cache'),
]

function given(path: string, body: string, caching: string): Route {
  const reply: Reply = {
    bytes: Buffer.from(body),
    contentType: 'text/javascript; charset=utf-8',
    inline: true,
    headers: { 'cache-control': caching },
  }
  return { method: 'GET', path, access: 'public', handle: () => Promise.resolve(reply) }
}
