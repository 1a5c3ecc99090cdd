import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser, newPage } from '#test/browser.ts'
import { inspect } from '#test/page-checks.ts'
import { signedIn } from '#test/signed-in.ts'
import { withServer } from '#test/server.ts'
import { anInsuredPerson } from '../test-support/an-insured-person.ts'

const TODAY = '2026-11-23'

let browser: Browser
test.before(async () => {
  browser = await launchBrowser()
})
test.after(() => browser.close())

const press = (page: Page, button: string) => Promise.all([page.waitForEvent('load'), page.click(button)])

for (const [width, javaScript] of [
  [320, true],
  [1280, false],
] as const)
  test(`a parent makes a link, a school opens it, the parent sees it and closes it, ${width} px, JavaScript ${javaScript} (DOC-20)`, () =>
    withServer(TODAY, async server => {
      await anInsuredPerson(server, TODAY)
      const parent = await signedIn(browser, server, 'anna', { width, javaScript })
      await press(parent, 'main a[href="/my/shares"]')
      await inspect(parent, `shares-empty-${width}`)
      await press(parent, 'form[action="/my/shares"] button')
      assert.match(await parent.innerText('.govuk-error-summary'), /Выберите, кому нужна ссылка/)
      await inspect(parent, `shares-error-${width}`)
      await parent.check('input[value=school]')
      await press(parent, 'form[action="/my/shares"] button')
      const link = await parent.innerText('a[href*="/cover/"]')
      await inspect(parent, `shares-made-${width}`)

      const school = await newPage(browser, { width, javaScript })
      await school.goto(link)
      assert.doesNotMatch(await school.content(), /Берёзкина/, 'a preview of the link sees nothing')
      await inspect(school, `shared-before-${width}`)
      await press(school, 'main form button')
      const shown = await school.innerText('main')
      assert.match(shown, /Берёзкина Анна[\s\S]*Застрахован сегодня/i)
      assert.doesNotMatch(await school.content(), /\d{16}|\d{4} \d{4}|1985|45 10/, 'no number, no birth date')
      await inspect(school, `shared-${width}`)
      await school.emulateMedia({ media: 'print' })
      assert.equal(await school.locator('main .govuk-button:visible').count(), 0, 'buttons are not printed')
      await school.emulateMedia({ media: 'screen' })

      await parent.goto(`${server.url}/my/shares`)
      assert.match(await parent.innerText('main'), /Открыли 1 раз/)
      await inspect(parent, `shares-opened-${width}`)
      await press(parent, 'form[action="/my/shares/close"] button')
      assert.match(await parent.innerText('main'), /закрыта/)
      await parent.goto(`${server.url}/my/shares/paper`)
      await inspect(parent, `shares-paper-${width}`)

      await school.goto(link)
      await press(school, 'main form button')
      assert.match(await school.innerText('main'), /Ссылка не работает/)
      await inspect(school, `shared-over-${width}`)
      await Promise.all([parent, school].map(page => page.context().close()))
      assert.deepEqual(server.lines, [])
    }))
