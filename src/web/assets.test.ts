import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { assetPaths, assetRoutes } from './assets.ts'
import { Gallery } from './components/gallery.tsx'
import { renderPage } from './layout.tsx'
import { testView } from './test-view.ts'

const directory = mkdtempSync(join(tmpdir(), 'polis-styles-'))
test.after(() => rmSync(directory, { recursive: true }))
const routes = assetRoutes(directory)
const zipped = (text: string): number => gzipSync(text).length
const bodyOf = (path: string): string => routes.find(route => route.path === path)?.body ?? ''

test('the stylesheet weighs at most 20 kB and the script at most 12 kB, zipped', () => {
  const { styles, script } = assetPaths()
  assert.ok(zipped(bodyOf(styles)) <= 20_000, `${zipped(bodyOf(styles))}`)
  assert.ok(zipped(bodyOf(script)) <= 12_000, `${zipped(bodyOf(script))}`)
})

test('a page with every part keeps the budget of a citizen page: 40 kB and 5 requests', () => {
  const html = renderPage(Gallery({ view: testView() }))
  const { styles, script, icon } = assetPaths()
  assert.ok(zipped(html) + zipped(bodyOf(styles)) + zipped(bodyOf(script)) <= 40_000)
  const asked = [...html.matchAll(/<(?:link|script|img)[^>]*(?:href|src)="([^"]+)"/g)].map(found => found[1])
  assert.equal(asked.length, 3)
  assert.deepEqual(new Set(asked), new Set([icon, script, styles]))
})

test('the stylesheet carries our fonts and colours, no font file, no foreign address and nobody else’s brand', () => {
  const css = bodyOf(assetPaths().styles)
  assert.match(css, /font-family:system-ui,"Segoe UI",Roboto,"Noto Sans","PT Sans",Arial/)
  assert.match(css, /#0a6b45/)
  assert.doesNotMatch(css, /GDS Transport|@font-face|crown|url\((?!["']?data:)/i)
})

test('an asset whose path has a hash may be kept for ever, and no other', () => {
  for (const route of routes)
    assert.equal(route.immutable, /-[0-9a-f]{12}\.\w+$/.test(route.path), route.path)
})

test('the compiled stylesheet is kept in the cache directory for the next start', () => {
  assert.deepEqual(readdirSync(directory).length, 1)
})
