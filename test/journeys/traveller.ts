import assert from 'node:assert/strict'
import type { Browser, Page } from 'playwright-core'
import { axe, newPage, overflow } from '../browser.ts'
import { PASSWORD, type TestServer } from '../server.ts'

/** How many pages somebody has opened, clicks or keys they have given, and fields they have filled in. */
export interface Steps {
  pages: number
  clicks: number
  fields: number
}

/** Somebody with a browser of their own who goes through pages, looks at each and counts. */
export interface Traveller {
  page: Page
  steps: Steps
  /** Opens a page by its address. */
  open(path: string): Promise<void>
  /** A click that opens a page. */
  go(selector: string): Promise<void>
  /** A key that opens a page. */
  press(keys: string): Promise<void>
  /** A click on a choice. */
  choose(selector: string): Promise<void>
  select(selector: string, value: string): Promise<void>
  type(selector: string, text: string): Promise<void>
  typeDate(name: string, day: string): Promise<void>
  /** What the page says. */
  text(): Promise<string>
}

/** Where a traveller has a browser. */
export interface Way {
  browser: Browser
  server: TestServer
  javaScript: boolean
}

/** A traveller on a narrow phone: every page is held to no fault of accessibility and to no scrolling sideways. */
export async function travel({ browser, server, javaScript }: Way): Promise<Traveller> {
  const page = await newPage(browser, { width: 320, javaScript })
  const steps: Steps = { pages: 0, clicks: 0, fields: 0 }
  const look = async () => {
    const where = new URL(page.url()).pathname
    assert.equal(await overflow(page), 0, `goes beyond the window at ${where}`)
    assert.deepEqual(await axe(page), [], where)
  }
  const arrive = async (action: () => Promise<unknown>) => {
    await Promise.all([page.waitForEvent('load'), action()])
    steps.pages += 1
    steps.clicks += 1
    await look()
  }
  return {
    page,
    steps,
    open: async path => {
      await page.goto(server.url + path)
      await look()
    },
    go: selector => arrive(() => page.click(selector)),
    press: keys => arrive(() => page.keyboard.press(keys)),
    choose: async selector => {
      await page.check(selector)
      steps.clicks += 1
    },
    select: async (selector, value) => {
      await page.selectOption(selector, value)
      steps.clicks += 1
    },
    type: async (selector, text) => {
      await page.fill(selector, text)
      steps.fields += 1
    },
    typeDate: async (name, day) => {
      const [date = '', month = '', year = ''] = day.split('.')
      await page.fill(`#${name}`, date)
      await page.fill(`#${name}-month`, month)
      await page.fill(`#${name}-year`, year)
      steps.fields += 1
    },
    text: () => page.innerText('main'),
  }
}

/** Signs somebody of the staff in; the steps of that are not counted to their work. */
export async function signIn(traveller: Traveller, login: string): Promise<void> {
  const { page, steps, open, go } = traveller
  await open('/sign-in')
  await page.fill('#login', login)
  await page.fill('#password', PASSWORD)
  await go('main form button')
  Object.assign(steps, { pages: 0, clicks: 0, fields: 0 })
}
