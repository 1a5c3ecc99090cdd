import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { axe, launchBrowser, newPage, overflow, targetsBelow24 } from '#test/browser.ts'
import { eachOrOne } from '#test/deep.ts'
import { withServer } from '#test/server.ts'

let browser: Browser
test.before(async () => {
  browser = await launchBrowser()
})
test.after(() => browser.close())

const PAGES = [
  '/',
  '/help',
  '/help?q=СНИЛС',
  '/help?q=xyz',
  '/refused',
  '/accessibility',
  '/apply',
  '/checklist',
  '/checklist?category=citizen',
  '/checklist?category=citizen&person=adult',
  '/checklist?category=eaeu_worker&person=represented',
  '/checklist?category=military',
  '/checklist?category=unknown',
  '/checklist?category=',
  '/applications/status',
]

for (const [row, [today, language]] of (
  [
    ['2017-06-01', 'ru'],
    ['2026-11-23', 'en'],
  ] as const
).entries()) {
  for (const width of eachOrOne([320, 1280], row)) {
    test(`public pages have no fault of axe, no overflow, no small target and little weight: ${today}, ${language}, ${width}`, () =>
      withServer(today, async server => {
        const page = await newPage(browser, { width, javaScript: width === 1280 })
        await page.context().addCookies([{ name: 'polis_language', value: language, url: server.url }])
        for (const path of PAGES) {
          const answer = await page.goto(server.url + path)
          assert.equal(answer?.status(), 200, path)
          const folder = process.env['POLIS_SCREENSHOTS']
          const name = path.replaceAll(/\W+/g, '-')
          if (folder)
            await page.screenshot({ path: `${folder}/${language}-${width}${name}.png`, fullPage: true })
          assert.equal(await overflow(page), 0, path)
          assert.deepEqual(await axe(page), [], path)
          assert.deepEqual(await targetsBelow24(page), [], path)
          assert.equal(await page.getAttribute('html', 'lang'), language)
          assert.ok(gzipSync(await page.content()).length < 15_000, path)
        }
        assert.deepEqual(server.lines, [])
        await page.context().close()
      }))
  }
}

test('from any page the rights and the number to call are one click away (J15)', () =>
  withServer('2026-11-23', async server => {
    for (const path of PAGES) {
      const html = await (await fetch(server.url + path)).text()
      assert.match(html, /href="\/refused"/, path)
    }
    const html = await (await fetch(`${server.url}/refused`)).text()
    assert.match(html, /href="tel:103"/)
    assert.match(html, /полис или паспорт/)
  }))

test('whoever an ambulance refuses is told to call the insurer at once, and where its number is (OTH-01)', () =>
  withServer('2026-11-23', async server => {
    const html = await (await fetch(`${server.url}/refused`)).text()
    assert.match(html, /Скорая отказывается[^<]*Сразу звоните в страховую компанию\. Её номер на полисе/)
    const english = await fetch(`${server.url}/refused`, { headers: { cookie: 'polis_language=en' } })
    assert.match(await english.text(), /ambulance refuse[^<]*Call your insurer at once/)
  }))

test('help says who has further services paid by the state, and where their list is (ELG-21)', () =>
  withServer('2026-11-23', async server => {
    const html = await (await fetch(`${server.url}/help?q=${encodeURIComponent('инвалид')}`)).text()
    assert.match(html, /Инвалидам, сиротам, многодетным семьям и ветеранам[^<]*отделе социальной защиты/)
  }))
