import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { axe, launchBrowser, newPage, overflow, targetsBelow24 } from '#test/browser.ts'
import { inspect } from '#test/page-checks.ts'
import { assetRoutes } from './assets.ts'
import { Gallery } from './components/gallery.tsx'
import { renderPage } from './layout.tsx'
import { testView } from './test-view.ts'

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'"
const posted: string[] = []
let server: Server
let browser: Browser
let address = ''

test.before(async () => {
  server = await serveGallery()
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await launchBrowser()
})
test.after(async () => {
  await browser.close()
  server.close()
})

function serveGallery(): Promise<Server> {
  const assets = new Map(assetRoutes().map(route => [route.path, route]))
  const made = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const asset = assets.get(url.pathname)
    response.setHeader('content-security-policy', POLICY)
    response.setHeader('content-type', asset?.contentType ?? 'text/html; charset=utf-8')
    if (request.method === 'POST') request.on('data', (chunk: Buffer) => posted.push(chunk.toString()))
    const language = url.searchParams.get('language') === 'en' ? 'en' : 'ru'
    const staff = url.searchParams.has('wide')
    const view = testView(
      language,
      staff ? { name: 'Орлова А. П.', role: 'clerk', organisation: 'insurer:77001' } : null,
    )
    request.on('end', () =>
      response.end(
        asset?.body ?? renderPage(Gallery({ view, refused: url.searchParams.has('refused'), wide: staff })),
      ),
    )
    request.resume()
  })
  return new Promise(resolve => {
    made.listen(0, '127.0.0.1', () => resolve(made))
  })
}

async function open(
  path: string,
  options: Parameters<typeof newPage>[1],
): Promise<{ page: Page; complaints: string[] }> {
  const page = await newPage(browser, options)
  const complaints: string[] = []
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', error => complaints.push(error.message))
  await page.goto(address + path)
  return { page, complaints }
}

async function look(name: string, path: string, options: Parameters<typeof newPage>[1]): Promise<void> {
  const { page, complaints } = await open(path, options)
  await inspect(page, name)
  assert.deepEqual(complaints, [])
  await page.context().close()
}

for (const language of ['ru', 'en'] as const) {
  for (const width of [320, 360, 1280]) {
    for (const javaScript of [true, false]) {
      const name = `${language} ${width} ${javaScript ? 'script' : 'no script'}`
      test(`every part of pages has no fault of axe, no overflow and no small target: ${name}`, () =>
        look(name, `/?language=${language}&refused`, { width, javaScript }))
    }
  }
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the same at a desk and in a ${colorScheme} scheme: ${language}`, async () => {
      await look(`desk ${language} ${colorScheme}`, `/?language=${language}&wide`, {
        width: 1280,
        javaScript: true,
        colorScheme,
      })
      await look(`phone ${language} ${colorScheme}`, `/?language=${language}`, {
        width: 360,
        javaScript: true,
        colorScheme,
      })
    })
  }
}

test('a refused form puts the focus on its summary, and a reason leads to its answer', async () => {
  const { page } = await open('/?refused', { width: 1280, javaScript: true })
  assert.equal(await page.evaluate(() => document.activeElement?.className), 'govuk-error-summary')
  await page.click('a[href="#birthDate"]')
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'birthDate')
  await page.context().close()
})

test('a scan goes to its form wherever the focus is, in the Russian layout too, and leaves no stray text', async () => {
  const { page } = await open('/', { width: 1280, javaScript: true })
  await page.fill('#surname', 'Иванова')
  await page.focus('#surname')
  const sent = page.waitForRequest(request => request.method() === 'POST')
  await page.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('#surname')
    for (const [key, code] of [
      ['7', 'Digit7'],
      ['ф', 'KeyA'],
      ['7', 'Digit7'],
      ['5', 'Digit5'],
      ['и', 'KeyB'],
      ['0', 'Digit0'],
    ] as const) {
      field?.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true }))
      if (field) field.value += key
    }
    field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true }))
  })
  const body = new URLSearchParams((await sent).postData() ?? '')
  assert.equal(body.get('find'), '7a75b0')
  assert.equal(body.get('surname'), 'Иванова')
  await page.context().close()
})

test('Ctrl+K goes to the search, and a choice opens its own question without a script', async () => {
  const { page } = await open('/', { width: 1280, javaScript: true })
  await page.keyboard.press('Control+k')
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'find')
  await page.context().close()
  const quiet = (await open('/', { width: 1280, javaScript: false })).page
  assert.equal(await quiet.isVisible('#childName'), false)
  await quiet.check('#who-2')
  assert.equal(await quiet.isVisible('#childName'), true)
  await quiet.context().close()
})

test('a printed page has no menu and shows its address', async () => {
  const { page } = await open('/', { width: 800, javaScript: true })
  await page.emulateMedia({ media: 'print' })
  assert.equal(await page.isVisible('.polis-header__bar'), false)
  assert.equal(await page.isVisible('.polis-print-address'), true)
  assert.equal(await page.isVisible('.govuk-button'), false)
  await page.context().close()
})

for (const javaScript of [true, false]) {
  test(`the instruments see a bad page ${javaScript ? 'with' : 'without'} scripts`, async () => {
    const page = await newPage(browser, { width: 320, javaScript })
    await page.setContent(
      '<html><body><main><img src="data:,"><a href="/x" style="display:block;width:9px">x</a><p style="width:400px">y</p></main></body></html>',
    )
    const rules = (await axe(page)).map(({ rule }) => rule)
    assert.ok(rules.includes('image-alt') && rules.includes('html-has-lang'), rules.join(', '))
    assert.ok((await overflow(page)) > 0)
    assert.equal((await targetsBelow24(page)).length, 1)
    await page.context().close()
  })
}
