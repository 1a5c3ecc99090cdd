import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Browser } from 'playwright-core'
import { atTheDesk } from '#applications/clerk/test-support/at-the-desk.ts'
import { day } from '#kernel/day.ts'
import { launchBrowser } from '#test/browser.ts'
import { press } from '#test/page-checks.ts'
import { eachOrOne } from '#test/deep.ts'
import { withServer } from '#test/server.ts'
import { deskAt } from '../test-support/at-the-server.ts'
import {
  aComplaint,
  aReceipt,
  lead,
  toTheAct,
  WORDS,
  type ComplaintDesk,
} from '../test-support/complaint-desk.ts'

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

/** A complaint refused by the insurer, with its receipt, that the person takes to the fund. */
async function appealed(desk: ComplaintDesk): Promise<{ complaintId: string; receipt: string }> {
  const { complaintId } = await aComplaint(desk, { clinicCode: '770001' })
  const receipt = await aReceipt(desk, complaintId, 435_000)
  const found = { receipts: [receipt], ownWish: true }
  await lead(
    desk,
    complaintId,
    [desk.clerk, { move: 'refuse', ground: 'no_refund', found, ...WORDS }],
    [desk.citizen, { move: 'appeal', reason: 'УЗИ назначил врач.' }],
  )
  return { complaintId, receipt }
}

for (const { javaScript, language } of SETTINGS)
  test(`the fund reads the letter of an appeal before it is sent, grants it, and the money is entered (F03, RGT-07): ${language}, script ${javaScript}`, () =>
    withServer('2026-09-01', async server => {
      const desk = await deskAt(server)
      const { page, visit, look } = await atTheDesk(browser, server, 'fund', javaScript, language)
      await visit('/fund/cases')
      const { complaintId } = await appealed(desk)
      for (const list of ['own', 'federal', 'late', 'open', 'closed', 'appeals'])
        await visit(`/fund/cases?list=${list}`)
      await press(page, '#cases tbody a')
      await look(`fund-case-${language}`)
      assert.match(await page.innerText('main'), /Берёзкина Анна/)
      await press(page, 'a[href$="/decide_appeal"]')
      await look(`fund-decide-${language}`)
      await press(page, 'main form button')
      assert.match(await page.title(), language === 'ru' ? /^Ошибка/ : /^Error/)
      await look(`fund-decide-refused-${language}`)
      await page.check('input[value=granted]')
      await page.check('input[name=receipts]')
      await page.check('input[value=conditionsMet]')
      await page.selectOption('#code-0', '239')
      await page.fill('#finding-0', 'Направление есть, деньги взяты.')
      await page.fill('#words', 'Вам вернут деньги.')
      await press(page, 'main form button')
      await look(`fund-preview-${language}`)
      const letter = await page.innerText('main')
      assert.match(letter, /4.350,00|4,350\.00/)
      assert.match(letter, /Вам вернут деньги/)
      const { rows } = await desk.owner.query<{ n: number }>('select count(*)::int as n from ledger_entry')
      assert.equal(rows[0]?.n, 0, 'a letter that is only read enters nothing')
      await press(page, 'button[value=mend]')
      assert.equal(await page.inputValue('#words'), 'Вам вернут деньги.')
      await press(page, 'main form button')
      await press(page, 'button[value=send]')
      await look(`fund-decided-${language}`)
      const stands = await desk.owner.query<{ state: string }>(
        'select state from complaint where complaint_id = $1',
        [complaintId],
      )
      assert.equal(stands.rows[0]?.state, 'money_due')
      await page.goto(`${server.url}/fund/cases/${complaintId}/decide_appeal`)
      assert.match(page.url(), /\/fund\/cases\/[^/]+$/, 'a step that is over leads to the case')
      assert.deepEqual(server.lines, [])
      await page.context().close()
    }))

for (const { javaScript, language } of SETTINGS)
  test(`the fund leads the case of somebody who is insured nowhere from taking to closing by its pages (RGT-08, F03): ${language}, script ${javaScript}`, () =>
    withServer('2026-09-01', async server => {
      const desk = await deskAt(server)
      const { personId } = desk.uninsured
      const filed = {
        personId: personId ?? '',
        clinicCode: '770001',
        kind: 'refusal',
        serviceId: undefined,
      } as const
      const { complaintId } = await aComplaintOf(desk, filed)
      const { page, visit, look } = await atTheDesk(browser, server, 'fund', javaScript, language)
      const step = async (name: string, fill: Record<string, string>) => {
        await page.goto(`${server.url}/fund/cases/${complaintId}/${name}`)
        await look(`fund-step-${name}-${language}`)
        for (const [field, text] of Object.entries(fill)) {
          const isSelect = (await page.locator(`select#${field}`).count()) > 0
          await (isSelect ? page.selectOption(`#${field}`, text) : page.fill(`#${field}`, text))
        }
        await press(page, 'main form button')
      }
      await visit('/fund/cases?list=own')
      await step('take', {})
      await step('inspect', {})
      await step('ask_clinic', { question: 'Почему отказали?' })
      await step('go_on', {})
      assert.match(await page.title(), language === 'ru' ? /^Ошибка/ : /^Error/)
      server.moveTo('2026-09-20')
      await step('go_on', {})
      await step('sign_act', { 'code-0': 'none', 'finding-0': 'Отказа не было.' })
      await page.goto(`${server.url}/fund/cases/${complaintId}/refuse`)
      await page.check('input[value=no_defect]')
      await page.fill('#words', 'Проверка ничего не нашла.')
      await press(page, 'main form button')
      await press(page, 'button[value=send]')
      await look(`fund-own-refused-${language}`)
      server.moveTo('2026-10-21')
      await step('close', { words: 'Срок обжалования прошёл.' })
      await look(`fund-own-closed-${language}`)
      const { rows } = await desk.owner.query<{ state: string; outcome: string }>(
        'select state, outcome from complaint',
      )
      assert.deepEqual(rows, [{ state: 'closed', outcome: 'refused' }])
      assert.deepEqual(server.lines, [])
      await page.context().close()
    }))

const aComplaintOf = (desk: ComplaintDesk, more: Parameters<typeof aComplaint>[1]) =>
  aComplaint({ ...desk, citizen: desk.uninsured }, more)

for (const { javaScript, language } of SETTINGS)
  test(`the overview draws complaints, waits and money, with the same numbers in the table and the file, and says when a period is empty (F01, F04): ${language}, script ${javaScript}`, () =>
    withServer('2026-09-01', async server => {
      const desk = await deskAt(server)
      const { page, visit } = await atTheDesk(browser, server, 'fund', javaScript, language)
      await visit('/fund/overview-of-complaints?year=2025')
      assert.equal(await page.locator('svg.polis-chart').count(), 0)
      const { complaintId } = await aComplaint(desk, { clinicCode: '770001' })
      await aComplaint(desk, { kind: 'wait', clinicCode: '770003', paidKopecks: undefined })
      const found = { receipts: [await aReceipt(desk, complaintId, 435_000)], conditionsMet: true }
      desk.clock.moveTo('2026-09-05')
      await lead(desk, complaintId, ...toTheAct(desk), [desk.clerk, { move: 'decide', found, ...WORDS }])
      await visit('/fund/overview-of-complaints')
      for (const chart of await page.locator('svg[role=img]').all())
        assert.ok(await chart.locator('title').textContent())
      assert.equal(await page.locator('svg[role=img]').count(), 4)
      assert.match(await page.innerText('#insurers'), /СОГАЗ|SOGAZ/)
      assert.match(await page.innerText('#insurers tbody tr'), /2\s+1\s+1\s+100\s+4\s+0/)
      assert.match(await page.innerText('#waits'), /1/)
      assert.match(await page.innerText('#trial'), /4.350,00|4,350\.00/)
      await visit('/fund/overview-of-complaints?year=2026&quarter=1')
      assert.equal(await page.locator('#insurers').count(), 0)
      for (const table of ['insurers', 'clinics', 'waits', 'money']) {
        const answer = await page.request.get(
          `${server.url}/fund/overview-of-complaints/export?table=${table}&year=2026`,
        )
        const text = (await answer.body()).toString()
        assert.ok(text.startsWith('\uFEFF') && text.includes(';'), table)
        if (table === 'money') assert.match(text, /4350,00;4350,00/)
      }
      assert.deepEqual(server.lines, [])
      await page.context().close()
    }))

test('the fund enters the norm of fines; a correction takes the place of the old one, which stays in the history (FIN-09)', () =>
  withServer('2026-09-01', async server => {
    const { page, visit, look } = await atTheDesk(browser, server, 'fund', false)
    await visit('/fund/fine-norms')
    await press(page, 'main form button')
    await look('norms-refused')
    for (const sum of ['19 000,00', '20 000,50']) {
      await page.fill('#kopecks', sum)
      await press(page, 'main form button')
    }
    await look('norms-entered')
    const text = (await page.innerText('#norms')).replaceAll('\u00A0', ' ')
    assert.match(text, /20 000,50 ₽[^]*действует[^]*19 000,00 ₽[^]*заменён/)
    const { rows } = await server.owner.query<{
      region: string
      from: string
      kopecks: string
      old: boolean
    }>(
      `select region_code as region, from_day::text as from, kopecks::text, superseded_at is not null as old from fine_norm
       order by recorded_at`,
    )
    assert.deepEqual(rows, [
      { region: '77', from: day('2026-01-01').toString(), kopecks: '1900000', old: true },
      { region: '77', from: '2026-01-01', kopecks: '2000050', old: false },
    ])
    assert.deepEqual(server.lines, [])
    await page.context().close()
  }))
