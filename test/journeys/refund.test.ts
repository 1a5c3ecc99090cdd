import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { openAccount } from '#access/index.ts'
import { aPng } from '#applications/test-support/some-files.ts'
import { aRecord } from '#people/test-support/a-record.ts'
import { SYSTEM } from '#platform/actor.ts'
import { launchBrowser } from '../browser.ts'
import { press } from '../page-checks.ts'
import { PASSWORD, withServer, type TestServer } from '../server.ts'
import { signedIn } from '../signed-in.ts'

let browser: Browser
test.before(async () => {
  browser = await launchBrowser()
})
test.after(() => browser.close())

const TODAY = '2026-09-01'
const NEXT = 'main form button.govuk-button:not(.govuk-button--secondary)'
const text = async (page: Page): Promise<string> => (await page.innerText('main')).replaceAll('\u00A0', ' ')
const pressed = (page: Page, name: string) => press(page, `main button:text-is("${name}")`)
const followed = (page: Page, name: string) => press(page, `main a:text-is("${name}")`)

async function openAnna(server: TestServer): Promise<void> {
  const { personId } = await aRecord(server, { insurer: '77012', identity: { givenName: 'Анна' } })
  await server.database.transact(SYSTEM, tx =>
    openAccount(tx, {
      role: 'citizen',
      personId,
      login: 'anna',
      password: PASSWORD,
      displayName: 'Берёзкина А. И.',
    }),
  )
}

/** From the answer about an ultrasound to the page of the case, with the photo of a receipt for 4,350.00 roubles. */
async function complain(page: Page, server: TestServer, answers: string, clinic: string): Promise<void> {
  await page.goto(`${server.url}/free/ultrasound-abdomen?${answers}`)
  await press(page, 'main a[href^="/complaints/new/paid?"]')
  await page.check('input[name=isPaid][value=yes]')
  await page.fill('#paid', '4350,00')
  await press(page, NEXT)
  await page.selectOption('#clinic', clinic)
  await page.fill('#happenedOn', '25')
  await page.fill('#happenedOn-month', '08')
  await page.fill('#happenedOn-year', '2026')
  await press(page, NEXT)
  await page.setInputFiles('#file', { name: 'чек.png', mimeType: 'image/png', buffer: aPng() })
  await press(page, NEXT)
  await page.fill('#account', '4081 7810 0999 1000 4312')
  await page.fill('#bik', '044525225')
  await press(page, NEXT)
  await press(page, NEXT)
  assert.match(await text(page), /О-77-\d{7}-\d/)
  await press(page, 'main a[href^="/my/complaints/"]')
}

/** The balance of every account of the ledger, in kopecks. */
async function balances(server: TestServer): Promise<Record<string, number>> {
  const { rows } = await server.owner.query<{ account: string; sum: string }>(
    'select account, sum(amount_kopecks)::text as sum from ledger_entry group by account order by account',
  )
  return Object.fromEntries(
    rows.map(({ account, sum }) => [account.replace(/:[\da-f-]{36}$/, ''), Number(sum)]),
  )
}

for (const javaScript of [false, true])
  test(`4,350.00 roubles for a prescribed ultrasound come back, from the photo of the receipt to the ledger and the fine: fund, citizen, expert, ${javaScript ? 'with' : 'without'} a script (RGT-05, RGT-06, RGT-07, RGT-08, FIN-07, FIN-09, COV-32)`, () =>
    withServer(TODAY, async server => {
      await openAnna(server)
      const way = { width: javaScript ? 1280 : 320, javaScript }
      const fund = await signedIn(browser, server, 'fund', way)
      await fund.goto(`${server.url}/fund/fine-norms`)
      await fund.fill('#kopecks', '19 000,00')
      await press(fund, 'main form button')
      const citizen = await signedIn(browser, server, 'anna', way)
      await complain(citizen, server, 'prescribed=yes&referral=yes', '770002')
      const expert = await signedIn(browser, server, 'clerk', way)
      await expert.goto(`${server.url}/clerk/complaints`)
      await pressed(expert, 'Взять следующую')
      await pressed(expert, 'Начать проверку')
      await followed(expert, 'Составить акт')
      await expert.check('input[value="239"]')
      await expert.fill('#words-239', 'Чек подтверждает оплату назначенной услуги.')
      await pressed(expert, 'Подписать акт')
      await followed(expert, 'Посчитать и решить')
      await expert.locator('input[name^="sum-"]').fill('4 350,00')
      await expert.check('input[name=flag][value=conditionsMet]')
      await expert.fill('#words', 'Мы проверили документы клиники и чек.')
      await pressed(expert, 'Посчитать и показать письмо')
      await pressed(expert, 'Отправить решение')
      await citizen.reload()
      const letter = await text(citizen)
      assert.match(letter, /4 350,00 ₽/)
      assert.match(letter, /Мы проверили документы клиники и чек/)
      const owed = await balances(server)
      assert.deepEqual([owed['patient'], owed['clinic:770002']], [-435_000, 435_000 + 1_900_000])
      await expert.fill('#kopecks', '4 350,00')
      await pressed(expert, 'Записать возврат')
      await pressed(expert, 'Записать удержание штрафа')
      await followed(expert, 'Закрыть дело')
      await expert.fill('#words', 'Клиника вернула деньги.')
      await pressed(expert, 'Закрыть дело')
      await citizen.reload()
      assert.match(await text(citizen), /Деньги вернули/)
      const settled = await balances(server)
      assert.deepEqual([settled['patient'], settled['clinic:770002']], [0, 0])
      assert.equal(
        Object.values(settled).reduce((sum, kopecks) => sum + kopecks, 0),
        0,
      )
      await fund.goto(`${server.url}/fund/overview-of-complaints`)
      assert.match(await text(fund), /4 350,00/)
      assert.deepEqual(server.lines, [])
      for (const page of [fund, citizen, expert]) await page.context().close()
    }))

test('an ultrasound by own wish in a clinic outside the system ends in a refusal that says why and where to appeal (RGT-06, COV-17, COV-34)', () =>
  withServer(TODAY, async server => {
    await openAnna(server)
    const way = { width: 320, javaScript: false }
    const citizen = await signedIn(browser, server, 'anna', way)
    await complain(citizen, server, 'prescribed=no', '770091')
    const expert = await signedIn(browser, server, 'clerk', way)
    await expert.goto(`${server.url}/clerk/complaints`)
    await pressed(expert, 'Взять следующую')
    await followed(expert, 'Отказать')
    await expert.locator('input[name^="sum-"]').fill('4350')
    await expert.check('input[name=flag][value=ownWish]')
    await expert.fill('#words', 'Вы обратились в платную клинику по своему желанию.')
    await pressed(expert, 'Посчитать и показать письмо')
    await pressed(expert, 'Отказать и отправить письмо')
    await citizen.reload()
    const told = await text(citizen)
    assert.match(told, /Клиника не работает в системе ОМС/)
    assert.match(told, /по вашему желанию/)
    assert.match(told, /Не соглас/)
    assert.deepEqual(await balances(server), {})
    assert.deepEqual(server.lines, [])
    for (const page of [citizen, expert]) await page.context().close()
  }))
