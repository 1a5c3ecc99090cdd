import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '#test/browser.ts'
import { testOpenPages } from '#test/open-pages.ts'
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

testOpenPages(() => browser, {
  whose: 'public pages',
  russianOn: '2017-06-01',
  englishOn: '2026-11-23',
  paths: PAGES,
})

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

test('whoever is refused learns whom else to turn to: the clinic’s head, the police, the federal fund and its number (RGT-03, RGT-04, RGT-11)', () =>
  withServer('2026-11-23', async server => {
    const html = await (await fetch(`${server.url}/refused`)).text()
    assert.match(html, /главному врачу/)
    assert.match(html, /полицию или прокуратуру/)
    assert.match(html, /href="tel:\+74999733186"/)
    assert.match(html, /Редкая болезнь[^<]*Федеральный фонд/)
    server.moveTo('2016-06-01')
    assert.doesNotMatch(await (await fetch(`${server.url}/refused`)).text(), /tel:\+7499/)
  }))

test('help says who has further services paid by the state, and where their list is (ELG-21)', () =>
  withServer('2026-11-23', async server => {
    const html = await (await fetch(`${server.url}/help?q=${encodeURIComponent('инвалид')}`)).text()
    assert.match(html, /Инвалидам, сиротам, многодетным семьям и ветеранам[^<]*отделе социальной защиты/)
  }))
