import assert from 'node:assert/strict'
import type { Actor } from '#platform/actor.ts'
import type { Reply } from '#platform/http/route.ts'
import { renderPage } from '#web/layout.tsx'
import { loadTexts } from '#web/texts.ts'
import { viewOf } from '#web/view.ts'
import { changeRoutes } from '../routes.ts'
import type { Desk } from '../../test-support/an-application.ts'

const TEXTS = loadTexts()

/** What a page of a change answered. */
export interface Answered {
  status: number
  /** Where it leads, or empty. */
  to: string
  /** The page as text with one kind of space, or empty. */
  html: string
}

/** The browser of somebody signed in, or of nobody; it keeps its cookies. */
export function ownPages(
  desk: Desk,
  actor: Actor,
): (address: string, body?: Record<string, string>) => Promise<Answered> {
  const cookies: Record<string, string> = {}
  const routes = changeRoutes(desk)
  return async (address, body = {}) => {
    const [method = 'GET', path = ''] = address.split(' ')
    const route = routes.find(one => one.method === method && one.path === path)
    assert.ok(route, address)
    assert.ok(route.access === 'public' || route.access.includes(actor.role), `${address} is for citizens`)
    const view = viewOf({
      language: 'ru',
      texts: TEXTS,
      path,
      query: {},
      signedIn: actor.role === 'citizen' ? { name: actor.name, role: actor.role } : null,
      csrf: 'token',
      today: desk.clock.today(),
      now: desk.clock.now(),
    })
    const call = {
      actor,
      params: {},
      query: {},
      body,
      files: [],
      cookies,
      headers: {},
      address: '192.0.2.1',
      view,
    }
    const reply = await route.handle(call)
    for (const { name, value } of reply.cookies ?? []) cookies[name] = value
    return answered(reply)
  }
}

const answered = (reply: Reply): Answered => ({
  status: reply.status ?? 200,
  to: 'redirect' in reply ? reply.redirect : '',
  html: 'page' in reply ? renderPage(reply.page).replaceAll('\u00A0', ' ') : '',
})
