import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Browser } from 'playwright-core'
import { launchBrowser, newPage } from '#test/browser.ts'
import { testOpenPages } from '#test/open-pages.ts'
import { withServer } from '#test/server.ts'

let browser: Browser
test.before(async () => {
  browser = await launchBrowser()
})
test.after(() => browser.close())

const COMPARED = '/insurers/compare?region=77&first=77012&second=77005&third=77008&fourth=77013&near=Троицк'
const PAGES = [
  '/insurers',
  '/insurers?region=77',
  '/insurers?region=82',
  '/insurers/77012',
  '/insurers/75001?on=28.04.2022&to=77',
  '/insurers/77012?on=вчера',
  '/insurers/offices',
  '/insurers/offices?region=75&near=Чита',
  '/insurers/offices?region=77&near=Нигде',
  '/insurers/offices?region=81&service=plastic',
  '/insurers/rating?region=77',
  '/insurers/rating?region=01',
  '/insurers/compare?region=77',
  '/insurers/compare?region=82',
  '/insurers/compare?region=77&first=77012',
  COMPARED,
]

testOpenPages(() => browser, {
  whose: 'pages of insurers',
  russianOn: '2017-05-29',
  englishOn: '2026-11-23',
  paths: PAGES,
})

for (const javaScript of [true, false])
  test(`a person finds the nearest office, compares two insurers and looks one up on a day, ${javaScript ? 'with' : 'without'} JavaScript (SMO-08, SMO-11, SMO-05)`, () =>
    withServer('2017-05-29', async server => {
      const page = await newPage(browser, { width: 360, javaScript })
      await page.goto(`${server.url}/insurers?region=75`)
      await page.getByRole('link', { name: 'Пункты приёма на плане и по расстоянию' }).click()
      await page.fill('#near', 'Чита')
      await page.getByRole('button', { name: 'Показать пункты' }).click()
      assert.match(await page.locator('#offices tbody tr').first().innerText(), /до центра города/)
      assert.match(await page.locator('#offices').innerText(), /пример, не настоящий адрес/)
      assert.equal((await page.locator('svg[role=img] circle').count()) > 0, true)
      await page.goto(`${server.url}/insurers/compare?region=75`)
      await page.selectOption('#first', '75001')
      await page.selectOption('#second', '75004')
      await page.getByRole('button', { name: 'Сравнить' }).click()
      const table = await page.locator('#comparison').innerText()
      assert.match(table, /Обязательные услуги\s+одинаковы у всех\s+одинаковы у всех/)
      assert.match(table, /Телефон круглосуточно/)
      await page.goto(`${server.url}/insurers/75001`)
      await page.fill('#on', '28.04.2022')
      await page.getByRole('button', { name: 'Проверить' }).click()
      assert.match(await page.locator('main').innerText(), /Есть в реестре/)
      await page.context().close()
    }))

test('the plan shows nothing that the list under it does not say, and asks no other server (SMO-08)', () =>
  withServer('2017-05-29', async server => {
    const html = await (await fetch(`${server.url}/insurers/offices?region=77&near=Москва`)).text()
    const [svg = ''] = /<svg viewBox="0 0 360[^]*?<\/svg>/.exec(html) ?? []
    const numbers = [...svg.matchAll(/font-weight="700">([^<]+)</g)].flatMap(
      ([, label = '']) => label.match(/\d+/g) ?? [],
    )
    assert.ok(numbers.length > 0)
    for (const number of numbers) assert.match(html, new RegExp(`>${number}\\. <a`))
    assert.doesNotMatch(svg, /href|url\(|<image/)
    assert.match(svg, /км</)
  }))

test('the page of an insurer names its duties, the licence, where to check, and that the phone is on the policy (SMO-02, SMO-05, SMO-10, SMO-12)', () =>
  withServer('2017-05-29', async server => {
    const html = await (await fetch(`${server.url}/insurers/77012?to=75`)).text()
    for (const said of [
      /Проверяет, как вас лечили/,
      /только компания с лицензией/,
      /ffoms\.gov\.ru/,
      /номер на вашем полисе|указан на вашем полисе/,
      /есть и там/,
    ])
      assert.match(html, said)
  }))

test('the rating publishes its formula, says it is ours and where each number comes from (SMO-06, SMO-07)', () =>
  withServer('2017-05-29', async server => {
    const html = await (await fetch(`${server.url}/insurers/rating?region=77`)).text()
    for (const said of [
      /формула наша/,
      /вес 20/,
      /Обоснованные жалобы/,
      /Придумано для показа/,
      /\/rules\/insurer\/rating-terms/,
    ])
      assert.match(html, said)
    const bare = await (await fetch(`${server.url}/insurers/rating?region=01`)).text()
    assert.match(bare, /не посчитан, нет данных/)
  }))

test('the list of insurers tells how many there were and what became of earlier ones (SMO-03, SMO-04)', () =>
  withServer('2026-11-23', async server => {
    const html = await (await fetch(`${server.url}/insurers`)).text()
    assert.match(html, /2022 год: 26/)
    assert.match(html, /Росгосстрах-Медицина/)
    server.moveTo('2017-05-29')
    assert.match(await (await fetch(`${server.url}/insurers`)).text(), /не меньше 51/)
  }))
