import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Browser } from 'playwright-core'
import { day } from '#kernel/day.ts'
import { SYSTEM } from '#platform/actor.ts'
import { suspendCover } from '#policies/index.ts'
import { launchBrowser, targetsBelow24 } from '#test/browser.ts'
import { eachOrOne } from '#test/deep.ts'
import { signIn, travel, type Steps, type Traveller } from '#test/journeys/traveller.ts'
import { withServer, type TestServer } from '#test/server.ts'
import { aCitizen, LOGIN } from './test-support/a-citizen.ts'

let browser: Browser
test.before(async () => {
  browser = await launchBrowser()
})
test.after(() => browser.close())

const CONTINUE = 'main form button.govuk-button:not(.govuk-button--secondary)'
const ANOTHER = 'input[name=insurer][value="77008"]'

const DAYS = [
  { today: '2017-06-01', insuredOn: '2016-03-01', form: 'paper', stays: /на обороте поставят отметку/ },
  { today: '2026-10-12', insuredOn: '2024-03-01', form: 'digital', stays: /Сведения изменятся в регистре/ },
] as const

/** A citizen who has signed in, on the card page, at 320 px. */
async function onCard(server: TestServer, javaScript: boolean): Promise<Traveller> {
  const traveller = await travel({ browser, server, javaScript })
  await signIn(traveller, LOGIN)
  await traveller.open('/my/card')
  return traveller
}

const within = (steps: Steps, limit: Steps): void => {
  for (const what of ['pages', 'clicks', 'fields'] as const)
    assert.ok(steps[what] <= limit[what], `${what}: ${JSON.stringify(steps)}`)
}

const filed = async ({ owner }: TestServer) =>
  (
    await owner.query<{ kind: string; insurer_code: string; person_id: string | null; form: string }>(
      'select kind, insurer_code, person_id, form from application order by submitted_at',
    )
  ).rows

for (const [row, { today, insuredOn, form, stays }] of DAYS.entries()) {
  for (const javaScript of eachOrOne([true, false], row)) {
    const how = `${today}, ${javaScript ? 'with' : 'without'} a script`

    test(`a change of insurer shows its rule first and takes 6 pages, 7 clicks, nothing typed: ${how} (J7, CHG-01, RPL-06)`, () =>
      withServer(today, async server => {
        const personId = await aCitizen(server, { on: insuredOn, form })
        const traveller = await onCard(server, javaScript)
        const { go, choose, text, steps } = traveller
        await go('main a[href="/change"]')
        await go('main a[href="/change/insurer"]')
        const rule = await text()
        const left = Temporal.PlainDate.from(today).until(`${today.slice(0, 4)}-11-01`).days
        assert.match(rule, new RegExp(`(Осталось|Остался|Остались) ${left} `))
        assert.match(rule, /В этом году вы компанию по желанию не меняли/)
        assert.match(rule, /Договор моей компании прекращён/)
        await choose('input[value="change_of_insurer.wish"]')
        await go(CONTINUE)
        assert.equal(await traveller.page.locator('input[name=insurer][value="77012"]').count(), 0)
        await choose(ANOTHER)
        await go(CONTINUE)
        assert.match(await text(), stays)
        await go(CONTINUE)
        assert.match(await text(), /77-\d{7}-\d/)
        within(steps, { pages: 6, clicks: 7, fields: 0 })
        assert.deepEqual(
          (await filed(server)).map(({ kind, insurer_code, person_id }) => [kind, insurer_code, person_id]),
          [['change_of_insurer', '77008', personId]],
        )
        await go('main a[href="/applications/mine"]')
        assert.match(await text(), /Смена страховой компании/)
        assert.deepEqual(server.lines, [])
        await traveller.page.context().close()
      }))

    test(`a newborn takes at most 10 pages, 13 clicks and 8 fields, with nothing of the parent asked: ${how} (J2, ELG-22)`, () =>
      withServer(today, async server => {
        await aCitizen(server, { on: insuredOn, form })
        const traveller = await onCard(server, javaScript)
        const { go, choose, type, typeDate, text, steps, page } = traveller
        await go('main a[href="/change"]')
        await go('main a[href="/change/newborn"]')
        assert.match(await text(), /обслуживает ваша компания/)
        assert.equal(await page.inputValue('#surname'), 'Тополев')
        await type('#givenName', 'Мирон')
        await type('#patronymic', 'Аркадьевич')
        const year = today.slice(0, 4)
        await typeDate('birthDate', `2.5.${year}`)
        await go(CONTINUE)
        await type('#documentNumber', 'IV-МЮ 123456')
        await typeDate('documentIssuedOn', `20.5.${year}`)
        assert.ok(await page.isChecked('input[name=sex][value=m]'), 'the patronymic suggests the sex')
        await go(CONTINUE)
        assert.match(await text(), /Ваша компания/)
        await choose('input[name=insurer][value="77012"]')
        await go(CONTINUE)
        const checked = await text()
        assert.match(checked, /Тополев Мирон Аркадьевич/)
        assert.match(checked, /Показательная ул/)
        await go(CONTINUE)
        assert.match(await text(), /77-\d{7}-\d/)
        within(steps, { pages: 10, clicks: 13, fields: 8 })
        assert.deepEqual(
          (await filed(server)).map(({ kind, person_id }) => [kind, person_id]),
          [['first', null]],
        )
        await page.context().close()
      }))
  }
}

for (const javaScript of [true, false])
  test(`whoever the register knows gets a policy again in 5 pages, 6 clicks, nothing typed: ${javaScript ? 'with' : 'without'} a script (J1b, RPL-10)`, () =>
    withServer('2026-10-12', async server => {
      const personId = await aCitizen(server, { on: '2024-03-01', form: 'digital' })
      const until = day('2025-06-30')
      const suspended = await server.database.attempt(SYSTEM, tx => suspendCover(tx, { personId, until }))
      assert.ok(suspended.ok)
      const traveller = await travel({ browser, server, javaScript })
      await signIn(traveller, LOGIN)
      await traveller.open('/change')
      const { go, choose, text, steps, page } = traveller
      await go('main a[href="/change/return"]')
      await go(CONTINUE)
      await choose('input[name=insurer][value="77012"]')
      await go(CONTINUE)
      await go(CONTINUE)
      assert.match(await text(), /77-\d{7}-\d/)
      within(steps, { pages: 5, clicks: 6, fields: 0 })
      assert.deepEqual(
        (await filed(server)).map(({ kind, person_id }) => [kind, person_id]),
        [['return', personId]],
      )
      await page.context().close()
    }))

const EVERY_PAGE = [
  '/change',
  '/change/insurer',
  '/change/move',
  '/change/details',
  '/change/lost',
  '/change/form',
  '/change/service',
  '/change/newborn',
] as const

for (const language of ['ru', 'en'] as const)
  test(`every page of a change reads in ${language} at 320 px without a fault, with a digital policy and without an account (C18, C19)`, () =>
    withServer('2026-11-23', async server => {
      await aCitizen(server, { on: '2024-03-01', form: 'digital' })
      const traveller = await travel({ browser, server, javaScript: language === 'ru' })
      const { open, go, choose, select, type, typeDate, page } = traveller
      await page.context().addCookies([{ name: 'polis_language', value: language, url: server.url }])
      await open('/change')
      await signIn(traveller, LOGIN)
      for (const path of EVERY_PAGE) {
        await open(path)
        assert.deepEqual(await targetsBelow24(page), [], path)
      }
      await open('/change/insurer')
      await go(CONTINUE)
      assert.equal(await page.locator('.govuk-error-summary').count(), 1)
      await open('/change/details')
      await choose('input[value="reissue.error"]')
      await go(CONTINUE)
      await type('#surname', 'Ручьёв')
      await go(CONTINUE)
      await open('/change/move')
      await select('#region', '75')
      await typeDate('movedOn', '1.11.2026')
      await go(CONTINUE)
      await open('/change/address')
      await page.fill('#address', 'г. Чита, Примерная ул., д. 3')
      await go(CONTINUE)
      await page.check('input[name=insurer]')
      await go(CONTINUE)
      await go(CONTINUE)
      assert.equal(new URL(page.url()).pathname, '/change/done')
      await page.context().close()
    }))
