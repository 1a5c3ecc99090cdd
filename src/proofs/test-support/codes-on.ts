import type { Page } from 'playwright-core'
import { readQrTexts } from '#papers/test-support/read-back.ts'

/** The texts of the QR codes that a camera sees on the page. */
export const codesOn = async (page: Page): Promise<string[]> =>
  readQrTexts(await page.screenshot({ fullPage: true }))
