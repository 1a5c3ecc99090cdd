import type { Browser, Page } from 'playwright-core'
import { newPage, type PageOptions } from './browser.ts'
import { press } from './page-checks.ts'
import { PASSWORD, type TestServer } from './server.ts'

/** A page of someone who signed in by the form. */
export async function signedIn(
  browser: Browser,
  server: TestServer,
  login: string,
  { language, ...options }: PageOptions & { language?: 'ru' | 'en' },
): Promise<Page> {
  const page = await newPage(browser, options)
  if (language)
    await page.context().addCookies([{ name: 'polis_language', value: language, url: server.url }])
  await page.goto(`${server.url}/sign-in`)
  await page.fill('#login', login)
  await page.fill('#password', PASSWORD)
  await press(page, 'main form button')
  return page
}
