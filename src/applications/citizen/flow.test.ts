import assert from 'node:assert/strict'
import { gzipSync } from 'node:zlib'
import { test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser, newPage } from '#test/browser.ts'
import { inspect, PAGE_BYTES } from '#test/page-checks.ts'
import { eachOrOne } from '#test/deep.ts'
import { withServer, type TestServer } from '#test/server.ts'
import { aPng } from '../test-support/some-files.ts'

let browser: Browser
test.before(async () => {
  browser = await launchBrowser()
})
test.after(() => browser.close())

const LIMIT = { pages: 15, clicks: 20, fields: 12 }

/** Someone who walks through pages, is counted, and looks at every page on the way. */
interface Walker {
  page: Page
  count: { pages: number; clicks: number; fields: number }
  /** Looks at a page without coming to it by a click. */
  visit: (path: string) => Promise<void>
  /** A click that opens a page. */
  go: (selector: string) => Promise<void>
  choose: (selector: string) => Promise<void>
  type: (selector: string, text: string) => Promise<void>
  typeDate: (name: string, parts: readonly [string, string, string]) => Promise<void>
}

async function walkerAt(server: TestServer, javaScript: boolean, width = 320): Promise<Walker> {
  const page = await newPage(browser, { width, javaScript })
  const complaints: string[] = []
  // The browser itself complains of the status that a page with errors has.
  page.on(
    'console',
    message =>
      message.type() === 'error' && !message.text().includes('422') && complaints.push(message.text()),
  )
  await page.goto(server.url)
  const count = { pages: 0, clicks: 0, fields: 0 }
  const look = async () => {
    const where = new URL(page.url()).pathname
    await inspect(page, `${width}${where}`)
    assert.ok(gzipSync(await page.content()).length < PAGE_BYTES, `weight of ${where}`)
    assert.deepEqual(complaints, [], where)
  }
  await look()
  return {
    page,
    count,
    visit: async path => {
      await page.goto(server.url + path)
      await look()
    },
    go: async selector => {
      await Promise.all([page.waitForEvent('load'), page.click(selector)])
      count.pages += 1
      count.clicks += 1
      await look()
    },
    choose: async selector => {
      await page.check(selector)
      count.clicks += 1
    },
    type: async (selector, text) => {
      await page.fill(selector, text)
      count.fields += 1
    },
    typeDate: async (name, [day, month, year]) => {
      await page.fill(`#${name}`, day)
      await page.fill(`#${name}-month`, month)
      await page.fill(`#${name}-year`, year)
      count.fields += 1
    },
  }
}

const CONTINUE = 'main form button.govuk-button:not(.govuk-button--secondary)'

/** A first policy of an adult citizen from the home page to the number (J1). */
async function applyAsCitizen(walker: Walker): Promise<void> {
  const { page, count, go, choose, type, typeDate } = walker
  await go('main a[href="/apply"]')
  await go('main a[href="/apply/who"]')
  await choose('#applicant')
  await go(CONTINUE)
  await choose('#category')
  await go(CONTINUE)
  await typeDate('birthDate', ['27', '3', '1985'])
  await page.selectOption('#region', '77')
  count.clicks += 1
  await go(CONTINUE)
  await go('main a[href="/apply/name"]')
  await type('#surname', 'Берёзкина')
  await type('#givenName', 'Анна')
  await type('#patronymic', 'Ильинична')
  await go(CONTINUE)
  await type('#documentNumber', '4510 123456')
  await typeDate('documentIssuedOn', ['4', '5', '2010'])
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
  await page.setInputFiles('#file', { name: 'паспорт.png', mimeType: 'image/png', buffer: aPng() })
  count.clicks += 1
  await go(CONTINUE)
  await choose('input[name=insurer][value="77012"]')
  await go(CONTINUE)
  await go(CONTINUE)
}

for (const [row, [today, awaits]] of (
  [
    ['2017-06-01', /временное свидетельство/],
    ['2026-11-23', /здесь сразу появится полис/],
  ] as const
).entries()) {
  for (const javaScript of eachOrOne([true, false], row)) {
    test(`a first policy takes at most 15 pages, 20 clicks and 12 fields: ${today}, ${javaScript ? 'with' : 'without'} a script (J1, APP-10, DOC-15)`, () =>
      withServer(today, async server => {
        const walker = await walkerAt(server, javaScript)
        await applyAsCitizen(walker)
        const { page, count } = walker
        assert.equal(new URL(page.url()).pathname, '/apply/done')
        const text = await page.innerText('main')
        assert.match(text, /77-\d{7}-\d/)
        assert.match(text, awaits)
        for (const [what, limit] of Object.entries(LIMIT))
          assert.ok(count[what as keyof typeof LIMIT] <= limit, `${what}: ${JSON.stringify(count)}`)
        assert.deepEqual(server.lines, [])
        await page.context().close()
      }))
  }
}

test('an error is said first, with the typed values kept and the way to each of them (C06)', () =>
  withServer('2026-11-23', async server => {
    for (const javaScript of [true, false]) {
      const { page, go, visit } = await walkerAt(server, javaScript)
      await page.goto(`${server.url}/apply/who`)
      await page.check('#applicant')
      await go(CONTINUE)
      await page.check('#category')
      await go(CONTINUE)
      await page.fill('#birthDate', '31')
      await page.fill('#birthDate-month', '2')
      await page.fill('#birthDate-year', '1985')
      await go(CONTINUE)
      assert.match(await page.title(), /^Ошибка: /)
      assert.equal(await page.inputValue('#birthDate'), '31')
      assert.equal(await page.locator('main h2').first().innerText(), 'Исправьте ошибки')
      await page.click('a[href="#birthDate"]')
      if (javaScript) assert.equal(await page.evaluate(() => document.activeElement?.id), 'birthDate')
      await visit('/apply/category-help')
      await visit('/apply/tasks')
      await go('main a[href="/apply/birth"]')
      assert.equal(await page.inputValue('#birthDate-year'), '1985')
      await page.context().close()
    }
  }))

test('an application is found with two pages, two clicks and two fields, and can be withdrawn (J4, C12)', () =>
  withServer('2017-06-01', async server => {
    const first = await walkerAt(server, false, 1280)
    await applyAsCitizen(first)
    const number = /77-\d{7}-\d/.exec(await first.page.innerText('main'))?.[0] ?? ''
    await first.go('main a[href="/applications/mine"]')
    await first.page.goto(`${server.url}/apply`)
    await first.go('main a[href="/apply/done"]')
    await server.owner.query(`update application set decision_due_on = '2017-05-30'`)
    await first.visit('/apply/files')
    await first.visit('/applications/mine')
    await first.go('main form[action="/applications/mine/complaint"] button')
    await server.owner.query(`update application set decision_due_on = '2017-06-01'`)
    const { page, count, go, type, typeDate } = await walkerAt(server, false)
    await go('main a[href="/applications/status"]')
    await type('#number', number)
    await typeDate('birthDate', ['27', '3', '1985'])
    await go(CONTINUE)
    assert.match(await page.innerText('main'), /Страховая компания ответит не позже 1\s+июня 2017/)
    assert.deepEqual(count, { pages: 2, clicks: 2, fields: 2 })
    assert.doesNotMatch(page.url(), /\d{7}/)
    await go('main a[href="/applications/mine/withdraw"]')
    await go('main form button')
    assert.match(await page.innerText('main'), /Отозвано/)
    await page.context().close()
    await first.page.context().close()
  }))
