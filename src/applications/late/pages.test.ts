import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Browser } from 'playwright-core'
import { openAccount } from '#access/index.ts'
import { SYSTEM, type Actor } from '#platform/actor.ts'
import { launchBrowser, newPage } from '#test/browser.ts'
import { inspect, press } from '#test/page-checks.ts'
import { PASSWORD, withServer, type TestServer } from '#test/server.ts'
import { accept } from '../accept.ts'
import { atTheDesk, filedWithPicture } from '../clerk/test-support/at-the-desk.ts'
import { showApplicationNumber } from '../number.ts'
import { value } from '../test-support/an-application.ts'
import { take } from '../take.ts'

let browser: Browser
test.before(async () => {
  browser = await launchBrowser()
})
test.after(() => browser.close())

/** Accepts an application as a clerk of its insurer; answers whose it is. */
async function accepted(
  { installation, database, owner }: TestServer,
  applicationId: string,
): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `select account_id as id from account where login = 'clerk'`,
  )
  const clerk: Actor = {
    role: 'clerk',
    organisation: 'insurer:77012',
    accountId: rows[0]?.id ?? '',
    name: 'Петрова',
  }
  value(await database.attempt(clerk, tx => take(tx, installation, { applicationId }, clerk)))
  const done = value(
    await database.attempt(clerk, tx => accept(tx, installation, { applicationId, who: 'new' }, clerk)),
  )
  return done.application.personId ?? ''
}

for (const [width, javaScript, language] of [
  [320, false, 'ru'],
  [1280, true, 'ru'],
  [320, true, 'en'],
] as const) {
  test(`one click on the tracking page complains, and the fund’s answer is read there (TMP-11, RGT-10): ${width}, ${language}`, () =>
    withServer('2017-06-01', async server => {
      const filed = await filedWithPicture(server, 3)
      server.moveTo('2017-06-05')
      const page = await newPage(browser, { width, javaScript })
      await page.context().addCookies([{ name: 'polis_language', value: language, url: server.url }])
      await page.goto(`${server.url}/applications/status`)
      await page.fill('#number', filed.number)
      const born = filed.birthDate
      await page.fill('input[name="birthDate-day"]', String(born.day))
      await page.fill('input[name="birthDate-month"]', String(born.month))
      await page.fill('input[name="birthDate-year"]', String(born.year))
      await press(page, 'main form button')
      await inspect(page, `late-case-${width}-${language}`)
      const button = 'form[action="/applications/mine/complaint"] button'
      assert.equal(await page.locator(button).count(), 1)
      await press(page, button)
      await inspect(page, `late-complaint-${width}-${language}`)
      const text = await page.innerText('main')
      assert.ok(text.includes(`Ж-${showApplicationNumber(filed.number)}`))
      assert.match(text, language === 'ru' ? /5.июля 2017/ : /5.July 2017|July.5, 2017/)
      assert.ok(text.includes(filed.applicant))
      await page.goto(`${server.url}/applications/mine`)
      assert.equal(await page.locator(button).count(), 0)
      await inspect(page, `late-case-complained-${width}-${language}`)
      const { page: fund, visit, look } = await atTheDesk(browser, server, 'fund', javaScript, language)
      await visit('/fund')
      await visit('/fund/complaints')
      await press(fund, '#complaints tbody a')
      await look(`late-fund-complaint-${language}`)
      await press(fund, 'main form button')
      await look(`late-fund-complaint-refused-${language}`)
      await fund.fill('#answer', 'Полис будет готов 7 июня.\nПроверка продолжается.')
      await press(fund, 'main form button')
      await look(`late-fund-complaint-answered-${language}`)
      await fund.context().close()
      await page.goto(`${server.url}/applications/mine/complaint`)
      assert.match(await page.innerText('main'), /Полис будет готов 7 июня\./)
      await inspect(page, `late-complaint-answered-${width}-${language}`)
      assert.deepEqual(server.lines, [])
      await page.context().close()
    }))
}

test('somebody signed in complains without typing a number, of their own application alone (RGT-10)', () =>
  withServer('2017-06-01', async server => {
    const filed = await filedWithPicture(server, 4)
    const personId = await accepted(server, filed.applicationId)
    await server.database.transact(SYSTEM, tx =>
      openAccount(tx, { role: 'citizen', personId, login: 'own', password: PASSWORD, displayName: 'Сам' }),
    )
    const { page, look } = await atTheDesk(browser, server, 'own', false)
    await page.goto(`${server.url}/applications/mine`)
    assert.ok((await page.innerText('h1')).includes(showApplicationNumber(filed.number)))
    assert.equal(await page.locator('form[action="/applications/mine/complaint"]').count(), 0)
    server.moveTo('2017-07-31')
    await page.goto(`${server.url}/applications/status`)
    await press(page, 'main a[href="/applications/mine"]')
    await press(page, 'form[action="/applications/mine/complaint"] button')
    await look('late-own-complaint')
    assert.match(await page.innerText('main'), /Жалоба отправлена/)
    await page.context().close()
  }))
