import assert from 'node:assert/strict'
import { test } from 'node:test'
import { endInsurance } from '#insurance/index.ts'
import { day } from '#kernel/day.ts'
import { newId } from '#kernel/ids.ts'
import { SYSTEM, type Actor } from '#platform/actor.ts'
import { issuePolicy, readCard } from '#policies/index.ts'
import { withServer, type TestServer } from '#test/server.ts'
import { checkText } from './check-text.ts'
import { issueProof } from './issue-proof.ts'
import { retireKey, rotateKey } from './signing-key.ts'
import { anInsuredPerson } from './test-support/an-insured-person.ts'

const TODAY = '2026-11-23'

/** What a citizen's card page does: reads the card and shows its proof. */
const show = ({ database, installation }: TestServer, personId: string, now = Temporal.Now.instant()) => {
  const actor: Actor = { role: 'citizen', personId, name: '' }
  const today = installation.clock.today()
  const parts = { keys: installation.keys, clock: { ...installation.clock, now: () => now } }
  return database.transact(actor, async tx => {
    const card = await readCard(tx, installation, personId, today)
    return card && issueProof(tx, parts, card, today)
  })
}

const check = ({ installation }: TestServer, text: string, now = Temporal.Now.instant()) =>
  checkText({ ...installation, clock: { ...installation.clock, now: () => now } }, text)

for (const [today, has, length] of [
  ['2026-11-23', 'policy', 16],
  ['2017-06-01', 'certificate', 9],
] as const)
  test(`a proof of a ${has} is valid, carries its number, and is the same when asked for again (POL-18, RPL-11)`, () =>
    withServer(today, async server => {
      const personId = await anInsuredPerson(server, today, has)
      const proof = await show(server, personId)
      assert.ok(proof)
      assert.deepEqual(await show(server, personId), proof)
      const { verdict } = await check(server, proof.text)
      assert.ok(verdict.valid, JSON.stringify(verdict))
      assert.equal(verdict.proof?.number.length, length)
      assert.equal(verdict.proof?.name, 'Берёзкина А. И.')
    }))

test('someone without insurance has no proof', () =>
  withServer(TODAY, async server => {
    assert.equal(await show(server, await anInsuredPerson(server, TODAY, 'nothing')), null)
  }))

test('a proof that is asked for ten times at once is made once', () =>
  withServer(TODAY, async server => {
    const personId = await anInsuredPerson(server, TODAY)
    const proofs = await Promise.all(Array.from({ length: 10 }, () => show(server, personId)))
    assert.equal(new Set(proofs.map(proof => proof?.text)).size, 1)
    const { rows } = await server.owner.query('select 1 from proof')
    assert.equal(rows.length, 1)
    const keys = await server.owner.query('select 1 from proof_key')
    assert.equal(keys.rowCount, 1)
  }))

test('a proof lives thirty days, and with ten left a new one is shown', () =>
  withServer(TODAY, async server => {
    const personId = await anInsuredPerson(server, TODAY)
    const noon = Temporal.Instant.from('2026-11-23T09:00:00Z')
    const days = (count: number) => noon.add({ hours: 24 * count })
    const first = await show(server, personId, noon)
    assert.ok(first)
    assert.equal(first.expiresAt.toString(), '2026-12-22T21:00:00Z')
    assert.equal((await show(server, personId, days(19)))?.text, first.text)
    const second = await show(server, personId, days(20))
    assert.ok(second && second.text !== first.text)
    assert.equal(
      (await check(server, first.text, first.expiresAt.subtract({ seconds: 1 }))).verdict.valid,
      true,
    )
    assert.deepEqual((await check(server, first.text, first.expiresAt)).verdict.reasons, ['expired'])
  }))

test('a proof is revoked when the insurance ends and when the policy is replaced', () =>
  withServer(TODAY, async server => {
    const { database, installation } = server
    const [leaver, changer] = [
      await anInsuredPerson(server, TODAY),
      await anInsuredPerson(server, TODAY, 'policy', 'another'),
    ]
    const proofs = [await show(server, leaver), await show(server, changer)]
    server.moveTo('2026-11-24')
    await database.transact(SYSTEM, async tx => {
      const until = day(TODAY)
      assert.ok((await endInsurance(tx, { personId: leaver, until, because: 'loss_of_status' })).ok)
      const card = await readCard(tx, installation, changer, day('2026-11-24'))
      const { enp } = card!
      const on = day('2026-11-24')
      const at = { personId: changer, enp: enp!, insurerCode: '77012', region: '77', category: 'citizen' }
      const form = { form: 'digital', statusUntil: null, on, appliedOn: on, applicationId: newId() } as const
      assert.ok((await issuePolicy(tx, installation.law, { ...at, ...form })).ok)
    })
    for (const proof of proofs)
      assert.deepEqual((await check(server, proof!.text)).verdict.reasons, ['revoked'])
    assert.equal(await show(server, leaver), null)
    const again = await show(server, changer)
    assert.ok(again && (await check(server, again.text)).verdict.valid)
  }))

test('a change of the key keeps old proofs valid, a retired key does not', () =>
  withServer(TODAY, async server => {
    const { database, installation } = server
    const personId = await anInsuredPerson(server, TODAY)
    const before = await show(server, personId)
    const rotated = await database.attempt(SYSTEM, tx => rotateKey(tx, installation.keys))
    assert.ok(rotated.ok)
    const after = await show(server, personId)
    assert.ok(before && after && before.text !== after.text)
    for (const { text } of [before, after]) assert.ok((await check(server, text)).verdict.valid)
    const { lists } = await check(server, before.text)
    assert.equal(lists.keys.length, 2)
    const retire = () => database.attempt(SYSTEM, tx => retireKey(tx, lists.keys[1]!.id))
    assert.equal((await retire()).ok, true)
    assert.equal((await retire()).ok, false, 'a key is retired once')
    assert.deepEqual((await check(server, before.text)).verdict.reasons, ['key-retired'])
    assert.ok((await check(server, after.text)).verdict.valid)
  }))

test('two changes of the key at once make each key once, and all retired keys are followed by a new one', () =>
  withServer(TODAY, async server => {
    const { database, installation } = server
    const personId = await anInsuredPerson(server, TODAY)
    await show(server, personId)
    const rotate = () => database.attempt(SYSTEM, tx => rotateKey(tx, installation.keys))
    await Promise.all([rotate(), rotate(), rotate()])
    const { rows } = await server.owner.query<{ generation: number }>(
      'select generation from proof_key order by generation',
    )
    assert.deepEqual(
      rows.map(({ generation }) => generation),
      rows.map((_, n) => n + 1),
    )
    await server.owner.query('update proof_key set retired_at = now()')
    const proof = await show(server, personId)
    assert.ok(proof && (await check(server, proof.text)).verdict.valid)
  }))

test('the history of keys and proofs cannot be rewritten by the program', () =>
  withServer(TODAY, async server => {
    await show(server, await anInsuredPerson(server, TODAY))
    for (const statement of [
      'delete from proof',
      'update proof set expires_at = now()',
      'delete from proof_key',
    ])
      await assert.rejects(server.database.pool.query(statement), { code: '42501' })
    await server.owner.query('update proof_key set retired_at = now()')
    await assert.rejects(server.owner.query('update proof_key set retired_at = null'), /never used again/)
  }))
