import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { openAccount } from '#access/index.ts'
import { makeEnp, openInsurance } from '#insurance/index.ts'
import { day } from '#kernel/day.ts'
import { newId } from '#kernel/ids.ts'
import { registerPerson } from '#people/index.ts'
import { SYSTEM } from '#platform/actor.ts'
import { launchBrowser } from '#test/browser.ts'
import { inspect } from '#test/page-checks.ts'
import { signedIn } from '#test/signed-in.ts'
import { PASSWORD, withServer, type TestServer } from '#test/server.ts'
import { issueCertificate } from '../issue-certificate.ts'
import { issuePolicy } from '../issue-policy.ts'

let browser: Browser
test.before(async () => {
  browser = await launchBrowser()
})
test.after(() => browser.close())

type Shown = 'policy' | 'certificate' | 'nothing'

/** A citizen with an account, insured or not. */
async function openCitizen(server: TestServer, today: string, has: Shown): Promise<void> {
  const { database, sealing, installation } = server
  const on = day(today)
  await database.transact(SYSTEM, async tx => {
    const birthDate = day('1985-03-27')
    const identity = {
      surname: 'Берёзкина',
      givenName: 'Анна',
      patronymic: 'Ильинична',
      sex: 'f',
      birthDate,
    } as const
    const registered = await registerPerson(
      tx,
      sealing,
      {
        identity: { ...identity, birthPlace: 'г. Москва' },
        documents: [{ type: 'passport', series: '45 10', number: '123456' }],
        addresses: [],
        status: { category: 'citizen' },
      },
      on,
    )
    assert.ok(registered.ok)
    const personId = registered.value
    const account = { login: 'anna', password: PASSWORD, displayName: 'Берёзкина А. И.' }
    await openAccount(tx, { role: 'citizen', personId, ...account })
    if (has === 'nothing') return
    const at = { personId, insurerCode: '77012', region: '77' }
    const opened = await openInsurance(tx, { ...at, from: on, because: 'first_choice' })
    assert.ok(opened.ok, JSON.stringify(opened))
    const enp = await makeEnp(tx, { personId, sex: 'f', birthDate, region: '77' })
    const issued =
      has === 'certificate'
        ? await issueCertificate(tx, installation.law, { ...at, on, applicationId: newId() })
        : await issuePolicy(tx, installation.law, {
            ...at,
            enp,
            form: 'digital',
            category: 'citizen',
            statusUntil: null,
            on,
            appliedOn: on,
            applicationId: newId(),
          })
    assert.ok(issued.ok)
  })
}

const anna = (server: TestServer, width: number, height: number): Promise<Page> =>
  signedIn(browser, server, 'anna', { width, height, javaScript: true })

for (const [today, has] of [
  ['2026-11-23', 'policy'],
  ['2017-06-01', 'certificate'],
] as const) {
  test(`the card shows barcode and number without scrolling, the number in one line: ${has} (J5)`, () =>
    withServer(today, async server => {
      await openCitizen(server, today, has)
      for (const [width, height] of [
        [360, 640],
        [320, 640],
        [1280, 800],
      ] as const) {
        const page = await anna(server, width, height)
        await Promise.all([page.waitForEvent('load'), page.click('main a[href="/my/card"]')])
        const barcode = await page.locator('.polis-barcode svg').first().boundingBox()
        assert.ok(barcode && barcode.y + barcode.height <= height, JSON.stringify(barcode))
        const digits = await page.locator('.polis-number-display__digits').boundingBox()
        assert.ok(digits && digits.height < 50 && digits.y + digits.height <= height, JSON.stringify(digits))
        await inspect(page, `card-${has}-${width}`)
        await page.goto(`${server.url}/my/documents`)
        await inspect(page, `documents-${has}-${width}`)
        await page.goto(`${server.url}/my`)
        await inspect(page, `my-${has}-${width}`)
        await page.context().close()
      }
      assert.deepEqual(server.lines, [])
    }))
}

test('the paper of the card is a PDF with a name that tells nobody anything (C15)', () =>
  withServer('2026-11-23', async server => {
    await openCitizen(server, '2026-11-23', 'policy')
    const page = await anna(server, 360, 640)
    const answer = await page.request.get(`${server.url}/my/documents/paper`)
    assert.equal(answer.headers()['content-type'], 'application/pdf')
    assert.match(
      answer.headers()['content-disposition'] ?? '',
      /attachment; filename\*=UTF-8''vypiska-o-polise\.pdf/,
    )
    assert.equal((await answer.body()).subarray(0, 5).toString(), '%PDF-')
    await page.context().close()
  }))

test('someone without a policy is shown three first steps, and a stranger is asked to sign in (C13, C14)', () =>
  withServer('2026-11-23', async server => {
    await openCitizen(server, '2026-11-23', 'nothing')
    const page = await anna(server, 320, 640)
    assert.match(await page.innerText('main'), /Полиса в регистре пока нет/)
    await page.goto(`${server.url}/my/card`)
    await inspect(page, 'card-nothing-320')
    const stranger = await fetch(`${server.url}/my/card`)
    assert.equal(stranger.status, 401)
    assert.equal((await fetch(`${server.url}/my/documents/paper?${newId()}`)).status, 401)
    await page.context().close()
  }))
