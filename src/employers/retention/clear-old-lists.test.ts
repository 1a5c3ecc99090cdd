import assert from 'node:assert/strict'
import test from 'node:test'
import { codes, value, withDesk, type Desk } from '../../applications/test-support/an-application.ts'
import { errorFile } from '../list/error-file.ts'
import { aCsv, aFiledBatch, anUpload, aRow, found, runAll, steered, upTo } from '../test-support/a-list.ts'
import { clearOldLists } from './clear-old-lists.ts'

const age = ({ owner }: Desk, batchId: string, interval: string) =>
  owner.query('update employer_batch set changed_at = now() - $2::interval where batch_id = $1', [
    batchId,
    interval,
  ])

const kept = async ({ owner }: Desk) =>
  (
    await owner.query<{ cells: number; says: number; blinds: number; applications: number }>(
      `select count(cells)::int as cells, count(says)::int as says, count(document_blind)::int as blinds,
        count(application_id)::int as applications from employer_batch_row`,
    )
  ).rows[0]

test('what the rows say is cleared 90 days after a list ended, and not a minute before (J24)', () =>
  withDesk('2017-06-01', async desk => {
    const batch = await aFiledBatch(desk, [aRow(1), aRow(2), aRow(3, { snils: '1' })])
    await age(desk, batch.batchId, '90 days -1 minute')
    assert.equal(await clearOldLists(desk), 0)
    assert.deepEqual(await kept(desk), { cells: 3, says: 1, blinds: 2, applications: 2 })
    await age(desk, batch.batchId, '90 days 1 minute')
    assert.equal(await clearOldLists(desk), 1)
    assert.deepEqual(await kept(desk), { cells: 0, says: 0, blinds: 0, applications: 2 })
    assert.equal(await clearOldLists(desk), 0, 'cleared once')
    const cleared = await found(desk, batch.batchId)
    assert.deepEqual(
      [cleared.clearedOn?.toString(), cleared.counts],
      ['2017-06-01', batch.counts],
      'the counts stay',
    )
    for (const steering of ['start', 'resume', 'undo'] as const)
      assert.deepEqual(codes(await steered(desk, batch.batchId, steering)), ['employers.cannot-steer'])
    const file = await desk.database.transact(desk.clerk, tx => errorFile(tx, desk.sealing, cleared, 'ru'))
    assert.ok(!Buffer.from(file.bytes).toString().includes('Полянский'))
  }))

test('a list that is worked on is not cleared however old it is; one that was only checked is', () =>
  withDesk('2017-06-01', async desk => {
    const { batchId } = await anUpload(desk, aCsv([aRow(1), aRow(2)]))
    await age(desk, batchId, '200 days')
    assert.equal(await clearOldLists(desk), 0)
    await runAll(desk)
    await age(desk, batchId, '200 days')
    assert.equal(await clearOldLists(desk), 1)
  }))

test('a list that is cleared while it is undone is one or the other, never both (J24)', () =>
  withDesk('2017-06-01', async desk => {
    const batches = []
    for (const seed of upTo(6)) batches.push(await aFiledBatch(desk, [aRow(seed)]))
    for (const { batchId } of batches) await age(desk, batchId, '91 days')
    const [undone] = await Promise.all([
      Promise.all(batches.map(({ batchId }) => steered(desk, batchId, 'undo'))),
      clearOldLists(desk),
      clearOldLists(desk),
    ])
    await clearOldLists(desk)
    await runAll(desk)
    for (const [index, { batchId }] of batches.entries()) {
      const { clearedOn, counts } = await found(desk, batchId)
      const steering = undone[index]!
      assert.deepEqual([clearedOn === null, counts.withdrawn], [steering.ok, steering.ok ? 1 : 0])
    }
  }))

test('the program cannot rewrite the cells of a row, nor clear the rows of a list that is not cleared', () =>
  withDesk('2017-06-01', async desk => {
    const { batchId } = await anUpload(desk, aCsv([aRow(1)]))
    const attempt = (statement: string) => assert.rejects(desk.owner.query(statement), { code: '23514' })
    await attempt(`update employer_batch_row set cells = '\\x00'`)
    await attempt('update employer_batch_row set cells = null')
    await attempt(`update employer_batch set cleared_on = '2017-06-01'`)
    await runAll(desk)
    await age(desk, batchId, '91 days')
    assert.equal(await clearOldLists(desk), 1)
    await attempt(`update employer_batch_row set cells = '\\x00'`)
    await attempt(`update employer_batch set state = 'running'`)
    value(await steered(desk, (await anUpload(desk, aCsv([aRow(2)]))).batchId, 'cancel'))
  }))
