import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openAccount } from '#access/index.ts'
import type { Browser } from 'playwright-core'
import { openInsurance } from '#insurance/index.ts'
import { day } from '#kernel/day.ts'
import { registerPerson } from '#people/index.ts'
import { SYSTEM } from '#platform/actor.ts'
import { launchBrowser } from '#test/browser.ts'
import { inspect } from '#test/page-checks.ts'
import { PASSWORD, registers, withServer, type TestServer } from '#test/server.ts'
import { signedIn } from '#test/signed-in.ts'

let browser: Browser
test.before(async () => {
  browser = await launchBrowser()
})
test.after(() => browser.close())

const TODAY = day('2026-11-23')

/** A citizen with an account who is insured in the region 50. */
const openCitizen = ({ database, sealing }: TestServer): Promise<void> =>
  database.transact(SYSTEM, async tx => {
    const person = {
      identity: { surname: 'Берёзкина', givenName: 'Анна', sex: 'f', birthDate: day('1985-03-27') },
      documents: [{ type: 'passport', series: '45 10', number: '123456' }],
      addresses: [],
      status: { category: 'citizen' },
    } as const
    const registered = await registerPerson(
      tx,
      sealing,
      { ...person, documents: [...person.documents], addresses: [] },
      TODAY,
    )
    assert.ok(registered.ok)
    const personId = registered.value
    const account = { login: 'anna', password: PASSWORD, displayName: 'Берёзкина А.' }
    await openAccount(tx, { role: 'citizen', personId, ...account })
    const insurerCode = registers.insurersIn('50')[0]?.code ?? assert.fail('no insurer in 50')
    const at = { personId, insurerCode, region: '50', from: TODAY, because: 'first_choice' } as const
    const opened = await openInsurance(tx, at)
    assert.ok(opened.ok, JSON.stringify(opened))
  })

test("whoever is signed in finds the region of their insurer and their year of birth, and may ask of others'", () =>
  withServer(TODAY.toString(), async server => {
    await openCitizen(server)
    const page = await signedIn(browser, server, 'anna', { width: 320, javaScript: false })
    await page.goto(`${server.url}/free`)
    assert.equal(await page.inputValue('#region'), '50')
    await page.goto(`${server.url}/free?region=16`)
    assert.equal(await page.inputValue('#region'), '16')
    await page.goto(`${server.url}/check-ups`)
    assert.equal(await page.inputValue('#born'), '1985')
    assert.match(await page.innerText('main'), /В 2026 году исполняется 41 год/)
    await inspect(page, 'check-ups-own')
    await page.goto(`${server.url}/check-ups?born=2008`)
    assert.match(await page.innerText('main'), /исполняется 18 лет/)
    assert.deepEqual(server.lines, [])
    await page.context().close()
  }))

test('a clerk who is asked at the desk sees the same pages, for no region of their own', () =>
  withServer(TODAY.toString(), async server => {
    const page = await signedIn(browser, server, 'clerk', { width: 1280, javaScript: true })
    await page.goto(`${server.url}/clerk`)
    assert.equal((await page.locator('nav a[href="/free"]').count()) > 0, true)
    await page.goto(`${server.url}/check-ups`)
    assert.equal(await page.inputValue('#born'), '')
    await page.goto(`${server.url}/free`)
    assert.equal(await page.inputValue('#region'), '77')
    await page.context().close()
  }))
