import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '#test/browser.ts'
import { aPng } from '#applications/test-support/some-files.ts'
import { day } from '#kernel/day.ts'
import { eachOrOne } from '#test/deep.ts'
import { inspect } from '#test/page-checks.ts'
import { withServer, type TestServer } from '#test/server.ts'
import { signedIn } from '#test/signed-in.ts'
import type { Actor } from '#platform/actor.ts'
import { answerInquiry } from '../inquiry/answer-inquiry.ts'
import { value } from '../test-support/complaint-desk.ts'
import { aComplainant } from './test-support/at-the-case.ts'

let browser: Browser
test.before(async () => {
  browser = await launchBrowser()
})
test.after(() => browser.close())

const CLINIC: Actor = { role: 'registrar', organisation: 'clinic:770001', name: 'Орлова Н. Н.' }

const pressed = (page: Page, name: string) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: true }).click()])
const followed = (page: Page, name: string) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('link', { name, exact: true }).click()])

type Look = (page: Page, name: string) => Promise<void>

/** Looks at a page on a phone, on a wide screen with the script; in a deep run on both. */
const lookingAt =
  (row: number): Look =>
  async (page, name) => {
    for (const width of eachOrOne([320, 1280], row)) {
      await page.setViewportSize({ width, height: 900 })
      await inspect(page, `expert-${name}-${width}`)
    }
  }

const text = (page: Page) => page.locator('main').innerText()

async function answers(server: TestServer, complaintId: string): Promise<void> {
  const { installation, database } = server
  value(
    await database.attempt(CLINIC, tx =>
      answerInquiry(tx, installation, { complaintId, answer: 'Взяли по прейскуранту.' }, CLINIC),
    ),
  )
}

for (const [row, javaScript] of [false, true].entries())
  test(`an expert leads a charge of 4,350.00 roubles from the list to the money and the end, ${javaScript ? 'with' : 'without'} JavaScript (RGT-05, RGT-06, RGT-07, RGT-08, FIN-07, FIN-09, E01–E06)`, () =>
    withServer('2026-09-01', async server => {
      const look = lookingAt(row)
      const { complains, receipt } = await aComplainant(server)
      const { complaintId } = await complains()
      await receipt(complaintId, 400_000)
      await receipt(complaintId, 35_000)
      const page = await signedIn(browser, server, 'clerk', { width: 1280, javaScript })
      await page.goto(`${server.url}/clerk/complaints`)
      await look(page, 'cases')
      await pressed(page, 'Взять следующую')
      assert.match(await text(page), /Ответ сохранён вместе с правилами и повторён сейчас/)
      await look(page, 'case')
      await pressed(page, 'Начать проверку')
      await followed(page, 'Запросить клинику')
      await look(page, 'inquiry')
      await page.fill('#words', '')
      await pressed(page, 'Отправить запрос')
      await look(page, 'inquiry-refused')
      await page.fill('#words', 'За что взяли деньги?')
      await pressed(page, 'Отправить запрос')
      await answers(server, complaintId)
      await page.reload()
      await followed(page, 'Составить акт')
      await pressed(page, 'Подписать акт')
      await look(page, 'act-refused')
      await page.check('input[value="239"]')
      await page.fill('#words-239', 'Договор и чек подтверждают оплату назначенной услуги.')
      await look(page, 'act')
      await pressed(page, 'Подписать акт')
      await decides(page, look)
      assert.match(await text(page), /клиника должна вернуть деньги/)
      await page.fill('#kopecks', '4000')
      await pressed(page, 'Записать возврат')
      assert.match(await text(page), /должен быть равен долгу/)
      await page.fill('#kopecks', '4 350,00')
      await pressed(page, 'Записать возврат')
      await pressed(page, 'Записать удержание штрафа')
      await followed(page, 'Закрыть дело')
      await look(page, 'closing')
      await page.fill('#words', 'Клиника вернула деньги.')
      await pressed(page, 'Закрыть дело')
      assert.match(await text(page), /деньги возвращены/)
      await look(page, 'closed')
      assert.deepEqual(server.lines, [])
      await page.context().close()
    }))

/** Types the receipts one by one, is stopped where they differ from the claim, reads the letter and sends it. */
async function decides(page: Page, look: Look): Promise<void> {
  await followed(page, 'Посчитать и решить')
  const sums = page.locator('input[name^="sum-"]')
  await page.fill('#words', 'Мы проверили документы клиники.')
  await page.check('input[name="flag"][value="conditionsMet"]')
  await pressed(page, 'Посчитать и показать письмо')
  await look(page, 'decision-refused')
  await sums.nth(0).fill('4 000,00')
  await sums.nth(1).fill('305')
  await pressed(page, 'Посчитать и показать письмо')
  assert.match(await text(page), /Сумма по чекам не та, которую назвал человек/)
  await sums.nth(1).fill('350')
  await pressed(page, 'Посчитать и показать письмо')
  const shown = await text(page)
  assert.match(shown, /4\s350,00\s₽/)
  assert.match(shown, /19\s000,00\s₽/)
  assert.match(shown, /Клиника должна вернуть вам деньги/)
  await look(page, 'decision')
  await page.fill('#words', 'Мы проверили документы клиники и чеки.')
  await pressed(page, 'Отправить решение')
  assert.match(await text(page), /Вы изменили данные после того, как увидели письмо/)
  await pressed(page, 'Отправить решение')
}

test('a picture of evidence is shown to who handles the case, logged, and to no other insurer (RGT-06, E02)', () =>
  withServer('2026-09-01', async server => {
    const { complains, receipt } = await aComplainant(server)
    const { complaintId } = await complains()
    await receipt(complaintId, 435_000)
    const page = await signedIn(browser, server, 'clerk', { width: 1280, javaScript: false })
    await page.goto(`${server.url}/clerk/complaints/${complaintId}`)
    const source = await page.getAttribute('.polis-evidence__picture', 'src')
    const file = await page.request.get(server.url + source)
    assert.equal(file.headers()['content-type'], 'image/png')
    assert.match(file.headers()['content-security-policy'] ?? '', /sandbox/)
    const looks = await server.owner.query(`select 1 from look where purpose = 'complaint'`)
    assert.ok((looks.rowCount ?? 0) >= 2)
    await server.owner.query(`update account set organisation = 'insurer:77008' where login = 'colleague'`)
    const other = await signedIn(browser, server, 'colleague', { width: 1280, javaScript: false })
    for (const path of [`/clerk/complaints/${complaintId}`, source ?? ''])
      assert.equal((await other.goto(server.url + path))?.status(), 404)
    await page.context().close()
    await other.context().close()
  }))

test('own wish and a clinic outside the system end in an explained refusal (RGT-06, RGT-07)', () =>
  withServer('2026-09-01', async server => {
    const { complains, receipt } = await aComplainant(server)
    const { complaintId } = await complains({
      clinicCode: '770091',
      prescribed: undefined,
      referral: undefined,
    })
    await receipt(complaintId, 435_000)
    const page = await signedIn(browser, server, 'clerk', { width: 1280, javaScript: false })
    await page.goto(`${server.url}/clerk/complaints/${complaintId}`)
    await followed(page, 'Отказать')
    await page.locator('input[name^="sum-"]').fill('4350')
    await page.check('input[name="flag"][value="ownWish"]')
    await page.fill('#words', 'Вы обратились в платную клинику.')
    await pressed(page, 'Посчитать и показать письмо')
    const shown = await text(page)
    assert.match(shown, /Клиника не работает в системе ОМС/)
    assert.match(shown, /Услугу сделали по вашему желанию/)
    await lookingAt(0)(page, 'refusal')
    await pressed(page, 'Отказать и отправить письмо')
    assert.match(await text(page), /отказано/)
    assert.deepEqual(server.lines, [])
    await page.context().close()
  }))

test('a fine without a norm of its day is said to be not known, and the case may be decided all the same (FIN-09, E05)', () =>
  withServer('2026-09-01', async server => {
    const { complains } = await aComplainant(server)
    const { complaintId } = await complains({ happenedOn: day('2025-12-30') })
    const page = await signedIn(browser, server, 'clerk', { width: 320, javaScript: false })
    await page.goto(`${server.url}/clerk/complaints/${complaintId}`)
    await attaches(page)
    await pressed(page, 'Взять')
    await pressed(page, 'Начать проверку')
    await followed(page, 'Составить акт')
    await page.check('input[value="239"]')
    await pressed(page, 'Подписать акт')
    await followed(page, 'Посчитать и решить')
    await page.locator('input[name^="sum-"]').fill('4350')
    await page.check('input[name="flag"][value="conditionsMet"]')
    await page.fill('#words', 'Нарушение подтвердилось.')
    await pressed(page, 'Посчитать и показать письмо')
    const shown = await text(page)
    assert.match(shown, /фонд не ввёл/)
    assert.match(shown, /Сумма штрафа неизвестна, и угадывать её нельзя/)
    await pressed(page, 'Отправить решение')
    assert.match(await text(page), /сумма неизвестна/)
    assert.deepEqual(server.lines, [])
    await page.context().close()
  }))

/** A receipt that was brought to an office: refused without its sum, attached with it. */
async function attaches(page: Page): Promise<void> {
  const file = { name: 'чек.png', mimeType: 'image/png', buffer: aPng() }
  const sends = async (sum: string) => {
    await page.setInputFiles('#file', file)
    await page.fill('#receipt', sum)
    await pressed(page, 'Приложить')
  }
  await page.getByText('Приложить бумагу из офиса или звонка').click()
  await sends('много')
  assert.match(await text(page), /Сумма указана неверно/)
  await lookingAt(0)(page, 'attach-refused')
  await sends('4 350')
  assert.match(await text(page), /Чек на 4\s350,00/)
}
