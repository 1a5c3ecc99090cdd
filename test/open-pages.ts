import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { newPage } from './browser.ts'
import { eachOrOne } from './deep.ts'
import { inspect, PAGE_BYTES } from './page-checks.ts'
import { withServer } from './server.ts'

/** Pages that anybody may open, to be looked at on a day in Russian and on another in English. */
export interface OpenPages {
  whose: string
  russianOn: string
  englishOn: string
  paths: readonly string[]
}

/** Tests that pages open, have no fault and weigh little, on a phone without scripts and on a wide screen with them. */
export function testOpenPages(
  browser: () => Browser,
  { whose, russianOn, englishOn, paths }: OpenPages,
): void {
  const days = [
    [russianOn, 'ru'],
    [englishOn, 'en'],
  ] as const
  for (const [row, [today, language]] of days.entries())
    for (const width of eachOrOne([320, 1280], row))
      test(`${whose} have no fault of axe, no overflow, no small target and little weight: ${today}, ${language}, ${width}`, () =>
        withServer(today, async server => {
          const page = await newPage(browser(), { width, javaScript: width === 1280 })
          await page.context().addCookies([{ name: 'polis_language', value: language, url: server.url }])
          for (const path of paths) {
            const answer = await page.goto(server.url + path)
            assert.equal(answer?.status(), 200, path)
            await inspect(page, `${language}-${width}${path}`)
            assert.equal(await page.getAttribute('html', 'lang'), language)
            assert.ok(gzipSync(await page.content()).length < PAGE_BYTES, path)
          }
          assert.deepEqual(server.lines, [])
          await page.context().close()
        }))
}
