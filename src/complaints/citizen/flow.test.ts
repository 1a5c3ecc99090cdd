import assert from 'node:assert/strict'
import { gzipSync } from 'node:zlib'
import { test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { openAccount } from '#access/index.ts'
import { aPng } from '#applications/test-support/some-files.ts'
import { aRecord } from '#people/test-support/a-record.ts'
import { SYSTEM } from '#platform/actor.ts'
import { launchBrowser, newPage } from '#test/browser.ts'
import { inspect, PAGE_BYTES } from '#test/page-checks.ts'
import { signedIn } from '#test/signed-in.ts'
import { PASSWORD, withServer, type TestServer } from '#test/server.ts'

let browser: Browser
test.before(async () => {
  browser = await launchBrowser()
})
test.after(() => browser.close())

const DAY = '2026-11-23'
const LIMIT = { pages: 9, clicks: 12, fields: 6 }
const NEXT = 'main form button.govuk-button:not(.govuk-button--secondary)'

/** A woman of Moscow with an account. */
async function openAnna(server: TestServer, login = 'anna', insurer: string | null = '77012'): Promise<void> {
  const passport = login === 'anna' ? '100001' : '100002'
  const { personId } = await aRecord(server, { passport, insurer, identity: { givenName: login } })
  await server.database.transact(SYSTEM, tx =>
    openAccount(tx, { role: 'citizen', personId, login, password: PASSWORD, displayName: 'Берёзкина А. И.' }),
  )
}

/** Someone who walks through pages, is counted, and looks at each on the way. */
function walkerOn(page: Page) {
  const count = { pages: 0, clicks: 0, fields: 0 }
  const look = async () => {
    const where = new URL(page.url()).pathname.replace(/[\da-f-]{36}/, 'id')
    await inspect(page, `complaint-${page.viewportSize()?.width}${where}`)
    assert.ok(gzipSync(await page.content()).length < PAGE_BYTES, `weight of ${where}`)
  }
  return {
    page,
    count,
    look,
    go: async (selector: string) => {
      await Promise.all([page.waitForEvent('load'), page.locator(selector).first().click()])
      count.pages += 1
      count.clicks += 1
      await look()
    },
    choose: async (name: string, value: string) => {
      await page.check(`input[name="${name}"][value="${value}"]`)
      count.clicks += 1
    },
    select: async (selector: string, value: string) => {
      await page.selectOption(selector, value)
      count.clicks += 1
    },
    type: async (selector: string, text: string) => {
      await page.fill(selector, text)
      count.fields += 1
    },
    date: async () => {
      await page.fill('#happenedOn', '20')
      await page.fill('#happenedOn-month', '11')
      await page.fill('#happenedOn-year', '2026')
      count.fields += 1
    },
    attach: async () => {
      await page.setInputFiles('#file', { name: 'чек.png', mimeType: 'image/png', buffer: aPng() })
      count.clicks += 1
    },
  }
}
type Walker = ReturnType<typeof walkerOn>

/** From "have you paid?" to the number, for somebody who paid. */
async function tellTheRest(walker: Walker, story: boolean): Promise<void> {
  const { choose, type, go, select, date, attach } = walker
  await choose('isPaid', 'yes')
  await type('#paid', '4350,00')
  await go(NEXT)
  await select('#clinic', '770002')
  await date()
  await go(NEXT)
  if (story) {
    await type('#story', 'Врач назначил УЗИ, а в регистратуре взяли деньги.')
    await go(NEXT)
  }
  await attach()
  await go(NEXT)
  await type('#account', '4081 7810 0999 1000 4312')
  await type('#bik', '044525225')
  await go(NEXT)
  await go(NEXT)
}

const within = (walker: Walker, less = 0): void => {
  const { count } = walker
  assert.ok(count.pages <= LIMIT.pages - less, JSON.stringify(count))
  assert.ok(count.clicks <= LIMIT.clicks && count.fields <= LIMIT.fields, JSON.stringify(count))
}

for (const javaScript of [true, false]) {
  const how = javaScript ? 'with a script' : 'without a script'
  const width = javaScript ? 1280 : 320

  test(`a complaint with money back takes at most 9 pages, 12 clicks and 6 fields: ${how} (J14, C32, C33, RGT-06)`, () =>
    withServer(DAY, async server => {
      await openAnna(server)
      const page = await signedIn(browser, server, 'anna', { width, javaScript })
      await page.goto(server.url)
      const walker = walkerOn(page)
      await walker.go('main a[href="/complaints/new"]')
      await walker.choose('kind', 'charge')
      await walker.go(NEXT)
      await tellTheRest(walker, true)
      assert.equal(new URL(page.url()).pathname, '/complaints/new/done')
      const text = await page.innerText('main')
      assert.match(text, /О-77-\d{7}-\d/)
      assert.match(text, /Решение – не позже/)
      within(walker)
      await walker.go('main a[href^="/my/complaints/"]')
      assert.match(await page.innerText('main'), /чек\.png/)
      const { rows } = await server.owner.query<{ paid: string; receipt: string; files: string }>(
        `select c.paid_kopecks as paid, e.receipt_kopecks as receipt, (select count(*) from complaint_draft_file where removed_at is null) as files
         from complaint c join complaint_evidence e using (complaint_id)`,
      )
      assert.deepEqual(
        rows.map(({ paid, receipt, files }) => [Number(paid), Number(receipt), Number(files)]),
        [[435_000, 435_000, 0]],
      )
      await page.goto(`${server.url}/complaints/new/done`)
      await walker.look()
      await page.goto(page.url().replace('/done', '/check'))
      assert.equal(new URL(page.url()).pathname, '/complaints/new')
      assert.deepEqual(server.lines, [])
      await page.context().close()
    }))

  test(`from a verdict it takes three pages less, and the service, the region and the kept answer go with it: ${how} (J14)`, () =>
    withServer(DAY, async server => {
      await openAnna(server)
      const page = await signedIn(browser, server, 'anna', { width, javaScript })
      await page.goto(`${server.url}/free/ultrasound-abdomen?prescribed=yes&referral=yes`)
      const walker = walkerOn(page)
      await walker.go('main a[href^="/complaints/new/paid?"]')
      await tellTheRest(walker, false)
      assert.equal(new URL(page.url()).pathname, '/complaints/new/done')
      within(walker, 3)
      const { rows } = await server.owner.query<{ service: string; facts: Record<string, unknown> }>(
        `select c.service_id as service, d.facts from complaint c join decision d on d.decision_id = c.answer_id`,
      )
      assert.equal(rows[0]?.service, 'ultrasound-abdomen')
      assert.equal(rows[0]?.facts['prescribed'], true)
      assert.deepEqual(server.lines, [])
      await page.context().close()
    }))
}

test('whoever is not signed in writes everything, is asked to sign in at the end alone, and loses nothing (C33)', () =>
  withServer(DAY, async server => {
    await openAnna(server)
    const page = await newPage(browser, { width: 320, javaScript: false })
    await page.goto(`${server.url}/complaints/new`)
    const { go, choose, type, select, date } = walkerOn(page)
    await choose('kind', 'rudeness')
    await go(NEXT)
    await select('#clinic', '770002')
    await date()
    await go(NEXT)
    await type('#story', 'Нагрубили в регистратуре.')
    await go(NEXT)
    await go(NEXT)
    assert.match(await page.innerText('main'), /Нагрубили в регистратуре\./)
    await go('main a[href^="/sign-in?next="]')
    await page.fill('#login', 'anna')
    await page.fill('#password', PASSWORD)
    await go('main form button')
    assert.equal(new URL(page.url()).pathname, '/complaints/new/check')
    await go(NEXT)
    assert.match(await page.innerText('main'), /О-77-\d{7}-\d/)
    await page.context().close()
  }))

test('the number to call is one page and one click from anywhere, and the insurer of whoever is signed in stands there (J15, RGT-01)', () =>
  withServer(DAY, async server => {
    await openAnna(server)
    for (const javaScript of [true, false]) {
      const page = await signedIn(browser, server, 'anna', { width: 320, javaScript })
      const { go, count } = walkerOn(page)
      await go('a[href="/refused"]')
      assert.deepEqual(count, { pages: 1, clicks: 1, fields: 0 })
      const text = await page.innerText('main')
      const places = ['Позвонить 103', 'Ваша страховая компания: ', 'Что говорит закон', 'Покажите это'].map(
        one => text.indexOf(one),
      )
      assert.ok(
        places.every((at, index) => at > (places[index - 1] ?? -1)),
        String(places),
      )
      assert.equal(await page.locator('main a[href="/complaints/new"]').count(), 1)
      await page.context().close()
    }
  }))
