import assert from 'node:assert/strict'
import { ANONYMOUS } from '#platform/actor.ts'
import type { Call, Reply } from '#platform/http/route.ts'
import { renderPage } from '#web/layout.tsx'
import { loadTexts } from '#web/texts.ts'
import { viewOf, type Language } from '#web/view.ts'
import { applicationRoutes } from '#applications/http.ts'
import { someAnswers, type Desk } from '#applications/test-support/an-application.ts'

const TEXTS = loadTexts()

/** A browser of a test: it keeps its cookies. */
export interface Visitor {
  get: (path: string) => Promise<Reply>
  post: (path: string, body?: Record<string, string>, files?: Call['files']) => Promise<Reply>
  cookies: Record<string, string>
}

/** A browser that has seen nothing of Polis yet. */
export function visitorOf(desk: Desk, language: Language = 'ru'): Visitor {
  const cookies: Record<string, string> = {}
  const routes = applicationRoutes(desk)
  const ask = async (method: string, address: string, body: Record<string, string>, files: Call['files']) => {
    const [path = '', search = ''] = address.split('?')
    const query = Object.fromEntries(new URLSearchParams(search))
    const at = (pattern: string) => new RegExp(`^${pattern.replaceAll(/:\w+/g, '([^/]+)')}$`).exec(path)
    const route =
      routes.find(one => one.method === method && one.path === path) ??
      routes.find(one => one.method === method && at(one.path))
    assert.ok(route, `${method} ${path}`)
    const view = viewOf({
      language,
      texts: TEXTS,
      path,
      query,
      signedIn: null,
      csrf: 'token',
      today: desk.clock.today(),
      now: desk.clock.now(),
    })
    const params = { file: at(route.path)?.[1] ?? '' }
    const call = {
      actor: ANONYMOUS,
      params,
      query,
      body,
      files,
      cookies: { ...cookies },
      headers: {},
      address: '192.0.2.1',
      view,
    }
    const reply = await route.handle(call)
    for (const { name, value: text, maxAgeSeconds } of reply.cookies ?? []) {
      if (maxAgeSeconds === null) delete cookies[name]
      else cookies[name] = text
    }
    return reply
  }
  return {
    cookies,
    get: path => ask('GET', path, {}, []),
    post: (path, body = {}, files = []) => ask('POST', path, body, files),
  }
}

/** The page of a reply as text; fails where it is none. */
export const html = (reply: Reply): string =>
  'page' in reply ? renderPage(reply.page) : assert.fail(`no page: ${JSON.stringify(reply)}`)
/** Where a reply leads; fails where it leads nowhere. */
export const way = (reply: Reply): string =>
  'redirect' in reply ? reply.redirect : assert.fail('no redirect')

/** Sends the pages of an application one after another; answers where the last one led. */
export async function applyWith(visitor: Visitor, changes: Record<string, string> = {}): Promise<string> {
  const answers: Record<string, string> = { ...someAnswers(7), ...changes }
  const [day = '', month = '', year = ''] = (answers['birthDate'] ?? '').split('.')
  const body = { ...answers, 'birthDate-day': day, 'birthDate-month': month, 'birthDate-year': year }
  const pages = [
    'who',
    'category',
    'birth',
    'name',
    'document',
    'status',
    'snils',
    'representative',
    'address',
    'contact',
    'insurer',
  ]
  for (const page of pages) {
    const reply = await visitor.post(`/apply/${page}`, body)
    if (!('redirect' in reply))
      assert.fail(`${page}: ${html(reply).match(/error-summary[\s\S]{0,600}/)?.[0]}`)
  }
  return way(await visitor.post('/apply/check', { sex: 'm', consent: 'yes' }))
}

/** The number of an application that a page shows, as digits. */
export const numberIn = (page: string): string =>
  (/\d\d-\d{7}-\d/.exec(page)?.[0] ?? assert.fail('no number')).replaceAll('-', '')
