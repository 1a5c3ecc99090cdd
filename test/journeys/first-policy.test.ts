import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Browser } from 'playwright-core'
import { decodeEnp } from '#codes/enp.ts'
import { launchBrowser } from '../browser.ts'
import { withServer } from '../server.ts'
import { signIn, travel, type Steps, type Traveller, type Way } from './traveller.ts'

let browser: Browser
test.before(async () => {
  browser = await launchBrowser()
})
test.after(() => browser.close())

const CONTINUE = 'main form button.govuk-button:not(.govuk-button--secondary)'

/** J1: at most fifteen pages, twenty clicks and twelve fields. */
const LIMIT: Steps = { pages: 15, clicks: 20, fields: 12 }

/** A grown-up citizen without an account, from the home page to the number of the application (C01–C10). */
async function apply({ open, go, choose, select, type, typeDate }: Traveller): Promise<void> {
  await open('/')
  await go('main a[href="/apply"]')
  await go('main a[href="/apply/who"]')
  await choose('#applicant')
  await go(CONTINUE)
  await choose('#category')
  await go(CONTINUE)
  await typeDate('birthDate', '27.03.1985')
  await select('#region', '77')
  await go(CONTINUE)
  await go('main a[href="/apply/name"]')
  await type('#surname', 'Берёзкина')
  await type('#givenName', 'Анна')
  await type('#patronymic', 'Ильинична')
  await go(CONTINUE)
  await type('#documentNumber', '4510 123456')
  await typeDate('documentIssuedOn', '04.05.2010')
  await type('#documentIssuedBy', '770-001')
  await type('#birthPlace', 'г. Москва')
  await go(CONTINUE)
  await type('#snils', '112-233-445 95')
  await go(CONTINUE)
  await type('#address', 'г. Москва, Показательная ул., д. 1')
  await go(CONTINUE)
  await type('#phone', '900 123-45-67')
  await choose('#working')
  await go(CONTINUE)
  await go(CONTINUE)
  await choose('input[name=insurer][value="77012"]')
  await go(CONTINUE)
  await go(CONTINUE)
}

/** The number that the confirmation shows, after the steps were held to their limits. */
async function numberOf({ page, steps, text }: Traveller): Promise<string> {
  assert.equal(new URL(page.url()).pathname, '/apply/done')
  for (const [what, limit] of Object.entries(LIMIT))
    assert.ok(steps[what as keyof Steps] <= limit, `${what}: ${JSON.stringify(steps)}`)
  const [number] = /77-\d{7}-\d/.exec(await text()) ?? []
  assert.ok(number, 'the confirmation shows the number')
  return number
}

/** A clerk takes the most urgent application and accepts it: by keys alone where there is a script (J18). */
async function accept(clerk: Traveller, number: string, { javaScript }: Way): Promise<void> {
  await signIn(clerk, 'clerk')
  assert.equal(new URL(clerk.page.url()).pathname, '/clerk')
  const advance = (form: string) =>
    javaScript ? clerk.press('Control+Enter') : clerk.go(`form${form} button`)
  await advance('[action="/clerk/next"]')
  const review = await clerk.text()
  assert.ok(review.includes(number) && /Берёзкина/i.test(review), 'the application is open')
  await advance('[action$="/accept"]')
  assert.match(new URL(clerk.page.url()).pathname, /^\/clerk\/applications\/[0-9a-f-]+\/issue$/)
  assert.ok(clerk.steps.clicks <= 5, JSON.stringify(clerk.steps))
}

/** What the registrar is told of a number on that day. */
async function check(registrar: Traveller, number: string): Promise<string> {
  await registrar.type('#number', number)
  await registrar.press('Enter')
  return (await registrar.text()).replaceAll(/\s+/g, ' ')
}

/** The ENP on a page, its check digit and facet right. */
function enpIn(text: string): string {
  const digits = [...text.replaceAll(/(?<=\d)[\s\u00a0](?=\d)/g, '').matchAll(/(?<!\d)\d{16}(?!\d)/g)].map(
    ([found]) => found,
  )
  assert.equal(new Set(digits).size, 1, `one ENP: ${digits.join(' ')}`)
  const decoded = decodeEnp(digits[0] ?? '')
  assert.deepEqual(
    { valid: decoded.valid, born: decoded.birthDate?.toString(), sex: decoded.sex },
    { valid: true, born: '1985-03-27', sex: 'f' },
  )
  return digits[0] ?? ''
}

/** The citizen, still without an account, sees what came of the application and takes the paper away. */
async function seeOwnPolicy({ page, open, text }: Traveller, { server }: Way, says: RegExp): Promise<void> {
  await open('/applications/mine')
  assert.match(await text(), says)
  const paper = await page.getAttribute('main a[href$="/paper"]', 'href')
  const answer = await page.context().request.get(`${server.url}${paper}`)
  assert.equal(answer.headers()['content-type'], 'application/pdf')
  assert.match((await answer.body()).subarray(0, 5).toString(), /^%PDF-/)
}

async function leave(...travellers: Traveller[]): Promise<void> {
  for (const { page } of travellers) await page.context().close()
}

for (const javaScript of [true, false]) {
  const how = javaScript ? 'with a script' : 'without a script'

  test(`on 2026-11-23 a digital policy is issued at once, and the clinic sees it: citizen, clerk, registrar, ${how} (J1, J18, J20, APP-10)`, () =>
    withServer('2026-11-23', async server => {
      const way = { browser, server, javaScript }
      const [citizen, clerk, registrar] = [await travel(way), await travel(way), await travel(way)]
      await apply(citizen)
      await accept(clerk, await numberOf(citizen), way)
      const enp = enpIn(await clerk.text())
      await signIn(registrar, 'registrar')
      const told = await check(registrar, enp)
      assert.match(told, /Застрахован/)
      assert.doesNotMatch(told, /Не застрахован|Не найден/)
      assert.match(told, /цифровой/i)
      await seeOwnPolicy(citizen, way, /Полис оформлен/)
      assert.deepEqual(server.lines, [])
      await leave(citizen, clerk, registrar)
    }))

  test(`on 2017-06-01 a certificate serves until the paper policy is handed over: citizen, clerk, registrar, ${how} (J1, J18, J20, TMP-01, TMP-02, TMP-09)`, () =>
    withServer('2017-06-01', async server => {
      const way = { browser, server, javaScript }
      const [citizen, clerk, registrar] = [await travel(way), await travel(way), await travel(way)]
      await apply(citizen)
      // Thirty working days after 1 June 2017, 12 June being a holiday.
      assert.match((await citizen.text()).replaceAll(/\s+/g, ' '), /14 июля 2017/)
      await accept(clerk, await numberOf(citizen), way)
      const [certificate] =
        /(?<!\d)\d{3}\s?\d{3}\s?\d{3}(?!\d)/.exec((await clerk.text()).replaceAll('\u00a0', ' ')) ?? []
      assert.ok(certificate, 'the certificate has a number')
      await signIn(registrar, 'registrar')
      const told = await check(registrar, certificate.replaceAll(/\s/g, ''))
      assert.match(told, /Застрахован.*ременное свидетельство/)
      assert.doesNotMatch(told, /Не застрахован|Не найден/)
      server.moveTo('2017-07-13')
      await clerk.go('button[formaction$="/make-ready"]')
      await clerk.go('form[action$="/hand-over"] button:not([formaction])')
      const enp = enpIn(await clerk.text())
      const now = await check(registrar, enp)
      assert.match(now, /Застрахован.*умажный полис/)
      await seeOwnPolicy(citizen, way, /Полис выдан/)
      assert.deepEqual(server.lines, [])
      await leave(citizen, clerk, registrar)
    }))
}
