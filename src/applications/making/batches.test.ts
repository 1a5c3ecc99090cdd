import assert from 'node:assert/strict'
import { test } from 'node:test'
import { policiesOf } from '#policies/index.ts'
import { SYSTEM } from '#platform/actor.ts'
import { batchCsv, checkIn, closeBatch, finishDelivery, readBlanks, sendBatch } from '#production/index.ts'
import { accept } from '../accept.ts'
import { handOver, makeReady } from '../hand-over.ts'
import { aTakenApplication, codes, value, withDesk, type Desk } from '../test-support/an-application.ts'

/** Accepted applications of a desk: ids and ENPs. */
async function accepted(
  desk: Desk,
  seeds: number[],
): Promise<{ applicationId: string; enp: string; personId: string }[]> {
  const made = []
  for (const seed of seeds) {
    const { applicationId } = await aTakenApplication(desk, seed)
    const done = value(
      await desk.database.attempt(desk.clerk, tx =>
        accept(tx, desk, { applicationId, who: 'new' }, desk.clerk),
      ),
    )
    made.push({ applicationId, enp: done.enp, personId: done.application.personId! })
  }
  return made
}

const close = (desk: Desk, who = desk.clerk) =>
  desk.database.attempt(who, tx => closeBatch(tx, desk, 'paper', who))

async function sent(desk: Desk): Promise<string> {
  const { batchId } = value(await close(desk))
  value(await desk.database.attempt(desk.clerk, tx => sendBatch(tx, desk, batchId, desk.clerk)))
  return batchId
}

const scan = (desk: Desk, batchId: string, scans: string, spoilt = false) =>
  desk.database.attempt(desk.clerk, tx => checkIn(tx, desk, { batchId, scans, spoilt }, desk.clerk))

const blankOf = (n: number): string => String(40_000_000_000 + n)

const states = async ({ owner }: Desk): Promise<string[]> =>
  (await owner.query<{ state: string }>('select state from production_order order by order_id')).rows.map(
    ({ state }) => state,
  )

test('orders go to the maker in a batch, come back with their blanks, and are handed over with the memo (POL-03, APP-12, APP-16)', () =>
  withDesk('2017-06-01', async desk => {
    const [first, second] = await accepted(desk, [1, 2])
    assert.ok(first && second)
    const batchId = await sent(desk)
    assert.deepEqual(await states(desk), ['sent', 'sent'])
    const meant = { applicationId: first.applicationId }
    const early = await desk.database.attempt(desk.clerk, tx => makeReady(tx, desk, meant, desk.clerk))
    assert.deepEqual(codes(early), ['production.still-at-maker'])
    const came = value(await scan(desk, batchId, `${first.enp} ${blankOf(1)}\n${second.enp} ${blankOf(2)}`))
    assert.deepEqual(came, { delivered: 2, writtenOff: 0 })
    assert.equal(
      value(await desk.database.attempt(desk.clerk, tx => finishDelivery(tx, desk, batchId, desk.clerk))),
      0,
    )
    value(await desk.database.attempt(desk.clerk, tx => makeReady(tx, desk, meant, desk.clerk)))
    value(await desk.database.attempt(desk.clerk, tx => handOver(tx, desk, meant, desk.clerk)))
    assert.deepEqual(await states(desk), ['handed_over', 'delivered'])
    const [policy] = await desk.database.transact(SYSTEM, tx => policiesOf(tx, first.personId))
    assert.equal(policy?.form, 'paper')
    const { rows } = await desk.owner.query<{ kind: string; number: string }>(
      `select kind, number from policy_number_claim where kind = 'blank' order by number`,
    )
    assert.deepEqual(
      rows.map(({ number }) => number),
      [blankOf(1), blankOf(2)],
    )
  }))

test('the file of a batch has what a blank needs, one line a policy, and a name is never run as a formula', () =>
  withDesk('2017-06-01', async desk => {
    const [one] = await accepted(desk, [3])
    const { batchId } = value(await close(desk))
    const blanks = await desk.database.transact(desk.clerk, tx => readBlanks(tx, desk, batchId, desk.clerk))
    const [head, line, end] = batchCsv(blanks!).toString().split('\r\n')
    assert.equal(head?.replace('\uFEFF', '').split(';').length, 14)
    const cells = line?.split(';') ?? []
    assert.equal(cells[0], one?.enp)
    assert.deepEqual(cells.slice(9, 13), ['77012', '77', 'demo-77012-1', 'paper'])
    assert.equal(Buffer.from(cells[13] ?? '', 'base64').length, 130)
    assert.equal(end, '')
    const looks = await desk.owner.query(`select 1 from look where purpose = 'production'`)
    assert.equal(looks.rowCount, 1)
  }))

test('a spoilt blank is written off for good and its policy ordered again; what did not come is ordered again too', () =>
  withDesk('2017-06-01', async desk => {
    const [first, second] = await accepted(desk, [1, 2])
    assert.ok(first && second)
    const batchId = await sent(desk)
    assert.deepEqual(value(await scan(desk, batchId, `${first.enp} ${blankOf(1)}`, true)), {
      delivered: 0,
      writtenOff: 1,
    })
    assert.deepEqual(await states(desk), ['ordered', 'sent'])
    assert.equal(
      value(await desk.database.attempt(desk.clerk, tx => finishDelivery(tx, desk, batchId, desk.clerk))),
      1,
    )
    assert.deepEqual(await states(desk), ['ordered', 'ordered'])
    const again = await sent(desk)
    const reused = await scan(desk, again, `${first.enp} ${blankOf(2)}\n${second.enp} ${blankOf(1)}`)
    assert.deepEqual(codes(reused), ['production.blank-taken'])
    assert.deepEqual(await states(desk), ['sent', 'sent'])
    const { rows } = await desk.owner.query<{ reason_code: string }>(
      `select reason_code from production_event where move = 'write_off' order by event_id`,
    )
    assert.deepEqual(
      rows.map(row => row.reason_code),
      ['spoilt', 'missing'],
    )
  }))

test('all that is wrong in a delivery is told at once, by its lines', () =>
  withDesk('2017-06-01', async desk => {
    const [first] = await accepted(desk, [1])
    const batchId = await sent(desk)
    const wrong = await scan(
      desk,
      batchId,
      `${first?.enp} ${blankOf(1)}\n${first?.enp} ${blankOf(2)}\n7756020012345678 ${blankOf(3)}`,
    )
    assert.deepEqual(codes(wrong), ['production.not-in-batch', 'production.not-in-batch'])
    assert.deepEqual(await states(desk), ['sent'])
  }))

test('of clerks who close a batch at once each order is in one batch, and there are no two', () =>
  withDesk('2017-06-01', async desk => {
    await accepted(desk, [1, 2, 3])
    const closed = await Promise.all([
      close(desk),
      close(desk, desk.colleague),
      close(desk),
      close(desk, desk.colleague),
    ])
    assert.equal(closed.filter(({ ok }) => ok).length, 1)
    assert.deepEqual(new Set(closed.flatMap(codes)), new Set(['production.nothing-to-batch']))
    assert.deepEqual(await states(desk), ['in_batch', 'in_batch', 'in_batch'])
  }))

test('one blank scanned for two people at once is one person’s', () =>
  withDesk('2017-06-01', async desk => {
    const made = await accepted(desk, [1, 2, 3, 4])
    const batchId = await sent(desk)
    const came = await Promise.all(made.map(({ enp }) => scan(desk, batchId, `${enp} ${blankOf(7)}`)))
    assert.equal(came.filter(({ ok }) => ok).length, 1)
    assert.deepEqual((await states(desk)).toSorted(), ['delivered', 'sent', 'sent', 'sent'])
  }))

test('another insurer sees and moves nothing of it', () =>
  withDesk('2017-06-01', async desk => {
    await accepted(desk, [1])
    assert.deepEqual(codes(await close(desk, desk.stranger)), ['production.nothing-to-batch'])
    const { batchId } = value(await close(desk))
    const theirs = await desk.database.attempt(desk.stranger, tx =>
      sendBatch(tx, desk, batchId, desk.stranger),
    )
    assert.deepEqual(codes(theirs), ['production.not-found'])
    assert.equal(
      await desk.database.transact(desk.stranger, tx => readBlanks(tx, desk, batchId, desk.stranger)),
      null,
    )
  }))

test('the database refuses a step that the table has not, whoever tries', () =>
  withDesk('2017-06-01', async desk => {
    await accepted(desk, [1])
    await assert.rejects(
      desk.owner.query(`update production_order set state = 'handed_over'`),
      /does not go from ordered to handed_over/,
    )
  }))
