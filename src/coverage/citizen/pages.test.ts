import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Browser } from 'playwright-core'
import { launchBrowser, newPage } from '#test/browser.ts'
import { testOpenPages } from '#test/open-pages.ts'
import { inspect } from '#test/page-checks.ts'
import { withServer, type TestServer } from '#test/server.ts'

let browser: Browser
test.before(async () => {
  browser = await launchBrowser()
})
test.after(() => browser.close())

const words = (text: string): string => encodeURIComponent(text)
const PAGES = [
  '/free',
  `/free?q=${words('вырвать зуб')}&region=50`,
  `/free?q=${words('боль в груди, задыхаюсь')}`,
  `/free?q=${words('щшгрек')}`,
  '/free/tooth-extraction',
  '/free/tooth-extraction/say',
  '/free/mri',
  '/free/mri?prescribed=yes',
  '/free/mri?prescribed=unknown&referral=unknown&emergency=unknown',
  '/free/mri?prescribed=no',
  '/free/ultrasound?ask=clinic',
  '/free/ultrasound?prescribed=yes&clinic=outside',
  '/free/ultrasound?ask=insured',
  '/free/dentures',
  '/free/tooth-whitening',
  '/free/check-up',
  '/free/check-up?age=40',
  '/free/certificate-for-pool',
  '/free/braces-child',
  '/free/stroke',
  '/check-ups',
  '/check-ups?born=1985',
  '/check-ups?born=2015',
]

testOpenPages(() => browser, {
  whose: 'the pages of "is it free?" and of check-ups',
  russianOn: '2017-06-01',
  englishOn: '2026-11-23',
  paths: PAGES,
})

const read = async ({ url }: TestServer, path: string, language = 'ru'): Promise<string> => {
  const answer = await fetch(url + path, { headers: { cookie: `polis_language=${language}` } })
  const html = await answer.text()
  return /<main[\s\S]*<\/main>/.exec(html)?.[0].replaceAll(/\s+/g, ' ') ?? ''
}

test('each verdict stands in a plain word, with who pays, why, since when, how well it is known and what to say (C22, COV-04)', () =>
  withServer('2026-11-23', async server => {
    const verdicts: [string, RegExp, RegExp][] = [
      ['/free/tooth-extraction', />Бесплатно</, /За вас платит: обязательное медицинское страхование/],
      ['/free/tuberculosis-treatment', />Бесплатно</, /За вас платит: бюджет/],
      ['/free/medical-book', />Бесплатно</, /За вас платит: работодатель/],
      [
        '/free/mri?prescribed=unknown&referral=unknown&emergency=unknown',
        />Бесплатно при условии</,
        /Нужно направление/,
      ],
      ['/free/tooth-whitening', />Платно</, /Платите: вы сами/],
      ['/free/braces-child', />Уточните</, /Кто платит: не известно/],
    ]
    for (const [path, word, pays] of verdicts) {
      const main = await read(server, path)
      assert.match(main, word, path)
      assert.match(main, pays, path)
      assert.match(main, /Основание: /, path)
      assert.match(main, /Надёжность: /, path)
      assert.match(main, /Что сказать в регистратуре/, path)
      assert.match(
        main,
        /href="\/complaints\/new\/paid\?kind=charge&amp;service=[a-z-]+&amp;region=\d\d/,
        path,
      )
    }
    const free = await read(server, '/free/tooth-extraction')
    assert.match(free, /Не дольше 14 рабочих дней\./)
    assert.match(free, /последний день – 11(&nbsp;|\u00A0| )декабря 2026/)
    assert.match(await read(server, '/free/tooth-whitening'), /href="\/free\/teeth-cleaning\?region=77"/)
    assert.match(await read(server, '/free/tooth-extraction', 'en'), />Free</)
  }))

test('a condition that threatens life shows the emergency card before the matches and before the verdict (COV-03, J15)', () =>
  withServer('2026-11-23', async server => {
    for (const text of ['перекосило лицо, не говорит', 'ребёнок подавился', 'chest pain', 'экстренно МРТ']) {
      const main = await read(server, `/free?q=${words(text)}`)
      const card = main.indexOf('href="tel:103"')
      assert.ok(card > 0, text)
      assert.ok(card < main.indexOf('id="q"') && card < main.indexOf('href="/free/'), text)
    }
    const main = await read(server, '/free/stroke')
    assert.ok(main.indexOf('href="tel:103"') < main.indexOf('id="verdict"'))
    assert.doesNotMatch(main, /ответ другой/)
    assert.doesNotMatch(await read(server, `/free?q=${words('вырвать зуб')}`), /tel:103/)
  }))

test('words with slips, in the wrong layout and in English lead to the service; words that mean nothing keep their box', () =>
  withServer('2026-11-23', async server => {
    const first = async (text: string): Promise<string | undefined> =>
      /href="\/free\/([a-z0-9-]+)\?q=/.exec(await read(server, `/free?q=${words(text)}`))?.[1]
    assert.equal(await first('вырвать зуп'), 'tooth-extraction')
    assert.equal(await first('dshdfnm pe,'), 'tooth-extraction')
    assert.equal(await first('pull a tooth'), 'tooth-extraction')
    const nothing = await read(server, `/free?q=${words('щшгрек')}`)
    assert.match(nothing, /По словам «щшгрек» ничего не нашлось/)
    assert.match(nothing, /value="щшгрек"/)
    assert.match(nothing, /href="\/insurers\?region=77"/)
    assert.match(await read(server, `/free?q=${words('<b>зуб</b>')}`), /&lt;b>зуб|&lt;b&gt;зуб/)
  }))

test('a page that nobody has, an answer that nobody offers and a region that is none do no harm', () =>
  withServer('2026-11-23', async server => {
    assert.equal((await fetch(`${server.url}/free/no-such-thing`)).status, 404)
    assert.equal((await fetch(`${server.url}/free/no-such-thing/say`)).status, 404)
    const main = await read(
      server,
      '/free/mri?prescribed=perhaps&region=00&age=999&insured=other&insuredRegion=xx',
    )
    assert.match(main, /Это назначил врач\?/)
    assert.match(main, /name="region" value="77"/)
    const unread = await fetch(`${server.url}/free/check-up?asking=age&age=abc`)
    assert.equal(unread.status, 422)
    assert.match(await unread.text(), /Мы не поняли возраст/)
  }))

test('check-ups are told by the rule of the day and a year of birth, and how the examinations differ (C03, COV-15)', async () => {
  await withServer('2015-06-01', async server => {
    const main = await read(server, '/check-ups?born=1991')
    assert.match(main, /В 2015 году исполняется 24 года/)
    assert.match(main, /Положена в этом году\. Следующий раз – в 2018 году/)
    assert.match(main, /Порядок прежних лет не собран/)
    assert.match(main, /1006н|Порядок диспансеризации взрослых/)
  })
  await withServer('2026-11-23', async server => {
    const main = await read(server, '/check-ups?born=2003')
    assert.match(main, /В этом году не положена\. Будет положено в 2027 году/)
    for (const kind of [
      'Диспансеризация',
      'Профилактический осмотр',
      'Медосмотр для работы',
      'своему желанию',
    ])
      assert.match(main, new RegExp(kind))
    assert.match(main, /Работодатель, вы не платите/)
    assert.match(main, /каждый год/)
    for (const typed of ['85', '2030', 'abcd']) {
      const answer = await fetch(`${server.url}/check-ups?born=${typed}`)
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), /href="#born"/)
    }
    const page = await newPage(browser, { width: 320, javaScript: false })
    await page.goto(`${server.url}/check-ups?born=85`)
    await inspect(page, 'check-ups-error')
    assert.equal(await page.inputValue('#born'), '85')
    await page.context().close()
  })
})
