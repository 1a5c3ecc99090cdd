import assert from 'node:assert/strict'
import type { Browser, Page } from 'playwright-core'
import { readQrTexts } from '#papers/test-support/read-back.ts'
import { axe, newPage, overflow, targetsBelow24, type PageOptions } from '#test/browser.ts'
import { PASSWORD, type TestServer } from '#test/server.ts'

/** A page of someone who signed in. */
export async function signedIn(
  browser: Browser,
  server: TestServer,
  login: string,
  options: PageOptions,
): Promise<Page> {
  const page = await newPage(browser, options)
  await page.goto(`${server.url}/sign-in`)
  await page.fill('#login', login)
  await page.fill('#password', PASSWORD)
  await Promise.all([page.waitForEvent('load'), page.click('main form button')])
  return page
}

/** What every page must be: no fault of axe, nothing beyond the window, no target too small. */
export async function inspect(page: Page, name: string): Promise<void> {
  const folder = process.env['POLIS_SCREENSHOTS']
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
  assert.equal(await overflow(page), 0, name)
  assert.deepEqual(await targetsBelow24(page), [], name)
  assert.deepEqual(await axe(page), [], name)
}

/** The texts of the QR codes that a camera sees on the page. */
export const codesOn = async (page: Page): Promise<string[]> =>
  readQrTexts(await page.screenshot({ fullPage: true }))
