import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '#test/browser.ts'
import { withServer } from '#test/server.ts'
import { aContent } from '../test-support/an-application.ts'
import { atTheDesk, filedWithPicture } from './test-support/at-the-desk.ts'

let browser: Browser
test.before(async () => {
  browser = await launchBrowser()
})
test.after(() => browser.close())

const pressed = (page: Page, name: string) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: true }).click()])

test('every page of a clerk is whole without a script, filled, empty and refused (K01–K09)', () =>
  withServer('2017-06-01', async server => {
    const { page, visit, look } = await atTheDesk(browser, server, 'clerk', false)
    await visit('/clerk')
    await visit('/clerk/people')
    const first = await filedWithPicture(server, 1)
    const id = first.applicationId
    for (let seed = 2; seed <= 14; seed += 1) await filedWithPicture(server, seed)
    const double = await filedWithPicture(server, 40, {
      identity: { ...aContent(1).identity, patronymic: 'Ильич' },
    })
    await server.owner.query(`update application set decision_due_on = '2017-05-30' where number = $1`, [
      first.number,
    ])
    await visit('/clerk')
    await page.goto(`${server.url}/clerk/applications/${id}`)
    await look('review-new')
    await pressed(page, 'Взять в работу')
    await look('review')
    await visit('/clerk/queue')
    await page.goto(`${server.url}/clerk/applications/${id}/return`)
    await look('return')
    await pressed(page, 'Показать, как увидит человек')
    await look('return-refused')
    await page.selectOption('#reason', 'photo_unreadable')
    await pressed(page, 'Показать, как увидит человек')
    await look('return-preview')
    await page.goto(`${server.url}/clerk/applications/${id}`)
    await pressed(page, 'Принять')
    await look('issue-accepted')
    await pressed(page, 'Полис изготовлен')
    await look('issue-ready')
    await pressed(page, 'Выдать полис')
    await look('issue-handed-over')
    await page.getByRole('link', { name: 'Карточка человека' }).click()
    await look('person')
    await pressed(page, 'Показать номера целиком')
    await look('person-revealed')
    await page.goto(`${server.url}/clerk/applications/${double.applicationId}`)
    await pressed(page, 'Взять в работу')
    await pressed(page, 'Принять')
    await look('compare')
    await page.goto(`${server.url}/clerk/people`)
    await page.fill('#text', 'топалев')
    await pressed(page, 'Найти')
    await look('people-none')
    await page.fill('#text', 'тополев')
    await pressed(page, 'Найти')
    await look('people-found')
    await visit('/clerk/new')
    await page.fill('#surname', 'Зайцев')
    await pressed(page, 'Принять и печатать')
    await look('counter-refused')
    assert.equal(await page.inputValue('#surname'), 'Зайцев')
    await page.fill('#scan', '123')
    await pressed(page, 'Найти и заполнить')
    await look('counter-scan-refused')
    assert.deepEqual(server.lines, [])
    await page.context().close()
  }))

test('every page of a fund is whole without a script (F01, F02)', () =>
  withServer('2017-06-01', async server => {
    const { page, visit } = await atTheDesk(browser, server, 'fund', false)
    await visit('/fund')
    await filedWithPicture(server, 1)
    await filedWithPicture(server, 2, { insurerCode: '77008', officeId: undefined })
    await server.owner.query(`update application set decision_due_on = '2017-05-30'`)
    await visit('/fund')
    await visit('/fund/overdue/77012')
    await visit('/fund/overdue/77004')
    assert.deepEqual(server.lines, [])
    await page.context().close()
  }))
