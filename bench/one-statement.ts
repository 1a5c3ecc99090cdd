import { readFile } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Connection } from '#platform/database.ts'
import type { RecordedList } from './recorded-list.ts'

/** Asks in one statement what `polis check --file` asks of the database, and writes the looks with it; answers the seconds. */
interface Asked extends RecordedList {
  database: Connection
  file: string
}

process.on('message', (asked: Asked) => {
  void run(asked).then(seconds => process.send?.(seconds))
})

async function run({ database, file, table, facts }: Asked): Promise<number> {
  const enps = (await readFile(file, 'utf8')).trim().split('\n').slice(1)
  const on = Temporal.Now.plainDateISO('Europe/Moscow').toString()
  const rows = enps.map((enp, index) => `${index + 2}\t${on}\tenp\t${enp}\t\\N\t\\N\n`).join('')
  const client = new pg.Client(database)
  await client.connect()
  try {
    const started = performance.now()
    await client.query(
      `begin; select set_config('polis.role', 'system', true), set_config('polis.reach', 'register', true)`,
    )
    await client.query(table)
    await pipeline([rows], client.query(copyFrom('copy check_question from stdin')))
    await client.query('analyze check_question')
    const { rowCount } = await client.query(`with facts as materialized (${facts}),
      looked as (insert into look (person_id, look_id, role, who, purpose)
        select "personId", gen_random_uuid(), 'system', 'polis bench', 'batch_check' from facts)
      select * from facts`)
    await client.query('commit')
    if (rowCount !== enps.length) throw new Error(`Of ${enps.length} people ${rowCount} were found`)
    return (performance.now() - started) / 1000
  } finally {
    await client.end()
  }
}
