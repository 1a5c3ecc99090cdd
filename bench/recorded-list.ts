import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openDatabase } from '#platform/database.ts'
import { policyCommands } from '#policies/index.ts'
import { recordFrom } from './recorder.ts'
import type { Place, Scene } from './scene.ts'

/** The statements of a list as Polis sends them: the table of questions, and the one that finds the facts of all. */
export interface RecordedList {
  table: string
  facts: string
}

/** Runs `polis check --file` over one row and takes its statements down at the driver. */
export async function recordList(scene: Scene, place: Place, enp: string): Promise<RecordedList> {
  const file = join(scene.folder, 'one.csv')
  await writeFile(file, `enp\n${enp}\n`)
  const database = openDatabase(place.program, 1)
  const sent = recordFrom(database.pool)
  const open = () => Promise.resolve({ ...place.installation, database, close: () => database.close() })
  const terminal = { out: () => undefined, error: () => undefined, env: {} }
  const code = await policyCommands(open)['check']?.run(['--file', file, '--out', `${file}.out`], terminal)
  const find = (start: string) => sent.find(({ text }) => text.startsWith(start))?.text
  const [table, cursor] = [find('create temporary table'), find('declare')]
  if (code !== 0 || !table || !cursor) throw new Error('The statements of a list were not found')
  return { table, facts: cursor.replace(/^declare .* cursor for/, '') }
}
