import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '#test/browser.ts'
import { withServer } from '#test/server.ts'
import { anInsuredPerson } from '../changes/test-support/an-insured-person.ts'
import { aContent } from '../test-support/an-application.ts'
import { atTheDesk, filedWithPicture } from './test-support/at-the-desk.ts'

let browser: Browser
test.before(async () => {
  browser = await launchBrowser()
})
test.after(() => browser.close())

for (const language of ['ru', 'en'] as const)
  test(`the pages of a clerk for a change and a reissue are whole in ${language}, from review to printing (K05, K07, K08, J19)`, () =>
    withServer('2017-06-01', async server => {
      const { database, sealing, installation } = server
      const where = { database, sealing, law: installation.law }
      const { enp } = await anInsuredPerson(where, { on: '2016-03-01', form: 'paper', insurerCode: '77008' })
      await anInsuredPerson(where, { on: '2016-03-01', form: 'paper', seed: 2 })
      const change = await filedWithPicture(server, 1, {
        purpose: { kind: 'change_of_insurer', because: 'residence_changed' },
      })
      const { identity } = aContent(2)
      const reissue = await filedWithPicture(server, 2, {
        identity: { ...identity, surname: 'Снегирёв' },
        purpose: { kind: 'reissue', because: 'name' },
      })
      const unknown = await filedWithPicture(server, 3, { purpose: { kind: 'duplicate', because: 'loss' } })
      const { page, visit, look } = await atTheDesk(browser, server, 'clerk', language === 'ru', language)
      const press = (selector: string) => Promise.all([page.waitForEvent('load'), page.click(selector)])
      const main = 'main form[data-primary] button.govuk-button:not(.govuk-button--secondary)'
      for (const { applicationId } of [reissue, unknown, change]) {
        await visit(`/clerk/applications/${applicationId}`)
        await press(main)
        await look('review-of-kind')
      }
      await press(main)
      assert.match(page.url(), /issue$/)
      await look('issue-completed')
      assert.equal(await page.locator('main a[href$="papers/stamp"]').count(), 1)
      await visit('/clerk/new')
      await page.fill('#scan', enp)
      await press('main button[name=find]')
      await look('counter-of-kind')
      assert.equal(await page.inputValue('#purpose'), '')
      assert.deepEqual(server.lines, [])
    }))
