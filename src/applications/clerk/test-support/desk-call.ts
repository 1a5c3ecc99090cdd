import assert from 'node:assert/strict'
import { peopleRoutes } from '#people/http.ts'
import type { Actor } from '#platform/actor.ts'
import type { Call, Reply, Route } from '#platform/http/route.ts'
import { renderPage } from '#web/layout.tsx'
import { loadTexts } from '#web/texts.ts'
import { viewOf } from '#web/view.ts'
import { fundRoutes } from '../../fund/routes.ts'
import type { Desk } from '../../test-support/an-application.ts'
import { personAround } from '../person-around.tsx'
import { clerkRoutes } from '../routes.ts'

const TEXTS = loadTexts()

/** What a page answered, as a browser takes it. */
export interface Answered {
  status: number
  /** Where it leads, or empty. */
  to: string
  /** The page as text with one kind of space, or empty. */
  html: string
  bytes: Buffer
  reply: Reply
}

/** Asks a page of a desk as the server does once it knows who asks: `GET /clerk?none`, `POST /clerk/next`. */
export async function at(
  desk: Desk,
  actor: Actor,
  address: string,
  body: Record<string, string> = {},
): Promise<Answered> {
  const [method = 'GET', url = '/'] = address.split(' ')
  const { pathname, searchParams } = new URL(url, 'http://polis.test')
  const [route, params] = routeOf(desk, method, pathname)
  assert.ok(
    route.access !== 'public' && route.access.includes(actor.role),
    `${address} is not for ${actor.role}`,
  )
  const query = Object.fromEntries(searchParams)
  const reply = await route.handle(callOf(desk, actor, { path: pathname, query, params, body }))
  const page = 'page' in reply ? renderPage(reply.page).replaceAll('\u00A0', ' ') : ''
  return {
    status: reply.status ?? ('redirect' in reply ? 303 : 200),
    to: 'redirect' in reply ? reply.redirect : '',
    html: page,
    bytes: 'bytes' in reply ? Buffer.from(reply.bytes) : Buffer.alloc(0),
    reply,
  }
}

function routeOf(desk: Desk, method: string, path: string): [Route, Record<string, string>] {
  const routes = [
    ...clerkRoutes(desk),
    ...fundRoutes(desk),
    ...peopleRoutes({ ...desk, around: personAround(desk) }),
  ].toSorted((a, b) => Number(a.path.includes(':')) - Number(b.path.includes(':')))
  for (const route of routes) {
    const match = new RegExp(`^${route.path.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}$`).exec(path)
    if (match && route.method === method) return [route, { ...match.groups }]
  }
  return assert.fail(`No route ${method} ${path}`)
}

function callOf(
  desk: Desk,
  actor: Actor,
  request: Pick<Call, 'query' | 'params' | 'body'> & { path: string },
): Call {
  const { path, query } = request
  const view = viewOf({
    language: 'ru',
    texts: TEXTS,
    path,
    query,
    signedIn: { name: actor.name, role: actor.role },
    csrf: 'token',
    today: desk.clock.today(),
    now: desk.clock.now(),
  })
  return { actor, ...request, files: [], cookies: {}, headers: {}, address: '192.0.2.1', view }
}

/** The looks that were logged: purpose and person. */
export const looksIn = async ({
  owner,
}: Desk): Promise<{ purpose: string; person_id: string; who: string }[]> =>
  (
    await owner.query<{ purpose: string; person_id: string; who: string }>(
      'select purpose, person_id, who from look order by looked_at, look_id',
    )
  ).rows
