import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { axe, overflow, targetsBelow24 } from './browser.ts'

/** Most bytes of the HTML of a page that anybody may open, as it is sent. */
export const PAGE_BYTES = 15_000

/**
 * What every page must be: nothing beyond the window, no target too small, no fault of axe, one heading of the first
 * level. The name stands in what a failed test says, and names the picture where pictures are wanted.
 */
export async function inspect(page: Page, name: string): Promise<void> {
  const folder = process.env['POLIS_SCREENSHOTS']
  const file = name.replaceAll(/\W+/g, '-')
  if (folder) await page.screenshot({ path: `${folder}/${file}.png`, fullPage: true })
  assert.equal(await overflow(page), 0, `overflow of ${name}`)
  assert.deepEqual(await targetsBelow24(page), [], name)
  assert.deepEqual(await axe(page), [], name)
  assert.equal(await page.locator('h1').count(), 1, name)
}

/** Presses the first thing that is meant, and waits for the page that it leads to. */
export const press = (page: Page, selector: string): Promise<unknown> =>
  Promise.all([page.waitForEvent('load'), page.locator(selector).first().click()])
