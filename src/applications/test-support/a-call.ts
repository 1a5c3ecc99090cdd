import { day } from '#kernel/day.ts'
import { newId } from '#kernel/ids.ts'
import { ANONYMOUS } from '#platform/actor.ts'
import type { Call, Reply, Route } from '#platform/http/route.ts'
import { textsOf } from '#web/texts.ts'
import { viewOf } from '#web/view.ts'
import { applicationApi } from '../api.ts'
import type { Desk } from './an-application.ts'

/** What a JSON route answered. */
export interface Answered {
  status: number
  json: Record<string, unknown>
}

/** Calls a JSON route of applications as the server does once it knows who asks; a creating one gets a key of its own. */
export async function ask(desk: Desk, address: string, call: Partial<Call> = {}): Promise<Answered> {
  const [method, path = ''] = address.split(' ')
  const route = routeOf(desk, `${method} ${path}`)
  const params = route.path.includes(':id') ? { id: path.split('/')[4] ?? '' } : {}
  const reply = await route.handle(aCall(path, { params, ...call }))
  return { status: reply.status ?? 200, json: jsonOf(reply) }
}

function routeOf(desk: Desk, address: string): Route {
  const wanted = applicationApi(desk).find(({ method, path }) => {
    const pattern = path.replaceAll(/:\w+/g, '[^/]+')
    return (
      new RegExp(`^${method} ${pattern}$`).test(address) &&
      (!path.includes(':') || !address.endsWith('/status'))
    )
  })
  if (!wanted) throw new Error(`No route ${address}`)
  return wanted
}

/** A request as a route sees it. */
export function aCall(path: string, call: Partial<Call> = {}): Call {
  const view = viewOf({
    language: 'ru',
    texts: textsOf({ ru: new Map(), en: new Map() }),
    path,
    query: {},
    signedIn: null,
    csrf: '',
    today: day('2017-06-01'),
    now: Temporal.Instant.from('2017-06-01T12:00:00Z'),
  })
  return {
    actor: ANONYMOUS,
    params: {},
    query: {},
    body: undefined,
    files: [],
    cookies: {},
    headers: { 'idempotency-key': newId() },
    address: '192.0.2.1',
    view,
    ...call,
  }
}

/** The JSON of a reply as a client reads it. */
function jsonOf(reply: Reply): Record<string, unknown> {
  if (!('json' in reply)) throw new Error('Not a JSON answer')
  return JSON.parse(JSON.stringify(reply.json)) as Record<string, unknown>
}

/** The codes of the reasons of a problem. */
export const reasonsOf = ({ json }: Answered): string[] =>
  ((json['reasons'] ?? []) as { code: string }[]).map(({ code }) => code)
