import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '#test/browser.ts'
import { inspect } from '#test/page-checks.ts'
import { signedIn } from '#test/signed-in.ts'
import { readCodes, readPdf } from '#papers/test-support/read-back.ts'
import { withServer } from '#test/server.ts'
import { checkText } from '../check-text.ts'
import { anInsuredPerson } from '../test-support/an-insured-person.ts'
import { codesOn } from '../test-support/codes-on.ts'

const TODAY = '2026-11-23'

let browser: Browser
test.before(async () => {
  browser = await launchBrowser()
})
test.after(() => browser.close())

const isProof = (text: string): boolean => text.startsWith('POLIS1:')

for (const width of [320, 360, 1280])
  for (const colorScheme of ['light', 'dark'] as const)
    test(`the proof reads from a screenshot of the card and of the whole-screen code at ${width} px, ${colorScheme} (POL-18, RPL-11, C14)`, () =>
      withServer(TODAY, async server => {
        await anInsuredPerson(server, TODAY)
        const page = await signedIn(browser, server, 'anna', {
          width,
          height: 640,
          javaScript: true,
          colorScheme,
        })
        await page.goto(`${server.url}/my/card`)
        const codes = await codesOn(page)
        const proof = codes.find(isProof)
        assert.ok(proof, JSON.stringify(codes))
        assert.ok(
          codes.some(text => /^\d{16}$/.test(text)),
          'the code of the number stays',
        )
        assert.ok((await checkText(server.installation, proof)).verdict.valid)
        await inspect(page, `card-proof-${width}-${colorScheme}`)
        await Promise.all([page.waitForEvent('load'), page.click('main a[href="/my/card/code"]')])
        assert.deepEqual(await codesOn(page), [proof])
        const box = await page.locator('svg').boundingBox()
        assert.ok(box && box.y + box.height <= 640, 'the whole code without scrolling')
        await inspect(page, `card-code-${width}-${colorScheme}`)
        await page.context().close()
        assert.deepEqual(server.lines, [])
      }))

test('the card opens with the network down, says when it was saved, and is forgotten at the sign-out (J5, C14)', () =>
  withServer(TODAY, async server => {
    await anInsuredPerson(server, TODAY)
    const page = await signedIn(browser, server, 'anna', { width: 360, height: 640, javaScript: true })
    await Promise.all([page.waitForEvent('load'), page.click('main a[href="/my/card"]')])
    await page.waitForSelector('[data-kept=yes]')
    await page.context().setOffline(true)
    await page.goto(`${server.url}/my/card`)
    assert.match(
      await page.innerText('main'),
      /Открыто \d+\s\S+ \d{4}, .* Без сети здесь откроется сохранённая копия/,
    )
    assert.equal((await codesOn(page)).filter(isProof).length, 1)
    const barcode = await page.locator('.polis-barcode svg').first().boundingBox()
    assert.ok(barcode && barcode.y + barcode.height <= 640, JSON.stringify(barcode))
    await page.goto(`${server.url}/my/looks`)
    assert.match(await page.innerText('main'), /Нет сети/)
    await page.context().setOffline(false)
    await page.goto(`${server.url}/my/card`)
    await page.locator('summary:visible').first().click()
    await Promise.all([
      page.waitForEvent('load'),
      page.locator('form[action="/sign-out"] button:visible').first().click(),
    ])
    await page.context().setOffline(true)
    await page.goto(`${server.url}/my/card`)
    assert.match(await page.innerText('main'), /Нет сети/)
    assert.doesNotMatch(await page.content(), /Берёзкина/)
    await page.context().close()
  }))

test('the proof of the downloaded extract reads at 150 and 300 dpi and is the one of the card (POL-18, RPL-11)', () =>
  withServer(TODAY, async server => {
    await anInsuredPerson(server, TODAY)
    const page = await signedIn(browser, server, 'anna', { width: 1280, javaScript: false })
    await page.goto(`${server.url}/my/card`)
    const proof = (await codesOn(page)).find(isProof)
    assert.ok(proof, 'the card shows its proof without JavaScript too')
    const bytes = await (await page.request.get(`${server.url}/my/documents/paper`)).body()
    for (const dpi of [150, 300]) {
      const pages = await readPdf(bytes, dpi)
      assert.equal(pages.length, 1, 'one sheet')
      const codes = await readCodes(pages[0]!.picture, 'QRCode')
      assert.ok(
        codes.some(({ text }) => text === proof),
        `${dpi} dpi`,
      )
    }
    await page.context().close()
  }))
