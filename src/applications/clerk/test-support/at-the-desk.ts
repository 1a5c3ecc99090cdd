import assert from 'node:assert/strict'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { ANONYMOUS } from '#platform/actor.ts'
import { inspect } from '#test/page-checks.ts'
import { signedIn } from '#test/signed-in.ts'
import type { TestServer } from '#test/server.ts'
import type { Application } from '../../application.ts'
import type { ApplicationContent } from '../../content.ts'
import { attachFile } from '../../drafts/attach-file.ts'
import { startDraft } from '../../drafts/start-draft.ts'
import { submit } from '../../submit.ts'
import { aContent, value } from '../../test-support/an-application.ts'
import { aPng } from '../../test-support/some-files.ts'

const WIDTHS = [320, 1280] as const
const BUDGET = { bytes: 90_000, nodes: 2_500 }

/** Someone signed in at a desk, whose pages are looked at as they come. */
export interface AtTheDesk {
  page: Page
  /** Opens a page and looks at it. */
  visit(path: string): Promise<void>
  /** Looks at the page: no fault of axe, nothing beyond 320 and 1280 px, no small target, nothing too heavy. */
  look(name: string): Promise<void>
}

/** Signs in by the form, in a language of Polis. */
export async function atTheDesk(
  browser: Browser,
  server: TestServer,
  login: string,
  javaScript: boolean,
  language: 'ru' | 'en' = 'ru',
): Promise<AtTheDesk> {
  const page = await signedIn(browser, server, login, { width: 1280, height: 900, javaScript, language })
  const look = (name: string) => lookAt(page, name)
  return {
    page,
    look,
    async visit(path) {
      await page.goto(server.url + path)
      await look(path)
    },
  }
}

async function lookAt(page: Page, name: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    await inspect(page, `${name}-${width}`)
  }
  const html = await page.content()
  assert.ok(gzipSync(html).length < BUDGET.bytes, `weight of ${name}`)
  assert.ok((html.match(/<[a-z]/g)?.length ?? 0) < BUDGET.nodes, `nodes of ${name}`)
}

/** An application filed at the server with a picture of the passport. */
export const filedWithPicture = (
  { installation }: TestServer,
  seed: number,
  changes: Partial<ApplicationContent> = {},
): Promise<Application> =>
  installation.database.transact(ANONYMOUS, async tx => {
    const { draftId } = await startDraft(tx, installation.sealing, ANONYMOUS)
    const picture = { name: 'паспорт.png', bytes: aPng(), tooBig: false, documentCode: 'passport' }
    value(await attachFile(tx, installation.sealing, draftId, picture, ANONYMOUS))
    return value(
      await submit(
        tx,
        installation,
        { draftId, content: aContent(seed, changes), channel: 'online' },
        ANONYMOUS,
      ),
    )
  })
