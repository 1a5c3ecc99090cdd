import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser, newPage } from '#test/browser.ts'
import { inspect } from '#test/page-checks.ts'
import { withServer, type TestServer } from '#test/server.ts'

let browser: Browser
test.before(async () => {
  browser = await launchBrowser()
})
test.after(() => browser.close())

interface Count {
  pages: number
  clicks: number
  fields: number
}

/** Someone who walks from the home page, is counted, and looks at every page on the way. */
interface Walker {
  page: Page
  count: Count
  go: (selector: string) => Promise<void>
  choose: (value: string) => Promise<void>
  type: (selector: string, text: string) => Promise<void>
}

async function walkerAt(server: TestServer, javaScript: boolean): Promise<Walker> {
  const page = await newPage(browser, { width: 320, javaScript })
  await page.goto(server.url)
  const count: Count = { pages: 0, clicks: 0, fields: 0 }
  return {
    page,
    count,
    go: async selector => {
      await Promise.all([page.waitForEvent('load'), page.locator(selector).first().click()])
      count.pages += 1
      count.clicks += 1
      await inspect(page, `walk-${count.pages}${new URL(page.url()).pathname}`)
    },
    choose: async value => {
      await page.check(`main input[type="radio"][value="${value}"]`)
      count.clicks += 1
    },
    type: async (selector, text) => {
      await page.fill(selector, text)
      count.fields += 1
    },
  }
}

const NEXT = 'main form button.govuk-button:not(.govuk-button--secondary)'

async function search({ go, type }: Walker, words: string): Promise<void> {
  await go('main a[href="/free"]')
  await type('#q', words)
  await go(NEXT)
}

const within = (count: Count, most: Count): void => {
  for (const what of ['pages', 'clicks', 'fields'] as const)
    assert.ok(count[what] <= most[what], `${what}: ${JSON.stringify(count)}`)
}

for (const javaScript of [true, false]) {
  const how = javaScript ? 'with a script' : 'without a script'

  test(`whether a thing is free takes 4 pages, 5 clicks and 1 field as a rule: ${how} (J13, COV-12)`, () =>
    withServer('2026-11-23', async server => {
      const walker = await walkerAt(server, javaScript)
      await search(walker, 'МРТ')
      await walker.go('main li a[href^="/free/mri?"]')
      await walker.choose('yes')
      await walker.go(NEXT)
      assert.match(await walker.page.innerText('#verdict'), /Бесплатно$/)
      within(walker.count, { pages: 4, clicks: 5, fields: 1 })
      assert.deepEqual(server.lines, [])
      await walker.page.context().close()
    }))

  test(`with three questions it takes at most 6 pages, 9 clicks and 1 field, and «не знаю» gives the conditions: ${how} (J13)`, () =>
    withServer('2026-11-23', async server => {
      const walker = await walkerAt(server, javaScript)
      await search(walker, 'КТ лёгких')
      await walker.go('main li a[href^="/free/ct-chest?"]')
      let questions = 0
      while ((await walker.page.locator('main input[type="radio"][value="unknown"]').count()) > 0) {
        await walker.choose('unknown')
        await walker.go(NEXT)
        questions += 1
      }
      assert.equal(questions, 3)
      const text = await walker.page.innerText('main')
      assert.match(text, /Бесплатно при условии/)
      assert.match(text, /Врач назначил это по показаниям/)
      assert.match(text, /Как получить назначение/)
      within(walker.count, { pages: 6, clicks: 9, fields: 1 })
      assert.deepEqual(server.lines, [])
      await walker.page.context().close()
    }))
}

test('going back keeps the words, an unanswered question is said to be so, and an answer can be changed', () =>
  withServer('2026-11-23', async server => {
    const walker = await walkerAt(server, false)
    const { page } = walker
    await search(walker, 'МРТ')
    await walker.go('main li a[href^="/free/mri?"]')
    await walker.go(NEXT)
    assert.match(await page.title(), /^Ошибка: /)
    assert.match(await page.innerText('.govuk-error-summary'), /Вы не ответили/)
    await walker.choose('no')
    await walker.go(NEXT)
    assert.match(await page.innerText('#verdict'), /Платно$/)
    await walker.go('.govuk-summary-list__actions a')
    assert.equal(await page.isChecked('input[type="radio"][value="no"]'), true)
    await walker.choose('yes')
    await walker.go(NEXT)
    assert.match(await page.innerText('#verdict'), /Бесплатно$/)
    await walker.go('.govuk-back-link')
    assert.equal(await page.inputValue('#q'), 'МРТ')
    await page.context().close()
  }))

test('whoever typed a check-up types no age besides, and is led to which are due (J13, COV-15, C03)', () =>
  withServer('2026-11-23', async server => {
    const page = await newPage(browser, { width: 320, javaScript: false })
    await page.goto(`${server.url}/free/check-up?q=${encodeURIComponent('диспансеризация')}`)
    await inspect(page, 'check-up-without-age')
    assert.equal(await page.locator('main input[type=text]').count(), 0)
    assert.match(await page.innerText('#verdict'), /при условии/)
    assert.equal(await page.locator('main a[href="/check-ups"]').count(), 1)
    await page.goto(`${server.url}/free/check-up`)
    assert.equal(await page.locator('main #age').count(), 1)
    await page.context().close()
  }))
