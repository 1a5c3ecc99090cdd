import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Browser } from 'playwright-core'
import { atTheDesk } from '#applications/clerk/test-support/at-the-desk.ts'
import { aPng } from '#applications/test-support/some-files.ts'
import { launchBrowser } from '#test/browser.ts'
import { eachOrOne } from '#test/deep.ts'
import { press } from '#test/page-checks.ts'
import { withServer } from '#test/server.ts'
import { complaintOf } from '../reading/complaint-of.ts'
import { deskAt } from '../test-support/at-the-server.ts'
import { aComplaint, aReceipt, lead, WORDS } from '../test-support/complaint-desk.ts'

let browser: Browser
test.before(async () => {
  browser = await launchBrowser()
})
test.after(() => browser.close())

const SETTINGS = eachOrOne(
  [
    { javaScript: false, language: 'ru' },
    { javaScript: true, language: 'en' },
  ] as const,
  0,
)

for (const { javaScript, language } of SETTINGS)
  test(`the clinic answers in text and files, late in words, sees the decision, appeals, and reads the result of the fund (RGT-07, FIN-09): ${language}, script ${javaScript}`, () =>
    withServer('2026-09-01', async server => {
      const desk = await deskAt(server)
      const { page, visit, look } = await atTheDesk(browser, server, 'registrar', javaScript, language)
      for (const list of ['requests', 'money', 'found', 'closed'])
        await visit(`/registrar/complaints?list=${list}`)
      const { complaintId } = await aComplaint(desk, { clinicCode: '770001' })
      const receipt = await aReceipt(desk, complaintId, 435_000)
      await page.goto(`${server.url}/registrar/complaints/${complaintId}`)
      assert.match(page.url(), /complaints/)
      assert.equal(await page.locator('#inquiries').count(), 0, 'a clinic that was not asked sees nothing')
      await lead(
        desk,
        complaintId,
        [desk.clerk, { move: 'inspect' }],
        [desk.clerk, { move: 'ask_clinic', question: 'За что взяли деньги?' }],
      )
      server.moveTo('2026-09-30')
      await visit('/registrar/complaints')
      assert.match(
        await page.innerText('#cases'),
        language === 'ru' ? /опоздание \d+ рабоч/ : /working days late/,
      )
      await press(page, '#cases tbody a')
      await look(`clinic-asked-${language}`)
      const asked = await page.innerText('main')
      assert.match(asked, /За что взяли деньги\?/)
      assert.ok(!asked.includes('Берёзкина'), 'the clinic does not read who complained')
      await press(page, 'a[href$="/answer_inquiry"]')
      await look(`clinic-answer-${language}`)
      const bad = { name: 'x.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') }
      await page.setInputFiles('#files', bad)
      await press(page, 'main form button')
      await look(`clinic-answer-refused-${language}`)
      assert.equal(await page.locator('.govuk-error-summary li').count(), 2)
      await page.fill('#answer', 'Деньги взяли по ошибке.')
      await page.setInputFiles('#files', { name: 'договор.png', mimeType: 'image/png', buffer: aPng() })
      await press(page, 'main form button')
      await look(`clinic-answered-${language}`)
      assert.equal(await page.locator('a[href*="/files/"]').count(), 1, 'its own file, not the receipt')
      const { clerk } = desk
      const read = await desk.database.transact(clerk, tx => complaintOf(tx, desk, { complaintId }, clerk))
      assert.deepEqual([read?.evidence.length, read?.inquiries[0]?.answer], [2, 'Деньги взяли по ошибке.'])
      await lead(
        desk,
        complaintId,
        [desk.clerk, { move: 'sign_act', findings: [{ code: '239', words: 'Взяли деньги.' }] }],
        [desk.clerk, { move: 'decide', found: { receipts: [receipt], conditionsMet: true }, ...WORDS }],
      )
      await visit('/registrar/complaints?list=money')
      assert.match(await page.innerText('main'), /4.350,00|4,350\.00/)
      await press(page, '#cases tbody a')
      await look(`clinic-decided-${language}`)
      assert.match(
        await page.innerText('main'),
        language === 'ru' ? /осталось 15 рабочих дней/ : /15 working days left/,
      )
      await press(page, 'a[href$="/appeal_by_clinic"]')
      await page.fill('#reason', 'Услугу сделали по желанию.')
      await press(page, 'main form button')
      await look(`clinic-appealed-${language}`)
      await lead(desk, complaintId, [desk.fund, { move: 'review_clinic_appeal', overturned: true, ...WORDS }])
      await page.reload()
      await look(`clinic-overturned-${language}`)
      assert.equal(await page.locator('a[href$="/appeal_by_clinic"]').count(), 0, 'nobody appeals twice')
      assert.deepEqual(server.lines, [])
      await page.context().close()
    }))

test('after 15 working days the clinic is told that the term has passed, and sees the refund that the insurer recorded (FIN-09)', () =>
  withServer('2026-12-21', async server => {
    const desk = await deskAt(server)
    const { page, visit } = await atTheDesk(browser, server, 'registrar', false)
    const { complaintId } = await aComplaint(desk, { clinicCode: '770001' })
    const receipt = await aReceipt(desk, complaintId, 435_000)
    await lead(
      desk,
      complaintId,
      [desk.clerk, { move: 'inspect' }],
      [desk.clerk, { move: 'sign_act', findings: [{ code: '239', words: 'Взяли деньги.' }] }],
      [desk.clerk, { move: 'decide', found: { receipts: [receipt], conditionsMet: true }, ...WORDS }],
    )
    const { rows } = await server.owner.query<{ until: string }>(
      'select act_signed_on::text as until from complaint',
    )
    assert.deepEqual(rows, [{ until: '2026-12-21' }])
    server.moveTo('2027-02-08')
    await visit(`/registrar/complaints/${complaintId}`)
    assert.match(await page.innerText('main'), /Срок прошёл/)
    assert.equal(await page.locator('a[href$="/appeal_by_clinic"]').count(), 0)
    await lead(desk, complaintId, [desk.clerk, { move: 'record_payment', kopecks: 435_000 }])
    await visit(`/registrar/complaints/${complaintId}`)
    assert.match((await page.innerText('main')).replaceAll('\u00A0', ' '), /Возврат записан 8 февраля 2027/)
    assert.deepEqual(server.lines, [])
    await page.context().close()
  }))
