import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '#test/browser.ts'
import { withServer } from '#test/server.ts'
import { atTheDesk, filedWithPicture } from './test-support/at-the-desk.ts'

let browser: Browser
test.before(async () => {
  browser = await launchBrowser()
})
test.after(() => browser.close())

for (const [today, form, prints] of [
  ['2017-06-01', 'paper', /Печать свидетельства/],
  ['2026-11-23', 'digital', /Печать выписки/],
] as const) {
  test(`a clean application is accepted from the queue by two strokes of the keyboard: ${today} (J18, K01, K02, K05, K08)`, () =>
    withServer(today, async server => {
      await filedWithPicture(server, 1, { form })
      const { page, visit, look } = await atTheDesk(browser, server, 'clerk', true)
      await visit('/clerk')
      await visit('/clerk/queue')
      let strokes = 0
      const press = async (keys: string) => {
        strokes += 1
        await Promise.all([page.waitForEvent('load'), page.keyboard.press(keys)])
      }
      await press('Control+Enter')
      await look('review')
      await press('Control+Enter')
      await look('issue')
      assert.match(await page.innerText('main'), prints)
      assert.ok(strokes <= 5, `${strokes} strokes`)
      assert.deepEqual(server.lines, [])
      await page.context().close()
    }))

  test(`the same without a script takes two buttons: ${today} (J18)`, () =>
    withServer(today, async server => {
      await filedWithPicture(server, 1, { form })
      const { page } = await atTheDesk(browser, server, 'clerk', false)
      await page.goto(`${server.url}/clerk/queue`)
      const press = async (name: string) => {
        await page.getByRole('button', { name, exact: true }).focus()
        await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
      }
      await press('Взять следующее')
      await press('Принять')
      assert.match(await page.innerText('main'), prints)
      await page.context().close()
    }))
}
