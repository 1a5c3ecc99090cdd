import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '#test/browser.ts'
import { inspect } from '#test/page-checks.ts'
import { withServer } from '#test/server.ts'
import { signedIn } from '#test/signed-in.ts'
import { signAct } from '../decisions/sign-act.ts'
import { inspect as beginInspection } from '../inspect.ts'
import { askClinic } from '../inquiry/ask-clinic.ts'
import { value } from '../test-support/complaint-desk.ts'
import { LISTS } from './cases-filter.ts'
import { aComplainant } from './test-support/at-the-case.ts'

let browser: Browser
test.before(async () => {
  browser = await launchBrowser()
})
test.after(() => browser.close())

for (const [language, width] of [
  ['ru', 320],
  ['en', 1280],
] as const)
  test(`the lists and the findings say so where they are empty: ${language}, ${width} (E01, E08)`, () =>
    withServer('2026-09-01', async server => {
      const page = await signedIn(browser, server, 'clerk', { width, javaScript: false, language })
      for (const list of LISTS) {
        await page.goto(`${server.url}/clerk/complaints?list=${list}`)
        await inspect(page, `expert-empty-${list}-${language}`)
        assert.equal(await page.locator('.polis-empty').count(), 1)
      }
      await page.goto(`${server.url}/clerk/complaints/findings`)
      await inspect(page, `expert-findings-empty-${language}`)
      assert.equal(await page.locator('.polis-empty').count(), 1)
      for (const path of ['x', '0190a0a0-0000-7000-8000-000000000000'])
        assert.equal((await page.goto(`${server.url}/clerk/complaints/${path}`))?.status(), 404)
      assert.deepEqual(server.lines, [])
      await page.context().close()
    }))

test('the list has the true total, fifty a page, what is late in words, and is worked by keys (E01)', () =>
  withServer('2026-09-01', async server => {
    const { complains } = await aComplainant(server)
    for (let made = 0; made < 53; made += 1)
      await complains({ happenedOn: server.installation.clock.today() })
    server.moveTo('2026-09-09')
    const page = await signedIn(browser, server, 'clerk', { width: 1280, javaScript: true })
    await page.goto(`${server.url}/clerk/complaints?list=late`)
    assert.match((await page.textContent('#found')) ?? '', /^53 жалобы/)
    assert.equal(await page.locator('#cases tbody tr').count(), 50)
    assert.match((await page.textContent('#cases tbody tr')) ?? '', /просрочено на \d+ д/)
    await inspect(page, 'expert-late-1280')
    await page.goto(`${server.url}/clerk/complaints?list=late&page=2`)
    assert.equal(await page.locator('#cases tbody tr').count(), 3)
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Control+Enter')])
    assert.match(page.url(), /\/clerk\/complaints\/[\da-f-]{36}$/)
    await page.goto(`${server.url}/clerk/complaints?list=mine`)
    assert.equal(await page.locator('#cases tbody tr').count(), 1)
    assert.deepEqual(server.lines, [])
    await page.context().close()
  }))

test('a clinic that is silent has a list of its own, and several findings come out by clinic, as a table for Excel too (RGT-07, FIN-09, E03, E04, E08)', () =>
  withServer('2026-09-01', async server => {
    const { complains } = await aComplainant(server)
    const { database, installation, owner } = server
    const { rows } = await owner.query<{ id: string }>(
      `select account_id as id from account where login = 'clerk'`,
    )
    const clerk = {
      role: 'clerk',
      organisation: 'insurer:77012',
      name: 'Петрова А. В.',
      accountId: rows[0]!.id,
    } as const
    const silent = await complains()
    const found = await complains({ kind: 'refusal', paidKopecks: undefined })
    for (const { complaintId } of [silent, found])
      value(await database.attempt(clerk, tx => beginInspection(tx, installation, { complaintId }, clerk)))
    const asked = { complaintId: silent.complaintId, question: 'Почему?' }
    value(await database.attempt(clerk, tx => askClinic(tx, installation, asked, clerk)))
    const findings = ['229', '270'].map(code => ({ code, words: 'Проверено.' }))
    const act = { complaintId: found.complaintId, findings }
    value(await database.attempt(clerk, tx => signAct(tx, installation, act, clerk)))
    server.moveTo('2026-09-20')
    const page = await signedIn(browser, server, 'clerk', { width: 1280, javaScript: false })
    await page.goto(`${server.url}/clerk/complaints?list=silent`)
    assert.equal(await page.locator('#cases tbody tr').count(), 1)
    await page.goto(`${server.url}/clerk/complaints/${silent.complaintId}`)
    assert.match(await page.locator('main').innerText(), /клиника молчит/)
    await inspect(page, 'expert-silent-1280')
    await page.goto(`${server.url}/clerk/complaints/findings?year=2026&quarter=3`)
    assert.equal(await page.locator('#findings tbody tr').count(), 2)
    await inspect(page, 'expert-findings-1280')
    const link = await page.getAttribute('main a[href*=".csv"]', 'href')
    const csv = await (await page.request.get(server.url + link)).text()
    assert.ok(csv.startsWith('\uFEFFКод клиники;Клиника;Код;'))
    assert.match(csv, /770001;[^\n]*;229;/)
    assert.deepEqual(server.lines, [])
    await page.context().close()
  }))
