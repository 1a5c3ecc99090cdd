import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel/day.ts'
import { ANONYMOUS } from '#platform/actor.ts'
import { attachFile } from '../drafts/attach-file.ts'
import {
  aContent,
  anApplication,
  aSnils,
  aTakenApplication,
  value,
  withDesk,
  type Desk,
} from '../test-support/an-application.ts'
import { aPdf, aPng } from '../test-support/some-files.ts'
import { at, looksIn } from './test-support/desk-call.ts'

const MESSAGE = 'Снимите паспорт ещё раз, без бликов.'
const pathOf = ({ applicationId }: { applicationId: string }): string =>
  `/clerk/applications/${applicationId}`

async function acceptedAt(desk: Desk, seed: number): Promise<string> {
  const taken = await aTakenApplication(desk, seed)
  const accepted = await at(desk, desk.clerk, `POST ${pathOf(taken)}/accept`, {
    revision: String(taken.revision),
  })
  assert.equal(accepted.to, `${pathOf(taken)}/issue`)
  return pathOf(taken)
}

test('a refusal asks for a reason, is shown as the person will read it, and is sent with it (K09)', () =>
  withDesk('2017-06-01', async desk => {
    const taken = await aTakenApplication(desk, 1)
    const path = `${pathOf(taken)}/refuse`
    const revision = String(taken.revision)
    const bare = await at(desk, desk.clerk, `POST ${path}`, {
      revision,
      step: 'send',
      reason: '',
      message: 'нет',
    })
    assert.equal(bare.status, 422)
    assert.match(bare.html, /Заполните: причину из списка/)
    assert.match(bare.html, />нет<\/textarea>/)
    const foreign = await at(desk, desk.clerk, `POST ${path}`, {
      revision,
      step: 'send',
      reason: 'photo_unreadable',
      message: MESSAGE,
    })
    assert.equal(foreign.status, 422, 'a reason of the other list')
    const preview = await at(desk, desk.clerk, `POST ${path}`, {
      revision,
      step: 'preview',
      reason: 'insured_already',
      message: '',
    })
    assert.match(preview.html, /Так увидит человек/)
    assert.match(preview.html, /Вы уже застрахованы/)
    assert.match(preview.html, /Прочитайте причину отказа/)
    const sent = await at(desk, desk.clerk, `POST ${path}`, {
      revision,
      step: 'send',
      reason: 'insured_already',
      message: MESSAGE,
    })
    assert.equal(sent.to, '/clerk')
    const { rows } = await desk.owner.query(
      `select state, reason_code, message from application_event where move = 'refuse'`,
    )
    assert.deepEqual(rows, [{ state: 'refused', reason_code: 'insured_already', message: MESSAGE }])
    const again = await at(desk, desk.clerk, `POST ${path}`, {
      revision,
      step: 'send',
      reason: 'insured_already',
      message: MESSAGE,
    })
    assert.equal(again.status, 409)
  }))

test('a likely duplicate is shown beside the applicant, its numbers covered, and the clerk says who it is (K06)', () =>
  withDesk('2017-06-01', async desk => {
    await acceptedAt(desk, 1)
    const alike = await aTakenApplication(desk, 2, {
      identity: { ...aContent(1).identity, birthDate: day('1985-03-05') },
      snils: aSnils(99),
    })
    const revision = String(alike.revision)
    const accepted = await at(desk, desk.clerk, `POST ${pathOf(alike)}/accept`, { revision })
    assert.equal(accepted.to, `${pathOf(alike)}/compare`)
    const compare = await at(desk, desk.clerk, `GET ${accepted.to}`)
    assert.match(compare.html, /Человек 1/)
    assert.match(compare.html, /отличается/)
    assert.match(compare.html, /•••131/)
    assert.doesNotMatch(compare.html, /100001|100-200-301/)
    assert.deepEqual(
      (await looksIn(desk)).map(({ purpose }) => purpose),
      ['duplicate_check'],
    )
    const fresh = await at(desk, desk.clerk, `POST ${pathOf(alike)}/accept`, { revision, who: 'new' })
    assert.equal(fresh.to, `${pathOf(alike)}/issue`)
    const { rows } = await desk.owner.query('select count(*)::int as people from person')
    assert.deepEqual(rows, [{ people: 2 }])
  }))

test('somebody whose document is known is nobody new: that choice is not offered (K06)', () =>
  withDesk('2017-06-01', async desk => {
    const first = await acceptedAt(desk, 1)
    await at(desk, desk.clerk, `POST ${first}/make-ready`)
    await at(desk, desk.clerk, `POST ${first}/hand-over`)
    const again = await aTakenApplication(desk, 1)
    const accepted = await at(desk, desk.clerk, `POST ${pathOf(again)}/accept`, {
      revision: String(again.revision),
    })
    const compare = await at(desk, desk.clerk, `GET ${accepted.to}`)
    assert.match(compare.html, /уже записан за человеком/)
    assert.doesNotMatch(compare.html, /Это новый человек/)
    const [, who = ''] = /name="who" value="([^"]+)"/.exec(compare.html) ?? []
    const same = await at(desk, desk.clerk, `POST ${pathOf(again)}/accept`, {
      revision: String(again.revision),
      who,
    })
    assert.equal(same.status, 422)
    assert.match(same.html, /застрахован/)
  }))

test('a certificate is printed, the policy made ready, handed over with its sheet and memo (K08, APP-16)', () =>
  withDesk('2017-06-01', async desk => {
    const path = await acceptedAt(desk, 1)
    const page = await at(desk, desk.clerk, `GET ${path}/issue`)
    assert.match(page.html, /Печать свидетельства/)
    assert.doesNotMatch(page.html, /Печать бумажного полиса/)
    assert.equal((await at(desk, desk.clerk, `GET ${path}/papers/policy`)).status, 404)
    await printed(desk, path, ['certificate', 'memo'])
    assert.equal((await at(desk, desk.clerk, `POST ${path}/make-ready`)).to, `${path}/issue`)
    const ready = await at(desk, desk.clerk, `GET ${path}/issue`)
    assert.match(ready.html, /вместо электронной подписи нули/)
    await printed(desk, path, ['policy', 'memo', 'certificate'])
    assert.equal((await at(desk, desk.clerk, `POST ${path}/hand-over`)).to, `${path}/issue`)
    await printed(desk, path, ['policy', 'memo', 'extract'])
    assert.equal((await at(desk, desk.clerk, `POST ${path}/hand-over`)).status, 409)
    const purposes = new Set((await looksIn(desk)).map(({ purpose }) => purpose))
    assert.deepEqual(purposes, new Set(['handover']))
  }))

async function printed(desk: Desk, path: string, papers: string[]): Promise<void> {
  for (const paper of papers) {
    const { bytes, reply } = await at(desk, desk.clerk, `GET ${path}/papers/${paper}`)
    assert.equal(bytes.subarray(0, 5).toString(), '%PDF-', paper)
    assert.ok('contentType' in reply && reply.contentType === 'application/pdf' && reply.inline, paper)
    assert.doesNotMatch(('fileName' in reply && reply.fileName) || '', /\d/)
  }
}

test('by the law of 2026 a digital policy is issued at once with its extract', () =>
  withDesk('2026-11-23', async desk => {
    const taken = await aTakenApplication(desk, 1, { form: 'digital' })
    const path = pathOf(taken)
    await at(desk, desk.clerk, `POST ${path}/accept`, { revision: String(taken.revision) })
    assert.match((await at(desk, desk.clerk, `GET ${path}/issue`)).html, /Полис оформлен/)
    await printed(desk, path, ['extract', 'memo'])
    assert.equal((await at(desk, desk.clerk, `GET ${path}/papers/certificate`)).status, 404)
  }))

test('pictures of documents are shown and never run, and what is no picture is not shown in the page', () =>
  withDesk('2017-06-01', async desk => {
    const { draftId, applicationId } = await anApplication(desk, 1)
    for (const [name, bytes] of [
      ['a.png', aPng()],
      ['b.pdf', aPdf()],
    ] as const) {
      const file = { name, bytes, tooBig: false, documentCode: 'passport' }
      value(
        await desk.database.attempt(ANONYMOUS, tx => attachFile(tx, desk.sealing, draftId, file, ANONYMOUS)),
      )
    }
    const { html } = await at(desk, desk.clerk, `GET /clerk/applications/${applicationId}`)
    assert.equal(html.match(/<img /g)?.length, 1)
    const files = [...html.matchAll(/href="(\/clerk\/applications\/[^"]+\/files\/[^"]+)"/g)].map(
      ([, path]) => path,
    )
    assert.equal(files.length, 2)
    for (const path of files) {
      const { reply, bytes } = await at(desk, desk.clerk, `GET ${path}`)
      assert.ok('bytes' in reply && bytes.length > 0)
      assert.equal(reply.inline, reply.contentType === 'image/png')
      assert.equal(reply.headers?.['x-content-type-options'], 'nosniff')
      assert.match(reply.headers?.['content-security-policy'] ?? '', /sandbox/)
      assert.equal((await at(desk, desk.stranger, `GET ${path}`)).status, 404)
    }
  }))
