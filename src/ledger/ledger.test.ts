import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { day } from '#kernel/day.ts'
import { newId } from '#kernel/ids.ts'
import { SYSTEM, type Actor } from '#platform/actor.ts'
import { asSystem, brokenConstraint } from '#platform/database.ts'
import { withRegisters } from '#people/test-support/a-record.ts'
import type { TestDatabase } from '#test/database.ts'
import { ACCOUNTS, type Entry, type LedgerKind } from './ledger.ts'
import { balanceOf, balancesOf, post, transactionsOf } from './post.ts'
import { insertEntries, insertTransaction } from './store.ts'

const KINDS: LedgerKind[] = ['refund_decided', 'refund_paid', 'fine_decided', 'fine_withheld']
const INSURER: Actor = { role: 'clerk', organisation: 'insurer:77012', name: 'Петрова А. В.' }
const CLINIC: Actor = { role: 'registrar', organisation: 'clinic:770001', name: 'Орлова Н. Н.' }

/** A ledger of no complaint: whether one is open is asked of the complaints, and shown there. */
const withLedger = (run: (place: TestDatabase) => Promise<void>) =>
  withRegisters(async place => {
    await place.owner.query('drop trigger ledger_transaction_is_of_an_open_complaint on ledger_transaction')
    await run(place)
  }, 16)

const aMovement = (entries: Entry[], more: { kind?: LedgerKind; occasionId?: string } = {}) => ({
  subject: 'complaint' as const,
  subjectId: newId(),
  kind: 'refund_decided' as const,
  occasionId: newId(),
  on: day('2026-11-23'),
  insurerCode: '77012',
  region: '77',
  entries,
  ...more,
})

const trialBalance = async ({ owner }: TestDatabase): Promise<number> =>
  Number(
    (
      await owner.query<{ sum: string }>(
        'select coalesce(sum(amount_kopecks), 0)::text as sum from ledger_entry',
      )
    ).rows[0]?.sum,
  )

test('random movements leave the sum over every account at zero, and each account at what was entered (FIN-09)', () =>
  withLedger(async place => {
    const accounts = [
      ACCOUNTS.clinic('770001'),
      ACCOUNTS.clinic('770002'),
      ACCOUNTS.fines('77012'),
      ACCOUNTS.withheld('77012'),
    ]
    const expected = new Map(accounts.map(account => [account, 0]))
    const part = fc.record({
      account: fc.constantFrom(...accounts),
      kopecks: fc.integer({ min: 1, max: 10 ** 11 }),
    })
    const movements = fc.record({
      parts: fc.array(part, { minLength: 1, maxLength: 6 }),
      kind: fc.constantFrom(...KINDS),
    })
    await fc.assert(
      fc.asyncProperty(movements, async ({ parts, kind }) => {
        const entries = parts.flatMap(({ account, kopecks }, at) => [
          { account, kopecks },
          { account: accounts[(at + 1) % accounts.length]!, kopecks: -kopecks },
        ])
        assert.ok(await place.database.transact(SYSTEM, tx => post(tx, aMovement(entries, { kind }))))
        for (const { account, kopecks } of entries)
          expected.set(account, (expected.get(account) ?? 0) + kopecks)
        assert.equal(await trialBalance(place), 0)
      }),
      { seed: 20261123, numRuns: 100 },
    )
    for (const [account, kopecks] of expected)
      assert.equal(await place.database.transact(SYSTEM, tx => balanceOf(tx, account)), kopecks)
  }))

test('the database refuses a transaction whose entries do not sum to zero, or are fewer than two, whoever commits it', () =>
  withLedger(async ({ database, owner }) => {
    const committing = (actor: Actor, entries: Entry[]) =>
      database
        .transact(actor, tx =>
          asSystem(tx, actor, async () => {
            const posted = { ...aMovement(entries), transactionId: newId() }
            await insertTransaction(tx, posted)
            if (entries.length) await insertEntries(tx, posted.transactionId, entries)
          }),
        )
        .then(
          () => 'kept',
          (error: unknown) => brokenConstraint(error),
        )
    for (const entries of [
      [],
      [{ account: 'clinic:770001', kopecks: 5 }],
      [
        { account: 'clinic:770001', kopecks: 5 },
        { account: 'patient:a', kopecks: -4 },
      ],
    ])
      for (const actor of [SYSTEM, INSURER, CLINIC])
        assert.equal(await committing(actor, entries), 'ledger_transaction_balances')
    const { rows } = await owner.query(
      'select 1 from ledger_transaction union all select 1 from ledger_entry',
    )
    assert.equal(rows.length, 0)
  }))

test('an entry that is added to a posted transaction alone breaks its balance', () =>
  withLedger(async ({ database, owner }) => {
    const entries = [
      { account: 'clinic:770001', kopecks: 500 },
      { account: 'fines:77012', kopecks: -500 },
    ]
    await database.transact(SYSTEM, tx => post(tx, aMovement(entries)))
    const adding = owner.query(
      `insert into ledger_entry select transaction_id, 3, 'clinic:770002', 1 from ledger_transaction`,
    )
    assert.equal(await adding.catch(brokenConstraint), 'ledger_transaction_balances')
  }))

test('of many who post one occasion at once one posts it, and nothing is posted half', () =>
  withLedger(async place => {
    const movement = aMovement([
      { account: 'clinic:770001', kopecks: 435_000 },
      { account: 'patient:one', kopecks: -435_000 },
    ])
    const posted = await Promise.all(
      Array.from({ length: 16 }, () => place.database.transact(SYSTEM, tx => post(tx, movement))),
    )
    assert.equal(posted.filter(Boolean).length, 1)
    const { subjectId } = movement
    const balances = await place.database.transact(SYSTEM, tx => balancesOf(tx, subjectId))
    assert.deepEqual(balances, movement.entries)
    const [kept] = await place.database.transact(SYSTEM, tx => transactionsOf(tx, subjectId))
    assert.deepEqual(kept?.entries, movement.entries)
    assert.equal(await trialBalance(place), 0)
  }))

test('an insurer sees its movements, a clinic the entries of its own account, a stranger none', () =>
  withLedger(async ({ database }) => {
    const movement = aMovement([
      { account: 'clinic:770001', kopecks: 700 },
      { account: 'patient:one', kopecks: -700 },
    ])
    await database.transact(SYSTEM, tx => post(tx, movement))
    const sees = (actor: Actor, account: string) => database.transact(actor, tx => balanceOf(tx, account))
    assert.equal(await sees(INSURER, 'patient:one'), -700)
    assert.equal(await sees(CLINIC, 'clinic:770001'), 700)
    assert.equal(await sees(CLINIC, 'patient:one'), 0)
    assert.equal(await sees({ ...INSURER, organisation: 'insurer:77008' }, 'clinic:770001'), 0)
    await assert.rejects(
      database.transact(INSURER, tx => post(tx, aMovement([...movement.entries]))),
      /row-level/,
    )
  }))

test('nobody posts what does not balance, a half kopeck or nothing', async () => {
  const never = () => assert.fail('asked the database')
  for (const entries of [
    [{ account: 'a:1', kopecks: 1 }],
    [
      { account: 'a:1', kopecks: 1 },
      { account: 'b:1', kopecks: -2 },
    ],
    [
      { account: 'a:1', kopecks: 0.5 },
      { account: 'b:1', kopecks: -0.5 },
    ],
    [
      { account: 'a:1', kopecks: 0 },
      { account: 'b:1', kopecks: 0 },
    ],
  ])
    await assert.rejects(post({ getExecutor: never } as never, aMovement(entries)), /Invariant broken/)
})
