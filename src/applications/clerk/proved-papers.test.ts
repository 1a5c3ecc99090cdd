import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { readCodes, readPdf } from '#papers/test-support/read-back.ts'
import { SYSTEM } from '#platform/actor.ts'
import { launchBrowser } from '#test/browser.ts'
import { withServer, type TestServer } from '#test/server.ts'
import { accept } from '../accept.ts'
import { handOver, makeReady } from '../hand-over.ts'
import { take } from '../take.ts'
import { value } from '../test-support/an-application.ts'
import { atTheDesk, filedWithPicture } from './test-support/at-the-desk.ts'

const browser = await launchBrowser()
after(() => browser.close())

async function accepted(server: TestServer): Promise<string> {
  const { installation } = server
  const { applicationId } = await filedWithPicture(server, 1)
  await installation.database.transact(SYSTEM, async tx => {
    value(await take(tx, installation, { applicationId }, SYSTEM))
    value(await accept(tx, installation, { applicationId, who: 'new' }, SYSTEM))
  })
  return applicationId
}

const proofsIn = async (pdf: Buffer): Promise<string[]> => {
  const pages = await readPdf(pdf, 150)
  const codes = await Promise.all(pages.map(page => readCodes(page.picture, 'QRCode')))
  return codes
    .flat()
    .map(({ text }) => text)
    .filter(text => text.startsWith('POLIS1:'))
}

test('certificate and extract printed at the desk carry one signed proof, and the same paper has the same bytes (TMP-02, RPL-11)', () =>
  withServer('2017-06-01', async server => {
    const { installation } = server
    const applicationId = await accepted(server)
    const { page } = await atTheDesk(browser, server, 'clerk', false)
    const print = async (paper: string) => {
      const url = `${server.url}/clerk/applications/${applicationId}/papers/${paper}`
      const answer = await page.context().request.get(url)
      assert.equal(answer.status(), 200, paper)
      return answer.body()
    }
    const certificate = await print('certificate')
    const [first, ...others] = await proofsIn(certificate)
    assert.ok(first && others.length === 0)
    assert.deepEqual(await print('certificate'), certificate)
    assert.deepEqual(await proofsIn(await print('memo')), [])
    await installation.database.transact(SYSTEM, async tx => {
      value(await makeReady(tx, installation, { applicationId }, SYSTEM))
      value(await handOver(tx, installation, { applicationId }, SYSTEM))
    })
    const extract = await print('extract')
    const [second] = await proofsIn(extract)
    assert.ok(second && second !== first)
    assert.deepEqual(await print('extract'), extract)
  }))
