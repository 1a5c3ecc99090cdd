import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changeInsurer } from '#insurance/change-insurer.ts'
import { day } from '#kernel/day.ts'
import { makeBusinessOf, mergeRecords } from '#people/index.ts'
import { ANONYMOUS, SYSTEM, type Actor } from '#platform/actor.ts'
import { readCard } from '#policies/index.ts'
import { withServer, type TestServer } from '#test/server.ts'
import { proofsForCards } from '../http.ts'
import { readRevocations } from '../lists.ts'
import { anInsuredPerson } from '../test-support/an-insured-person.ts'
import { makeLink } from './make-link.ts'
import { openLink } from './open-link.ts'

const TODAY = '2026-11-23'
const CLERK: Actor = { role: 'clerk', organisation: 'insurer:77012', name: 'Петрова А. В.' }

/** Two records of one woman; the second one made a link and a proof before it was merged. */
async function twoRecords(server: TestServer) {
  const { database, installation } = server
  const survivingId = await anInsuredPerson(server, '2026-01-12')
  const mergedId = await anInsuredPerson(server, '2026-01-12', 'policy', 'another-anna')
  const actor: Actor = { role: 'citizen', personId: mergedId, name: '' }
  const link = await database.attempt(actor, tx =>
    makeLink(tx, installation, mergedId, { purpose: 'school', days: '30' }),
  )
  await database.transact(actor, async tx => {
    const card = await readCard(tx, installation, mergedId, day(TODAY))
    assert.ok(card && (await proofsForCards(installation).of(tx, card, day(TODAY))))
  })
  assert.ok(link.ok)
  await database.transact(SYSTEM, async tx => {
    await makeBusinessOf(tx, survivingId, ['insurer:77012'])
    await makeBusinessOf(tx, mergedId, ['insurer:77012'])
    const changed = await changeInsurer(tx, installation.law, {
      personId: survivingId,
      insurerCode: '77008',
      region: '77',
      from: day(TODAY),
      appliedOn: day(TODAY),
      ground: 'residence_changed',
    })
    assert.ok(changed.ok)
  })
  return { secret: link.value, survivingId, mergedId }
}

test('a link and a proof of a merged record tell of the surviving one, whose insurance counts (DOC-20, K06)', () =>
  withServer(TODAY, async server => {
    const { database, installation } = server
    const { secret, survivingId, mergedId } = await twoRecords(server)
    const insurer = async () => {
      const shown = await database.attempt(ANONYMOUS, tx => openLink(tx, installation, ANONYMOUS, secret))
      return shown.ok ? shown.value.insurer : assert.fail('the link is over')
    }
    const nameOf = (code: string) => installation.registers.insurer(code)?.company.name
    assert.deepEqual(await insurer(), nameOf('77012'))
    assert.deepEqual((await readRevocations(installation)).proofs, [])
    const asked = { survivingId, mergedId, reason: 'один паспорт' }
    assert.ok((await database.attempt(CLERK, tx => mergeRecords(tx, installation, asked, CLERK))).ok)
    assert.deepEqual(await insurer(), nameOf('77008'))
    assert.equal((await readRevocations(installation)).proofs.length, 1)
  }))
