import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import chromium from '@sparticuz/chromium'
import { chromium as playwright, type Browser, type Page } from 'playwright-core'

const require = createRequire(import.meta.url)
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Starts the browser that came with npm; its fonts are those of the machine and PT Sans. */
export async function launchBrowser(): Promise<Browser> {
  const home = await unpackedBrowser()
  return playwright.launch({
    executablePath: join(home, 'chromium'),
    args: FLAGS,
    env: { ...process.env, FONTCONFIG_FILE: join(home, 'polis-fonts.conf') },
  })
}

/** How a page is opened. */
export interface PageOptions {
  width: number
  height?: number
  javaScript: boolean
  /** What the reader's system prefers. */
  colorScheme?: 'light' | 'dark'
}

/** A page in a context of its own: no cookies of another. */
export async function newPage(
  browser: Browser,
  { width, height = 800, javaScript, colorScheme = 'light' }: PageOptions,
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height },
    javaScriptEnabled: javaScript,
    colorScheme,
    locale: 'ru-RU',
  })
  return context.newPage()
}

/** A fault that axe found, short enough to read in a test's message. */
export interface Violation {
  rule: string
  impact: string
  where: string[]
  why: string
}

/** Where a page runs no script its timers never fire; axe only uses them to take a breath. */
const TIMERS = 'globalThis.setTimeout = run => { Promise.resolve().then(run); return 0 }'

/** Every fault that axe finds, of any impact; axe runs in an isolated world, so it works where the page runs no script. */
export async function axe(page: Page): Promise<Violation[]> {
  const source = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8')
  const found = await inIsolatedWorld(
    page,
    `${TIMERS}; ${source}; axe.run({ preload: false, runOnly: ${JSON.stringify(AXE_TAGS)} }).then(result => result.violations)`,
  )
  return (found as AxeViolation[]).map(({ id, impact, nodes, help }) => ({
    rule: id,
    impact: impact ?? 'unknown',
    where: nodes.map(node => node.target.join(' ')),
    why: [help, ...nodes.slice(0, 2).map(node => node.failureSummary ?? '')].join(' | '),
  }))
}

interface AxeViolation {
  id: string
  impact?: string
  help: string
  nodes: { target: string[]; failureSummary?: string }[]
}

/** How far the page goes beyond the window sideways, in pixels: 0 is right. */
export const overflow = async (page: Page): Promise<number> =>
  Number(
    await inIsolatedWorld(
      page,
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    ),
  )

/** Controls smaller than 24 × 24 CSS pixels, links inside sentences exempt; each as a short description. */
export async function targetsBelow24(page: Page): Promise<string[]> {
  const source = [isInline, boxOf, smallTargets].map(part => part.toString()).join(';')
  const found = await inIsolatedWorld(page, `${KEEP_NAMES}; ${source}; smallTargets()`)
  return found as string[]
}

/** tsx marks the names of functions with a helper that a page does not have. */
const KEEP_NAMES = 'globalThis.__name = named => named'

function isInline(element: Element): boolean {
  const block = element.closest('p, li, dd, td, .govuk-hint, .govuk-label')
  const around = block?.textContent.trim().length ?? 0
  return getComputedStyle(element).display === 'inline' && around > element.textContent.trim().length
}

function boxOf(element: Element): DOMRect {
  const label =
    element instanceof HTMLInputElement && /radio|checkbox/.test(element.type) ? element.labels?.[0] : null
  return (label ?? element).getBoundingClientRect()
}

function smallTargets(): string[] {
  return [
    ...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary'),
  ]
    .filter(element => element.checkVisibility({ visibilityProperty: true }) && !isInline(element))
    .filter(element => !element.matches('.govuk-skip-link:not(:focus)'))
    .map(element => ({ element, box: boxOf(element) }))
    .filter(({ box }) => box.width < 23.99 || box.height < 23.99)
    .map(
      ({ element, box }) =>
        `${element.tagName} ${element.textContent.trim().slice(0, 40)} ${box.width}×${box.height}`,
    )
}

/** Asks in a world of the debugger's: it works where the page runs no script, and no page policy binds it. */
async function inIsolatedWorld(page: Page, expression: string): Promise<unknown> {
  const session = await page.context().newCDPSession(page)
  try {
    const { frameTree } = await session.send('Page.getFrameTree')
    const { executionContextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
    })
    const answer = await session.send('Runtime.evaluate', {
      expression,
      contextId: executionContextId,
      awaitPromise: true,
      returnByValue: true,
    })
    if (answer.exceptionDetails)
      throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text)
    return answer.result.value as unknown
  } finally {
    await session.detach()
  }
}

/** Unpacks the browser once a machine: into a folder of its own, moved into place whole, so that test processes never meet a half. */
async function unpackedBrowser(): Promise<string> {
  const { version } = require(join(packageFolder(), 'package.json')) as { version: string }
  const home = join(tmpdir(), `polis-browser-${version}-${process.getuid?.() ?? 0}`)
  if (!existsSync(home)) await unpack(home)
  return home
}

async function unpack(home: string): Promise<void> {
  const shared = tmpdir()
  const before = process.env['TMPDIR']
  const own = mkdtempSync(join(shared, 'polis-browser-'))
  try {
    process.env['TMPDIR'] = own
    await chromium.executablePath()
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
  mkdirSync(join(own, 'fonts'), { recursive: true })
  writeFileSync(join(own, 'polis-fonts.conf'), fontsOf(home))
  try {
    renameSync(own, home)
  } catch (error) {
    rmSync(own, { recursive: true, force: true })
    if (!existsSync(home)) throw error
  }
}

const packageFolder = (): string => dirname(dirname(require.resolve('@sparticuz/chromium')))

function fontsOf(home: string): string {
  const folders = [
    dirname(require.resolve('@expo-google-fonts/pt-sans/package.json')),
    join(home, 'fonts'),
    '/usr/share/fonts',
  ]
  const lines = folders.map(folder => `<dir>${folder}</dir>`).join('')
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${lines}<cachedir>${join(home, 'font-cache')}</cachedir></fontconfig>`
}
