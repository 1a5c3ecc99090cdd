import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '#test/browser.ts'
import { withServer } from '#test/server.ts'
import { aBarcode, aKnownPerson } from './test-support/at-counter.ts'
import { atTheDesk, filedWithPicture } from './test-support/at-the-desk.ts'

let browser: Browser
test.before(async () => {
  browser = await launchBrowser()
})
test.after(() => browser.close())

for (const [today, form, prints, language, printsThere] of [
  ['2017-06-01', 'paper', /Печать свидетельства/, 'ru', /Печать свидетельства/],
  ['2026-11-23', 'digital', /Печать выписки/, 'en', /Print the extract/],
] as const) {
  test(`a clean application is accepted from the queue by two strokes of the keyboard: ${today}, ${language} (J18, K01, K02, K05, K08)`, () =>
    withServer(today, async server => {
      await filedWithPicture(server, 1, { form })
      const { page, visit, look } = await atTheDesk(browser, server, 'clerk', true, language)
      await visit('/clerk')
      await visit('/clerk/new')
      await visit('/clerk/people')
      await visit('/clerk/queue')
      let strokes = 0
      const press = async (keys: string) => {
        strokes += 1
        await Promise.all([page.waitForEvent('load'), page.keyboard.press(keys)])
      }
      await press('Control+Enter')
      assert.equal(
        await page.evaluate(() => document.querySelector<HTMLImageElement>('main img')?.naturalWidth),
        1,
      )
      await look('review')
      await press('Control+Enter')
      await look('issue')
      assert.match(await page.innerText('main'), printsThere)
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

for (const javaScript of [true, false]) {
  test(`a counter application takes a scan and at most eight fields, and ends at printing: ${javaScript ? 'with' : 'without'} a script (J19, K07)`, () =>
    withServer('2017-06-01', async server => {
      const known = await aKnownPerson(server, 3)
      const { page, look } = await atTheDesk(browser, server, 'clerk', javaScript)
      for (const [scan, typed] of [
        [known.enp, {}],
        [
          aBarcode(12),
          {
            documentSeries: '4510',
            documentNumber: '100012',
            snils: '112-233-445 95',
            address: 'г. Москва, Показательная ул., д. 1',
          },
        ],
      ] as const) {
        await page.goto(`${server.url}/clerk/new`)
        await page.keyboard.press('Control+k')
        await page.fill('#scan', scan)
        await Promise.all([page.waitForEvent('load'), page.press('#scan', 'Enter')])
        await look('counter-scanned')
        assert.ok(Object.keys(typed).length <= 8)
        for (const [field, text] of Object.entries(typed)) await page.fill(`#${field}`, text)
        await page.check('#consent')
        await Promise.all([
          page.waitForEvent('load'),
          page.getByRole('button', { name: 'Принять и печатать' }).click(),
        ])
        assert.match(await page.innerText('main'), /Печать свидетельства/)
      }
      assert.deepEqual(server.lines, [])
      await page.context().close()
    }))
}

test('a scanner with the Russian layout on fills the page wherever the focus is, and spoils no field (AC-31)', () =>
  withServer('2017-06-01', async server => {
    const { page } = await atTheDesk(browser, server, 'clerk', true)
    await page.goto(`${server.url}/clerk/new`)
    await page.fill('#phone', '900 123-45-67')
    await page.focus('#phone')
    const loaded = page.waitForEvent('load')
    await page.evaluate(typeAsScanner, { text: aBarcode(12), field: 'phone' })
    await loaded
    assert.equal(await page.inputValue('#surname'), 'Снегирёв')
    assert.equal(await page.inputValue('#phone'), '900 123-45-67')
    await page.context().close()
  }))

/** Types a text as fast as a scanner, by the places of its keys; runs in the page. */
function typeAsScanner({ text, field }: { text: string; field: string }): void {
  const box = document.getElementById(field)
  if (!(box instanceof HTMLInputElement)) return
  for (const key of [...text, 'Enter']) {
    const isLetter = /^[a-z]$/i.test(key)
    const code = isLetter ? `Key${key.toUpperCase()}` : /^\d$/.test(key) ? `Digit${key}` : key
    box.dispatchEvent(
      new KeyboardEvent('keydown', { key, code, shiftKey: /^[A-Z]$/.test(key), bubbles: true }),
    )
    if (key !== 'Enter') box.value += key
  }
}

test('a fund has the list of what is overdue in one press, or of one insurer in two (J23)', () =>
  withServer('2017-06-01', async server => {
    await filedWithPicture(server, 1)
    await server.owner.query(`update application set decision_due_on = '2017-05-30'`)
    const { page } = await atTheDesk(browser, server, 'fund', false)
    await page.goto(`${server.url}/fund`)
    const [all] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Скачать весь список (CSV)' }).click(),
    ])
    assert.equal(all.suggestedFilename(), 'overdue-all-2017-06-01.csv')
    await page.getByRole('link', { name: 'СОГАЗ-Мед' }).click()
    const [own] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Скачать список (CSV)' }).click(),
    ])
    assert.equal(own.suggestedFilename(), 'overdue-77012-2017-06-01.csv')
    await page.context().close()
  }))
