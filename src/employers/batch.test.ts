import assert from 'node:assert/strict'
import test from 'node:test'
import { newId } from '#kernel/ids.ts'
import { SYSTEM } from '#platform/actor.ts'
import {
  aContent,
  codes,
  fileAs,
  value,
  withDesk,
  type Desk,
} from '../applications/test-support/an-application.ts'
import { take } from '../applications/take.ts'
import { filedIn } from './test-support/filed-in.ts'
import { errorFile } from './list/error-file.ts'
import { readList } from './list/read-list.ts'
import { contentOfRow } from './list/answers-of.ts'
import { runChunk } from './run/run-chunk.ts'
import {
  aCsv,
  aFiledBatch,
  anUpload,
  aRow,
  aTable,
  found,
  INN,
  runAll,
  steered,
  upTo,
} from './test-support/a-list.ts'
import { addEmployer } from './add-employer.ts'
import { csvLine } from '#policies/index.ts'

test('a list of forty people files the same applications as forty single submissions (APP-08)', () =>
  withDesk('2017-06-01', async desk => {
    const rows = upTo(40).map(seed => aRow(seed))
    const batch = await aFiledBatch(desk, rows)
    assert.deepEqual([batch.state, batch.counts.filed, batch.counts.refused], ['done', 40, 0])
    const many = await filedIn(desk)
    await withDesk('2017-06-01', async other => {
      for (const cells of aTable(rows).slice(1)) {
        const list = { columns: batch.columns, insurerCode: '77012', region: '77', form: 'paper' }
        value(await fileAs(other, value(contentOfRow(list, cells)), other.clerk, 'employer'))
      }
      assert.deepEqual(many, await filedIn(other))
    })
  }))

test('each application is the person’s own, to the insurer, with who forwarded it and no place of work (APP-08, APP-09)', () =>
  withDesk('2017-06-01', async desk => {
    const [titles, cells] = aTable([aRow(1)])
    const list = [
      [...titles!, 'Место работы'],
      [...cells!, 'Завод «Секретный»'],
    ]
    const { batchId } = await anUpload(desk, Buffer.from(list.map(line => csvLine(line, ';')).join('')))
    await runAll(desk)
    value(await steered(desk, batchId, 'start'))
    await runAll(desk)
    const { rows } = await desk.owner.query<{
      applicant: string
      channel: string
      insurer_code: string
      content: Buffer
      application_id: string
      actor_id: string
    }>('select * from application join application_event using (application_id)')
    const [one] = rows
    assert.deepEqual(
      [one?.applicant, one?.channel, one?.insurer_code, one?.actor_id],
      ['Тополев Аркадий Ильич', 'employer', '77012', desk.clerk.accountId],
    )
    const content = desk.sealing.open(one!.content, 'application.content', one!.application_id).toString()
    assert.ok(!content.includes('Секретный') && !content.includes(INN))
    const stored = await desk.owner.query<{ cells: Buffer; draft_id: string }>(
      'select cells, draft_id from employer_batch_row',
    )
    const opened = desk.sealing
      .open(stored.rows[0]!.cells, 'employer_batch_row.cells', stored.rows[0]!.draft_id)
      .toString()
    assert.ok(opened.includes('Тополев') && !opened.includes('Секретный'))
    assert.ok(!stored.rows[0]!.cells.includes('Тополев'), 'the row is sealed')
  }))

test('faulty rows are told by the words of a single application, in a file of the same layout (APP-08, J24)', () =>
  withDesk('2017-06-01', async desk => {
    value(await fileAs(desk, aContent(9)))
    const rows = [
      aRow(1),
      aRow(2, { birthDate: '31.02.1985', snils: '112-233-445 96' }),
      aRow(1, { phone: '900 000-00-00' }),
      aRow(3, { insurer: '77008' }),
      aRow(9),
      aRow(4),
    ]
    const { batchId } = await anUpload(desk, aCsv(rows))
    await runAll(desk, 2)
    const batch = await found(desk, batchId)
    assert.deepEqual(
      [batch.stage, batch.state, batch.counts.checked, batch.counts.faulty],
      ['checking', 'done', 6, 4],
    )
    assert.equal(await count(desk, 'application'), 1, 'a dry run files nothing')
    const file = await desk.database.transact(desk.clerk, tx => errorFile(tx, desk.sealing, batch, 'ru'))
    const list = value(await readList(Buffer.from(file.bytes)))
    assert.equal(list.titles.at(-1), 'Ошибки')
    const text = Buffer.from(file.bytes).toString()
    for (const says of [
      /Такой даты нет/,
      /Этот документ уже есть в строке 2/,
      /другой страховой компании/,
      /уже подано заявление/,
    ])
      assert.match(text, says)
    value(await steered(desk, batchId, 'start'))
    await runAll(desk)
    assert.deepEqual((await found(desk, batchId)).counts, {
      rows: 6,
      checked: 6,
      faulty: 4,
      filed: 2,
      refused: 0,
      withdrawn: 0,
      kept: 0,
    })
  }))

test('a corrected file of errors is sent again as it is (J24)', () =>
  withDesk('2017-06-01', async desk => {
    const { batchId } = await anUpload(desk, aCsv([aRow(1, { snils: '1' })]))
    await runAll(desk)
    const batch = await found(desk, batchId)
    const file = await desk.database.transact(desk.clerk, tx => errorFile(tx, desk.sealing, batch, 'ru'))
    const corrected = Buffer.from(file.bytes)
      .toString()
      .replace(';1;', `;${aRow(1).snils};`)
    const again = await anUpload(desk, Buffer.from(corrected))
    await runAll(desk)
    assert.deepEqual((await found(desk, again.batchId)).counts.faulty, 0)
  }))

test('four runners at once, cancelled and resumed on the way, file each row exactly once (APP-08, J24)', () =>
  withDesk('2017-06-01', async desk => {
    const { batchId } = await anUpload(desk, aCsv(upTo(60).map(seed => aRow(seed))))
    await Promise.all(upTo(4).map(() => runAll(desk, 5)))
    await runAll(desk)
    value(await steered(desk, batchId, 'start'))
    const runners = upTo(4).map(() => newId())
    await Promise.all(runners.map(runner => runChunk(desk, runner, 10)))
    value(await steered(desk, batchId, 'cancel'))
    const halted = (await found(desk, batchId)).counts.filed
    assert.ok(halted > 0 && halted < 60, `${halted} filed`)
    assert.equal(await runChunk(desk, newId(), 10), null, 'a cancelled list rests')
    assert.equal(await count(desk, 'application'), halted)
    value(await steered(desk, batchId, 'resume'))
    await Promise.all(upTo(4).map(() => runAll(desk, 5)))
    await runAll(desk)
    assert.equal((await found(desk, batchId)).counts.filed, 60)
    const { rows } = await desk.owner.query<{ n: string }>(
      'select count(distinct draft_id) as n from application',
    )
    assert.deepEqual([await count(desk, 'application'), rows[0]?.n], [60, '60'])
  }))

test('a row whose application stands already is not filed again, whatever its state says (APP-08)', () =>
  withDesk('2017-06-01', async desk => {
    const { batchId } = await aFiledBatch(desk, [aRow(1), aRow(2)])
    await desk.owner.query(`update employer_batch_row set state = 'ready', application_id = null`)
    await desk.owner.query(
      `update employer_batch set state = 'running', filed = 0, passed = 0, leased_until = null`,
    )
    await runAll(desk)
    assert.deepEqual([(await found(desk, batchId)).counts.filed, await count(desk, 'application')], [2, 2])
  }))

test('a runner that ended without a word leaves its list to another, and no chunk is half done (J24)', () =>
  withDesk('2017-06-01', async desk => {
    const { batchId } = await anUpload(desk, aCsv(upTo(8).map(seed => aRow(seed))))
    await assert.rejects(
      desk.database.transact(SYSTEM, async tx => {
        const { claimBatch, saveProgress } = await import('./store.ts')
        const { checkChunk } = await import('./run/check-chunk.ts')
        const batch = await claimBatch(tx, newId())
        await checkChunk(tx, desk, batch!, 5)
        await saveProgress(tx, batch!, newId())
        throw new Error('killed')
      }),
      /killed/,
    )
    assert.equal((await found(desk, batchId)).counts.checked, 0)
    await runAll(desk)
    assert.equal((await found(desk, batchId)).counts.checked, 8)
  }))

test('undoing withdraws what nobody has taken up, says why the rest stays, and lets people apply again (J24)', () =>
  withDesk('2017-06-01', async desk => {
    const { batchId } = await aFiledBatch(
      desk,
      upTo(5).map(seed => aRow(seed)),
    )
    const { rows } = await desk.owner.query<{ application_id: string }>(
      'select application_id from application order by application_id limit 1',
    )
    const { application_id: applicationId } = rows[0]!
    value(await desk.database.attempt(desk.clerk, tx => take(tx, desk, { applicationId }, desk.clerk)))
    value(await steered(desk, batchId, 'undo'))
    await runAll(desk)
    const batch = await found(desk, batchId)
    assert.deepEqual(
      [batch.stage, batch.state, batch.counts.withdrawn, batch.counts.kept],
      ['undoing', 'done', 4, 1],
    )
    const file = await desk.database.transact(desk.clerk, tx => errorFile(tx, desk.sealing, batch, 'ru'))
    assert.match(Buffer.from(file.bytes).toString(), /не отозвано: его рассматривает сотрудник/)
    assert.equal(await count(desk, 'open_application_claim'), 1)
    assert.deepEqual(codes(await steered(desk, batchId, 'undo')), ['employers.cannot-steer'])
    const again = await aFiledBatch(
      desk,
      upTo(5).map(seed => aRow(seed)),
    )
    assert.deepEqual([again.counts.filed, again.counts.faulty], [4, 1])
  }))

test('a list is seen and steered by its own insurer alone', () =>
  withDesk('2017-06-01', async desk => {
    const { batchId } = await anUpload(desk, aCsv([aRow(1)]))
    const { steer } = await import('./steer.ts')
    const other = await desk.database.attempt(desk.stranger, tx => steer(tx, batchId, 'cancel'))
    assert.deepEqual(codes(other), ['employers.not-found'])
  }))

test('an employer is kept under a right INN alone', () =>
  withDesk('2017-06-01', async desk => {
    const asked = { insurerCode: '77012', inn: '7707083894', name: '' }
    const added = await desk.database.attempt(desk.clerk, tx => addEmployer(tx, desk, asked, desk.clerk))
    assert.deepEqual(codes(added), ['employers.inn-wrong', 'employers.name-needed'])
  }))

const count = async (desk: Desk, table: string): Promise<number> =>
  Number((await desk.owner.query<{ n: string }>(`select count(*) as n from ${table}`)).rows[0]?.n)
