import assert from 'node:assert/strict'
import test from 'node:test'
import pg from 'pg'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { withGround } from '#test/polis-process.ts'
import { aCsv, aRow, INN, upTo } from './test-support/a-list.ts'

const ROWS = 2000

test('a list goes on after the server is killed while it files, and no row is filed twice (J24, APP-08)', () =>
  withGround(async ground => {
    const first = await ground.start()
    const file = join(ground.dataDirectory, '..', 'list.csv')
    // The form that the law of the test's day offers first: no row names one.
    await writeFile(file, aCsv(upTo(ROWS).map(seed => aRow(seed, { form: '' }))))
    const said = JSON.parse(
      await ground.command(
        'employer-batch',
        file,
        '--insurer',
        '77012',
        '--inn',
        INN,
        '--name',
        'ООО «Пример»',
        '--check',
      ),
    ) as { id: string; faulty: number }
    assert.equal(said.faulty, 0)
    const before = new pg.Client(ground.owner())
    // The connection dies with the server, which is the point.
    before.on('error', () => undefined)
    await before.connect()
    await before.query(
      `update employer_batch set stage = 'filing', state = 'running', passed = 0 where batch_id = $1`,
      [said.id],
    )
    const killedAt = await until(before, said.id, batch => batch.filed > 0)
    await first.pullThePlug()
    assert.ok(killedAt.filed < ROWS, `${killedAt.filed} of ${ROWS} were filed`)
    const second = await ground.start()
    const after = new pg.Client(ground.owner())
    await after.connect()
    const end = await until(after, said.id, batch => batch.state === 'done')
    const { rows } = await after.query<{ n: number; drafts: number; events: number }>(
      `select (select count(*)::int from application) as n, (select count(distinct draft_id)::int from application) as drafts,
        (select count(*)::int from application_event) as events`,
    )
    assert.deepEqual([end.filed, rows[0]], [ROWS, { n: ROWS, drafts: ROWS, events: ROWS }])
    await after.end()
    assert.equal(await second.interrupt(), 0)
  }))

interface Counted {
  state: string
  filed: number
}

async function until(client: pg.Client, batchId: string, is: (batch: Counted) => boolean): Promise<Counted> {
  for (;;) {
    const { rows } = await client.query<Counted>(
      'select state, filed from employer_batch where batch_id = $1',
      [batchId],
    )
    const batch = rows[0]
    assert.ok(batch, 'the list is there')
    if (is(batch)) return batch
  }
}
