import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { aRecord } from '#people/test-support/a-record.ts'
import { launchBrowser } from '#test/browser.ts'
import { eachOrOne } from '#test/deep.ts'
import { inspect } from '#test/page-checks.ts'
import { withServer, type TestServer } from '#test/server.ts'
import { signedIn } from '#test/signed-in.ts'
import { aComplainant } from '../expert/test-support/at-the-case.ts'

let browser: Browser
test.before(async () => {
  browser = await launchBrowser()
})
test.after(() => browser.close())

const pressed = (page: Page, name: string) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: true }).click()])

async function atTheHotline(
  server: TestServer,
  javaScript: boolean,
  language: 'ru' | 'en' = 'ru',
): Promise<{ page: Page; look(name: string): Promise<void> }> {
  const page = await signedIn(browser, server, 'clerk', { width: 1280, javaScript, language })
  await page.goto(`${server.url}/clerk/hotline`)
  return {
    page,
    look: async name => {
      for (const width of eachOrOne([320, 1280], javaScript ? 1 : 0)) {
        await page.setViewportSize({ width, height: 900 })
        await inspect(page, `hotline-${name}-${language}-${width}`)
      }
    },
  }
}

const cases = async ({ owner }: TestServer) =>
  (
    await owner.query<Record<string, string | null>>(
      'select channel, kind, state, outcome, clinic_code, service_id from complaint order by filed_at',
    )
  ).rows

for (const javaScript of [false, true])
  test(`an ambulance that refuses: one look and one press, and the case is closed with its outcome, ${javaScript ? 'with' : 'without'} JavaScript (OTH-01, RGT-01, RGT-09)`, () =>
    withServer('2026-09-01', async server => {
      await aComplainant(server)
      const { page, look } = await atTheHotline(server, javaScript)
      await look('empty')
      await page.fill('#who', 'Берёзкина 27.03.1985')
      await page.fill('#need', 'скорая не едет')
      await page.selectOption('#clinic', '770004')
      await Promise.all([page.waitForEvent('load'), page.press('#need', 'Enter')])
      const main = await page.locator('main').innerText()
      assert.match(main, /Берёзкина Анна Ильинична, 27\.03\.1985/)
      assert.match(main, /Бесплатно/)
      assert.match(main, /71-04/)
      assert.ok(!page.url().includes('?'), 'nothing of the caller stands in the address')
      await look('answered')
      await pressed(page, 'Клиника приняла')
      assert.match(await page.locator('main').innerText(), /Клиника приняла пациента/)
      await look('done')
      assert.deepEqual(
        (await cases(server)).map(({ service_id: _service, ...row }) => row),
        [
          {
            channel: 'hotline',
            kind: 'refusal',
            state: 'closed',
            outcome: 'clinic_took',
            clinic_code: '770004',
          },
        ],
      )
      assert.deepEqual(server.lines, [])
      await page.context().close()
    }))

test('a complaint is opened from the call with everything filled in, and is the clerk’s own (OTH-01, RGT-08)', () =>
  withServer('2026-09-01', async server => {
    await aComplainant(server)
    const { page, look } = await atTheHotline(server, false, 'en')
    await page.fill('#who', 'Берёзкина')
    await page.fill('#need', 'УЗИ живота')
    await page.check('input[name="kind"][value="charge"]')
    await page.check('input[name="told"][value="prescribed"]')
    await page.selectOption('#clinic', '770002')
    await pressed(page, 'Find and answer')
    await look('charge')
    await pressed(page, 'Open a complaint')
    assert.match(page.url(), /\/clerk\/complaints\/[\da-f-]{36}$/)
    assert.match(await page.locator('main').innerText(), /УЗИ живота/)
    const [row] = await cases(server)
    assert.deepEqual(
      [row?.['kind'], row?.['state'], row?.['service_id'], row?.['clinic_code']],
      ['charge', 'received', 'ultrasound-abdomen', '770002'],
    )
    const taken = await server.owner.query('select 1 from complaint where taken_by is not null')
    assert.equal(taken.rowCount, 1)
    await page.context().close()
  }))

test('of several people one is chosen before anything is recorded, and an unknown caller is told what to do (OTH-01)', () =>
  withServer('2026-09-01', async server => {
    await aComplainant(server)
    await aRecord(server, { identity: { givenName: 'Вера' }, passport: '100002' })
    const { page, look } = await atTheHotline(server, false)
    await page.fill('#who', 'Берёзкина')
    await page.fill('#need', 'болит зуб')
    await pressed(page, 'Найти и ответить')
    await pressed(page, 'Не приняла, человек пошёл в другую')
    assert.match(await page.locator('main').innerText(), /Выберите, кто звонит/)
    await look('which-refused')
    await page.getByLabel('Берёзкина Вера Ильинична', { exact: false }).check()
    await pressed(page, 'Не приняла, человек пошёл в другую')
    assert.match(await page.locator('main').innerText(), /название клиники/)
    await page.fill('#clinicName', 'Стоматология на углу')
    await pressed(page, 'Не приняла, человек пошёл в другую')
    assert.deepEqual(
      (await cases(server)).map(({ state, outcome }) => [state, outcome]),
      [['closed', 'clinic_did_not_take']],
    )
    await aRecord(server, { identity: { surname: 'Рябинина' }, passport: '100003', insurer: null })
    await page.fill('#who', 'Рябинина')
    await page.fill('#need', 'болит зуб')
    await pressed(page, 'Найти и ответить')
    await pressed(page, 'Открыть жалобу')
    assert.match(await page.locator('main').innerText(), /Назовите ему телефон фонда/)
    await page.fill('#who', 'Несуществующий')
    await page.fill('#need', 'болит зуб')
    await pressed(page, 'Найти и ответить')
    const main = await page.locator('main').innerText()
    assert.match(main, /Среди ваших застрахованных такого нет/)
    assert.match(main, /Бесплатно/)
    assert.equal(await page.getByRole('button', { name: 'Открыть жалобу' }).count(), 0)
    await look('unknown')
    assert.deepEqual(server.lines, [])
    await page.context().close()
  }))
