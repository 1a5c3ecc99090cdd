import assert from 'node:assert/strict'
import { join } from 'node:path'
import test from 'node:test'
import { fixedClock } from '#kernel/clock.ts'
import { day } from '#kernel/day.ts'
import { loadLaw } from '#law/law.ts'
import { ANONYMOUS } from '#platform/actor.ts'
import type { Call, Reply } from '#platform/http/route.ts'
import { renderPage } from '#web/layout.tsx'
import { loadTexts } from '#web/texts.ts'
import { viewOf, type Language } from '#web/view.ts'
import { ruleRoutes } from './http.ts'
import { showValue } from './show-value.ts'

const law = await loadLaw(join(import.meta.dirname, '../../law'))
const texts = loadTexts()
const routes = ruleRoutes({ law, clock: fixedClock('2026-11-23') })

const viewIn = (language: Language, path = '/rules') =>
  viewOf({
    language,
    texts,
    path,
    query: {},
    signedIn: null,
    csrf: '',
    today: day('2026-11-23'),
    now: Temporal.Instant.from('2026-11-23T12:00:00Z'),
  })

function ask(
  path: string,
  params: Record<string, string>,
  query: Record<string, string>,
  language: Language = 'en',
): Promise<Reply> {
  const route = routes.find(one => one.path === path && one.method === 'GET')
  assert.ok(route)
  return route.handle({
    actor: ANONYMOUS,
    params,
    query,
    body: undefined,
    files: [],
    cookies: {},
    headers: {},
    address: '',
    view: viewIn(language, path),
  } satisfies Call)
}

test('every value of the law has words in both languages', () => {
  for (const language of ['ru', 'en'] as const) {
    const showing = { view: viewIn(language), acts: law.acts }
    for (const { id, unit, variants } of law.parameters.values()) {
      for (const { value } of variants.flatMap(({ timeline }) => timeline)) {
        const shown = showValue(showing, unit, value)
        assert.ok(shown.length > 0, `${id} is shown as nothing`)
        assert.doesNotMatch(shown, /undefined|\[object|[{}]/, id)
      }
    }
  }
})

test('asked about 29.05.2017 the page shows the law of that day with its source (TMP-09)', async () => {
  const reply = await ask('/rules/*', { '*': 'temporary-certificate/term' }, { on: '2017-05-29' })
  assert.ok('page' in reply)
  const html = renderPage(reply.page).replaceAll('\u00A0', ' ')
  assert.match(html, /30 working days/)
  assert.match(html, /The answer on 29 May 2017/)
})

test('the list of rules names every parameter', async () => {
  const reply = await ask('/rules', {}, {}, 'ru')
  assert.ok('page' in reply)
  const html = renderPage(reply.page)
  for (const { id } of law.parameters.values()) assert.ok(html.includes(`/rules/${id}?on=2026-11-23`), id)
})

test('the JSON gives the value of the day, and 404 with a reason where there is no such parameter', async () => {
  const found = await ask(
    '/api/v1/law/parameters/*',
    { '*': 'temporary-certificate/term' },
    { on: '2017-05-29' },
  )
  assert.ok('json' in found)
  assert.equal((found.json as { answer: { value: number } }).answer.value, 30)
  const missing = await ask('/api/v1/law/parameters/*', { '*': 'no/such' }, {})
  assert.equal(missing.status, 404)
  assert.ok('json' in missing && JSON.stringify(missing.json).includes('rules.no-such-parameter'))
})

test('a day that is not a day is refused by the JSON with a reason', async () => {
  const reply = await ask('/api/v1/law/parameters', {}, { on: '2017-02-30' })
  assert.equal(reply.status, 400)
})
