import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { looksOfPerson } from '#access/index.ts'
import { personOfEnp } from '#insurance/index.ts'
import type { Clock } from '#kernel/clock.ts'
import { day } from '#kernel/day.ts'
import { SYSTEM, type Actor } from '#platform/actor.ts'
import type { TestDatabase } from '#test/database.ts'
import { findByNumbers } from '../find-duplicates.ts'
import { searchPeople } from '../search/search-people.ts'
import { decideNotDuplicate } from './decide-not-duplicate.ts'
import { findLikelyPairs } from './find-pairs.ts'
import { mergeRecords } from './merge-records.ts'
import { survivorOf } from './store.ts'
import { aRecord, ANNA, CLERK, everyRow, OFFICER, STRANGER, withRegisters } from '../test-support/a-record.ts'
import { undoMerge } from './undo-merge.ts'

const START = Temporal.Instant.from('2017-06-01T09:00:00Z')
const at = (hours = 0, seconds = 0): Clock => ({
  now: () => START.add({ hours, seconds }),
  today: () => day('2017-06-01'),
})

const merge = ({ database }: TestDatabase, survivingId: string, mergedId: string, actor: Actor = CLERK) =>
  database.attempt(actor, tx =>
    mergeRecords(tx, { clock: at() }, { survivingId, mergedId, reason: 'один паспорт' }, actor),
  )
const undo = ({ database }: TestDatabase, mergedId: string, clock = at(1), actor: Actor = CLERK) =>
  database.attempt(actor, tx => undoMerge(tx, { clock }, { mergedId, reason: 'разные люди' }, actor))
const codes = (outcome: { ok: boolean; refusals?: { code: string }[] }): string[] =>
  (outcome.refusals ?? []).map(({ code }) => code)

const twoRecords = async (db: TestDatabase, secondInsurer: string | null = '77012') => ({
  first: await aRecord(db, { passport: '111111', snils: '11223344595' }),
  second: await aRecord(db, {
    identity: { surname: 'Облакова' },
    passport: '222222',
    snils: '08765430300',
    insurer: secondInsurer,
  }),
})

test('every number of a merged record finds the surviving person: document, SNILS, ENP, a name (K06)', () =>
  withRegisters(async db => {
    const { first, second } = await twoRecords(db)
    assert.ok((await merge(db, first.personId, second.personId)).ok)
    await db.database.transact(SYSTEM, async tx => {
      const documents = [{ type: 'passport', series: '4510', number: '222222' }]
      assert.deepEqual(await findByNumbers(tx, db.sealing, { documents }), [first.personId])
      assert.deepEqual(await findByNumbers(tx, db.sealing, { snils: '08765430300', documents: [] }), [
        first.personId,
      ])
    })
    for (const text of [
      '4510 222222',
      '087-654-303 00',
      second.enp ?? '',
      'облакова анна',
      'берёзкина анна',
    ]) {
      const found = await db.database.transact(CLERK, tx => searchPeople(tx, db.sealing, text))
      assert.deepEqual([...new Set(found.candidates.map(({ personId }) => personId))], [first.personId], text)
    }
  }))

test('the insured record survives: a merge that would leave nobody insuring the person is refused (ELG-15)', () =>
  withRegisters(async db => {
    const { first, second } = await twoRecords(db, null)
    assert.deepEqual(codes(await merge(db, second.personId, first.personId)), [
      'people.insured-record-survives',
    ])
    assert.ok((await merge(db, first.personId, second.personId)).ok)
  }))

test('no chains and no cycles: an alias is merged no further, and nobody is merged into it', () =>
  withRegisters(async db => {
    const [a, b, c] = [await aRecord(db), await aRecord(db), await aRecord(db)].map(
      ({ personId }) => personId,
    )
    assert.ok(a && b && c)
    assert.deepEqual(codes(await merge(db, a, a)), ['people.merge-same-record'])
    assert.ok((await merge(db, a, b)).ok)
    for (const [surviving, merged] of [
      [b, a],
      [b, c],
      [c, b],
      [c, a],
    ] as const)
      assert.deepEqual(codes(await merge(db, surviving, merged)), ['people.already-merged'])
    assert.ok((await merge(db, a, c)).ok, 'a survivor takes a second alias')
    const chain = db.owner.query(`insert into person_alias values ($1, gen_random_uuid(), 'survivor', $2)`, [
      b,
      c,
    ])
    await assert.rejects(chain, /person_is_alias_or_survivor/)
  }))

test('clerks who merge the same records at once, either way round: one wins', () =>
  withRegisters(async db => {
    const { first, second } = await twoRecords(db)
    const tries = Array.from({ length: 8 }, (_one, place) =>
      place % 2 ? merge(db, first.personId, second.personId) : merge(db, second.personId, first.personId),
    )
    const outcomes = await Promise.all(tries)
    assert.equal(outcomes.filter(({ ok }) => ok).length, 1)
    for (const outcome of outcomes)
      if (!outcome.ok) assert.deepEqual(codes(outcome), ['people.already-merged'])
    const undone = await Promise.all([first, second, first, second].map(({ personId }) => undo(db, personId)))
    assert.equal(undone.filter(({ ok }) => ok).length, 1)
    assert.equal(await db.database.transact(SYSTEM, tx => survivorOf(tx, second.personId)), second.personId)
  }))

test('undoing restores every row exactly, whatever the histories of both were', () =>
  withRegisters(async db => {
    const record = fc.record({
      surname: fc.constantFrom('Берёзкина', 'Облакова', 'Снегирёва'),
      insurer: fc.constantFrom('77012', '77008'),
      from: fc.constantFrom('2012-02-29', '2016-01-01', '2017-06-01'),
    })
    let number = 100_000
    const make = ({ surname, insurer, from }: { surname: string; insurer: string; from: string }) =>
      aRecord(db, { identity: { surname }, passport: String(number++), insurer, from })
    await fc.assert(
      fc.asyncProperty(record, fc.array(record, { minLength: 1, maxLength: 3 }), async (one, others) => {
        const surviving = await make({ ...one, insurer: '77012' })
        const merged = []
        for (const other of others) merged.push(await make(other))
        const before = await everyRow(db)
        for (const { personId } of merged) assert.ok((await merge(db, surviving.personId, personId)).ok)
        assert.notDeepEqual(await everyRow(db), before)
        for (const { personId } of merged.toReversed()) assert.ok((await undo(db, personId)).ok)
        assert.deepEqual(await everyRow(db), before)
      }),
      { seed: 20261123, numRuns: 15 },
    )
  }))

test('a clerk undoes within 24 hours, the fund later and with a reason (our choice)', () =>
  withRegisters(async db => {
    const { first, second } = await twoRecords(db)
    assert.ok((await merge(db, first.personId, second.personId)).ok)
    const late = await undo(db, second.personId, at(24, 1))
    assert.deepEqual(codes(late), ['people.merge-undo-is-for-the-fund'])
    assert.deepEqual(codes(await undo(db, second.personId, at(1), STRANGER)), [
      'people.merge-nothing-to-undo',
    ])
    const silent = await db.database.attempt(OFFICER, tx =>
      undoMerge(tx, { clock: at(48) }, { mergedId: second.personId, reason: ' ' }, OFFICER),
    )
    assert.deepEqual(codes(silent), ['people.merge-reason-missing'])
    assert.ok((await undo(db, second.personId, at(48), OFFICER)).ok)
    assert.deepEqual(codes(await undo(db, second.personId)), ['people.merge-nothing-to-undo'])
    assert.ok((await merge(db, first.personId, second.personId)).ok)
    assert.ok((await undo(db, second.personId, at(24))).ok, 'the last second of the term')
  }))

test('a merge across insurers lets each see the one record, and its undo takes that back', () =>
  withRegisters(async db => {
    const { first, second } = await twoRecords(db, '77008')
    const seen = async () =>
      (
        await db.database.transact(STRANGER, tx => searchPeople(tx, db.sealing, '4510 222222'))
      ).candidates.map(({ personId }) => personId)
    const other = await aRecord(db, { insurer: '77008' })
    assert.deepEqual(codes(await merge(db, second.personId, other.personId)), ['people.merge-no-such-record'])
    assert.ok((await merge(db, first.personId, second.personId)).ok)
    assert.deepEqual(await seen(), [first.personId])
    assert.ok((await undo(db, second.personId)).ok)
    assert.deepEqual(await seen(), [second.personId])
  }))

test('the person reads in their log who merged their records, and who looked at either', () =>
  withRegisters(async db => {
    const { first, second } = await twoRecords(db)
    assert.ok((await merge(db, first.personId, second.personId)).ok)
    const self: Actor = { role: 'citizen', personId: first.personId, name: 'Берёзкина' }
    const log = await db.database.transact(self, tx =>
      looksOfPerson(tx, first.personId, Temporal.Now.instant().add({ hours: 1 })),
    )
    assert.deepEqual(
      log.looks.map(({ who, why }) => [who, why.en]),
      Array.from({ length: 2 }, () => [
        'Петрова А. В.',
        'Two records of one person merged, or the merge undone',
      ]),
    )
  }))

test('an insurer’s queue finds likely duplicates, and never those found to be two people (K06)', () =>
  withRegisters(async db => {
    const first = await aRecord(db, { passport: '111111' })
    const married = await aRecord(db, { identity: { surname: 'Облакова' } })
    const mistyped = await aRecord(db, { identity: { birthDate: ANNA.birthDate.add({ years: 1 }) } })
    await aRecord(db, { insurer: '77008' })
    await aRecord(db, { identity: { givenName: 'Пульхерия', patronymic: 'Эрастовна' } })
    const pairs = async () =>
      (await db.database.transact(CLERK, tx => findLikelyPairs(tx, CLERK)))
        .map(({ one, other }) => [one.personId, other.personId].toSorted().join())
        .toSorted()
    const pair = (a: { personId: string }, b: { personId: string }) =>
      [a.personId, b.personId].toSorted().join()
    assert.deepEqual(await pairs(), [pair(first, married), pair(first, mistyped)].toSorted())
    await db.database.transact(CLERK, tx =>
      decideNotDuplicate(tx, { personId: married.personId, otherIds: [first.personId] }, CLERK),
    )
    assert.deepEqual(await pairs(), [pair(first, mistyped)])
    assert.ok((await merge(db, first.personId, mistyped.personId)).ok)
    assert.deepEqual(await pairs(), [])
  }))

test('the ENP of a merged record is the surviving person’s at the counter too, and its claims stay its own', () =>
  withRegisters(async db => {
    const { first, second } = await twoRecords(db)
    assert.ok((await merge(db, first.personId, second.personId)).ok)
    const found = await db.database.transact(SYSTEM, tx => personOfEnp(tx, second.enp ?? ''))
    assert.equal(found, first.personId)
    const claims = await db.owner.query('select from enp_claim where person_id = $1', [second.personId])
    assert.equal(claims.rowCount, 1)
  }))
