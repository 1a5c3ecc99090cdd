import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Browser } from 'playwright-core'
import { openAccount } from '#access/index.ts'
import { newId } from '#kernel/ids.ts'
import { makeBusinessOf } from '#people/index.ts'
import { SYSTEM } from '#platform/actor.ts'
import { launchBrowser } from '#test/browser.ts'
import { inspect, press } from '#test/page-checks.ts'
import { signedIn } from '#test/signed-in.ts'
import { PASSWORD, withServer, type TestServer } from '#test/server.ts'
import { sendDue } from './sending/send-due.ts'
import type { OutsideChannel } from './sending/outside-channel.ts'
import { tellAll } from './tell.ts'
import { aPerson, aTelling, texts } from './test-support/with-notices.ts'
import type { Telling } from './notice.ts'

let browser: Browser
test.before(async () => {
  browser = await launchBrowser()
})
test.after(() => browser.close())

/** A citizen with an account; answers who they are. */
async function aCitizen(server: TestServer): Promise<string> {
  const personId = await aPerson(server, 1)
  await server.database.transact(SYSTEM, async tx => {
    const account = { login: 'arkady', password: PASSWORD, displayName: 'Ручьёв А.' }
    await openAccount(tx, { role: 'citizen', personId, ...account })
    await makeBusinessOf(tx, personId, ['insurer:77012', 'fund:77'])
  })
  return personId
}

const tell = (server: TestServer, ...tellings: Telling[]) =>
  server.database.transact(SYSTEM, tx => tellAll(tx, server.installation, tellings))

for (const [width, javaScript] of [
  [320, false],
  [1280, true],
] as const) {
  test(`the inbox counts what is new in the header, marks it read and unread, and is empty at first (C35): ${width}`, () =>
    withServer('2026-11-23', async server => {
      const personId = await aCitizen(server)
      const page = await signedIn(browser, server, 'arkady', { width, javaScript })
      await page.goto(`${server.url}/my/notices`)
      assert.match(await page.innerText('main'), /Уведомлений нет/)
      await inspect(page, `notices-empty-${width}`)
      await tell(
        server,
        aTelling({ personId, subjectId: 'one' }),
        aTelling({ personId, subjectId: 'two', reason: 'term_passed', facts: { day: '2026-11-20' } }),
      )
      await page.goto(`${server.url}/my/notices`)
      const marks = () => page.locator('.polis-menu__mark').first().textContent()
      assert.equal(await marks(), '2')
      assert.ok(await page.locator('.polis-menu__mark:visible').count(), 'in sight without opening the menu')
      assert.match(await page.innerText('main'), /Страховая компания опоздала\s+НОВОЕ/i)
      await inspect(page, `notices-new-${width}`)
      await press(page, 'main button[name=as][value=read]')
      assert.equal(await marks(), '1')
      await press(page, 'main button[name=as][value=unread]')
      assert.equal(await marks(), '2')
      await press(page, 'main form[action="/my/notices/mark"] > button:not([name])')
      assert.equal(await page.locator('.polis-menu__mark').count(), 0)
      await inspect(page, `notices-read-${width}`)
      assert.deepEqual(server.lines, [])
      await page.context().close()
    }))

  test(`a person chooses channels and language, and the choice is shown again (C35): ${width}`, () =>
    withServer('2026-11-23', async server => {
      await aCitizen(server)
      const page = await signedIn(browser, server, 'arkady', { width, javaScript })
      await page.goto(`${server.url}/my/notices/settings`)
      await inspect(page, `notice-settings-${width}`)
      await page.uncheck('input[name=channels][value=email]')
      await page.check('input[name=language][value=en]')
      await press(page, 'main form button')
      assert.match(await page.innerText('main'), /Сохранено/)
      assert.equal(await page.isChecked('input[name=channels][value=email]'), false)
      assert.equal(await page.isChecked('input[name=channels][value=sms]'), true)
      assert.equal(await page.isChecked('input[name=language][value=en]'), true)
      await inspect(page, `notice-settings-saved-${width}`)
      await page.context().close()
    }))

  test(`a clerk sees whom nothing reached, the person sees that look, and a fund sees numbers (K10): ${width}`, () =>
    withServer('2026-11-23', async server => {
      const personId = await aCitizen(server)
      const { installation, token, url } = server
      const page = await signedIn(browser, server, 'clerk', { width, javaScript })
      await page.goto(`${url}/clerk/undelivered`)
      await inspect(page, `undelivered-none-${width}`)
      const reached: Telling = aTelling({
        applicationId: newId(),
        subjectId: 'three',
        reason: 'application_received',
        facts: { day: '2026-11-24' },
        contact: { email: 'a@polis.example' },
      })
      await tell(
        server,
        aTelling({ personId, subjectId: 'one' }),
        aTelling({ applicationId: newId(), subjectId: 'two' }),
        reached,
      )
      const email: OutsideChannel = { send: () => Promise.resolve('sent'), close: () => undefined }
      const clock = { ...installation.clock, now: () => Temporal.Instant.from('2099-11-23T09:00:00Z') }
      while ((await sendDue({ ...installation, texts, clock, channels: { email } })) > 0);
      await page.goto(`${url}/clerk/undelivered`)
      const text = await page.innerText('main')
      assert.match(text, /Ручьёв Аркадий/)
      assert.equal(await page.locator('#undelivered tbody tr').count(), 2)
      await inspect(page, `undelivered-${width}`)
      const looks = await server.owner.query<{ purpose: string }>(
        'select purpose from look where person_id = $1',
        [personId],
      )
      assert.deepEqual(
        looks.rows.map(({ purpose }) => purpose),
        ['undelivered_notices'],
      )
      const answer = await fetch(`${url}/api/v1/notices/undelivered`, {
        headers: { authorization: `Bearer ${await token('clerk')}` },
      })
      const { notices, total } = (await answer.json()) as { notices: { fault: string }[]; total: number }
      assert.equal(total, 2)
      assert.ok(notices.every(({ fault }) => fault === 'no_contact'))
      const stranger = await fetch(`${url}/api/v1/notices/undelivered`, {
        headers: { authorization: `Bearer ${await token('clerk', '77008')}` },
      })
      assert.equal(((await stranger.json()) as { total: number }).total, 0)
      await page.context().close()
      const fund = await signedIn(browser, server, 'fund', { width, javaScript })
      await fund.goto(`${url}/fund/undelivered`)
      assert.ok(!(await fund.innerText('main')).includes('Ручьёв'))
      assert.match(await fund.innerText('#undelivered tbody'), /нет адреса и телефона\s+2/)
      await inspect(fund, `undelivered-fund-${width}`)
      await fund.context().close()
      assert.deepEqual(server.lines, [])
    }))
}
