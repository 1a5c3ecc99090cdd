import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { SYSTEM } from '#platform/actor.ts'
import { launchBrowser, newPage } from '#test/browser.ts'
import { inspect } from '#test/page-checks.ts'
import { withServer, type TestServer } from '#test/server.ts'
import { accept } from '../accept.ts'
import { atTheDesk, filedWithPicture } from '../clerk/test-support/at-the-desk.ts'
import { makeReady } from '../hand-over.ts'
import { take } from '../take.ts'
import { value } from '../test-support/an-application.ts'
import type { Application } from '../application.ts'

const browser = await launchBrowser()
after(() => browser.close())

/** An application of insurer 77012 that was accepted. */
async function accepted(
  server: TestServer,
  seed: number,
): Promise<{ application: Application; enp: string }> {
  const { installation } = server
  const { applicationId } = await filedWithPicture(server, seed)
  return installation.database.transact(SYSTEM, async tx => {
    value(await take(tx, installation, { applicationId }, SYSTEM))
    return value(await accept(tx, installation, { applicationId, who: 'new' }, SYSTEM))
  })
}

for (const javaScript of [true, false])
  test(`a batch is closed, sent, counted by scanning, shelved and handed over by a scan${javaScript ? '' : ' without JavaScript'} (POL-03, APP-12, APP-16, K08)`, () =>
    withServer('2017-06-01', async server => {
      const one = await accepted(server, 1)
      const two = await accepted(server, 2)
      const desk = await atTheDesk(browser, server, 'clerk', javaScript)
      const { page } = desk
      const press = (words: RegExp) =>
        Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: words }).click()])
      await desk.visit('/clerk/production')
      await press(/Закрыть партию бумажных: 2/)
      await desk.look('batch closed')
      await press(/отправлена/)
      await page.fill('#scans', `${one.enp}\n40000000001\n${two.enp}\n4000000000`)
      await press(/Отметить доставку/)
      await desk.look('batch with a wrong line')
      assert.match(await page.locator('.govuk-error-summary').innerText(), /Строка/)
      await page.fill('#scans', `${one.enp}\n40000000001\n${two.enp}\n40000000002`)
      await press(/Отметить доставку/)
      await press(/Закончить приёмку/)
      await desk.visit('/clerk/production?state=delivered')
      await press(/Положить все в офис/)
      await desk.look('shelf')
      await page.fill('#scan', '40000000002')
      await press(/Найти/)
      assert.ok(page.url().endsWith(`/clerk/applications/${two.application.applicationId}/issue`), page.url())
      await press(/Выдать/)
      assert.match(await page.locator('h1').innerText(), /выдан/i)
      await desk.visit('/clerk/production?state=handed_over')
      assert.deepEqual(
        server.lines.filter(line => line['level'] === 'error'),
        [],
      )
    }))

test('the person sees where the policy is and picks the day to come for it, without JavaScript (APP-11, TMP-07)', () =>
  withServer('2017-06-01', async server => {
    const { application } = await accepted(server, 1)
    const page = await newPage(browser, { width: 320, javaScript: false })
    const born = application.birthDate
    const look = (name: string) => inspect(page, name)
    await page.goto(`${server.url}/applications/status`)
    await page.fill('#number', application.number)
    for (const [part, text] of [
      ['day', born.day],
      ['month', born.month],
      ['year', born.year],
    ] as const)
      await page.fill(`[name="birthDate-${part}"]`, String(text))
    const press = (words: RegExp) =>
      Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: words }).click()])
    await press(/Показать|Посмотреть/)
    await page.getByRole('link', { name: 'Где мой полис и когда прийти' }).click()
    await look('ordered')
    assert.match(await page.locator('main').innerText(), /11\sиюня 2017[\s\S]*14\sиюля 2017/)
    const { installation } = server
    value(
      await installation.database.attempt(SYSTEM, tx =>
        makeReady(tx, installation, { applicationId: application.applicationId }, SYSTEM),
      ),
    )
    await page.reload()
    await look('ready')
    await page.selectOption('#day', '2017-06-05')
    await page.getByLabel('после обеда').check()
    await press(/Назначить/)
    await look('agreed')
    assert.match(await page.locator('main').innerText(), /5\sиюня 2017, после обеда/)
  }))

for (const javaScript of [true, false])
  test(`a policy spoilt at the office is written off and ordered again${javaScript ? '' : ' without JavaScript'} (POL-03, TMP-07)`, () =>
    withServer('2017-06-01', async server => {
      const { application } = await accepted(server, 1)
      const { installation } = server
      const { applicationId } = application
      value(
        await installation.database.attempt(SYSTEM, tx =>
          makeReady(tx, installation, { applicationId }, SYSTEM),
        ),
      )
      const { page, visit, look } = await atTheDesk(browser, server, 'clerk', javaScript)
      const press = (role: 'button' | 'link', words: RegExp) =>
        Promise.all([page.waitForEvent('load'), page.getByRole(role, { name: words }).click()])
      await visit('/clerk/production?state=at_office')
      await press('link', /Испорчен/)
      await look('spoilt')
      await press('button', /Списать и заказать снова/)
      await look('ordered again')
      assert.match(await page.locator('#orders').innerText(), new RegExp(application.applicant))
      await visit(`/clerk/production/spoilt/${applicationId}`)
      assert.match(await page.locator('main').innerText(), /списывать нечего/)
      assert.deepEqual(
        server.lines.filter(line => line['level'] === 'error'),
        [],
      )
    }))

test('a plastic policy that was handed over leads to its card, with the sheet of codes once (POL-09, POL-12)', () =>
  withServer('2017-06-01', async server => {
    const { installation } = server
    const { applicationId } = await filedWithPicture(server, 1, { form: 'plastic' })
    await installation.database.transact(SYSTEM, async tx => {
      value(await take(tx, installation, { applicationId }, SYSTEM))
      value(await accept(tx, installation, { applicationId, who: 'new' }, SYSTEM))
      value(await makeReady(tx, installation, { applicationId }, SYSTEM))
    })
    const { page, visit, look } = await atTheDesk(browser, server, 'clerk', false)
    await visit(`/clerk/applications/${applicationId}/issue`)
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: /Выдать/ }).click()])
    await look('handed over')
    await page.getByRole('link', { name: 'Карта с чипом и лист кодов' }).click()
    await look('card to be made')
    const [sheet] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Выпустить карту' }).click(),
    ])
    assert.equal(sheet.suggestedFilename(), 'kody-karty.pdf')
    await page.reload()
    assert.equal(await page.getByRole('button', { name: 'Выпустить карту' }).count(), 0)
    await page.getByRole('link', { name: 'Назад' }).click()
    await page.getByRole('link', { name: 'Карта с чипом' }).click()
    assert.match(await page.locator('h1').innerText(), /Карта:/)
  }))
