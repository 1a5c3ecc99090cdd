import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileStyles, hashOf } from './styles.ts'

/** A file that the server gives as it is; an immutable one has the hash of its content in its path. */
export interface AssetRoute {
  path: string
  contentType: string
  body: string
  immutable: boolean
}

/** Where a page finds its stylesheet, script and icon. */
export interface AssetPaths {
  styles: string
  script: string
  icon: string
}

const read = (name: string): string => readFileSync(join(import.meta.dirname, 'assets', name), 'utf8')

const SCRIPT = read('enhance.js')
const ICON = read('polis.svg')
const SCRIPT_PATH = `/assets/enhance-${hashOf(SCRIPT)}.js`
const ICON_PATH = `/assets/polis-${hashOf(ICON)}.svg`

/** The addresses of the assets as they are now. */
export const assetPaths = (): AssetPaths => ({
  styles: compileStyles().path,
  script: SCRIPT_PATH,
  icon: ICON_PATH,
})

/** Every asset with its address; the stylesheet is compiled here, or read from the cache directory. */
export function assetRoutes(cacheDirectory?: string): AssetRoute[] {
  const { path, css } = compileStyles(cacheDirectory)
  return [
    { path, contentType: 'text/css; charset=utf-8', body: css, immutable: true },
    { path: SCRIPT_PATH, contentType: 'text/javascript; charset=utf-8', body: SCRIPT, immutable: true },
    { path: ICON_PATH, contentType: 'image/svg+xml', body: ICON, immutable: true },
    { path: '/favicon.ico', contentType: 'image/svg+xml', body: ICON, immutable: false },
  ]
}
