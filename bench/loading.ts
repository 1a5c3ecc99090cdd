import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { shown, type Figure } from './figure.ts'
import { median, ratioOf } from './measure.ts'
import { asOwner, dropPlace, makePlace, type Place, type Scene } from './scene.ts'

const TABLES = [
  'person',
  'person_business',
  'person_identity',
  'document_claim',
  'person_document',
  'snils_claim',
  'person_snils',
  'person_status',
  'enp_claim',
  'insurance_spell',
  'policy_number_claim',
  'policy',
]

/** People loaded a second by Polis, numbers sealed and ENPs made, against a bare COPY of the same rows into the same tables. */
export async function measureLoading(scene: Scene, rounds: number, people: number): Promise<Figure[]> {
  const ours: number[] = []
  const bare: number[] = []
  for (let round = 0; round < rounds; round++) {
    const full = await makePlace(scene, `load_full_${round}`, people)
    const empty = await makePlace(scene, `load_bare_${round}`, 0)
    ours.push(people / full.seconds)
    bare.push(people / (await copyAcross(full, empty)))
    await dropPlace(scene, full)
    await dropPlace(scene, empty)
  }
  const figure: Figure = {
    part: 'd',
    what: `people loaded by Polis, ${people.toLocaleString('en')} at a time, against a bare COPY of the same rows into the same tables`,
    measured: `${shown(median(ours))} a second against ${shown(median(bare))}`,
    ratio: ratioOf(ours, bare),
    aim: { least: 0.25 },
  }
  return [figure]
}

/** The seconds that a COPY of all the rows takes, as the owner and in one transaction. */
async function copyAcross(full: Place, empty: Place): Promise<number> {
  const tables = await asOwner(full.owner, async client => {
    const taken: [string, Buffer][] = []
    for (const table of TABLES)
      taken.push([table, await buffer(client.query(copyTo(`copy ${table} to stdout`)))])
    return taken
  })
  return asOwner(empty.owner, async client => {
    const started = performance.now()
    await client.query('begin')
    for (const [table, rows] of tables)
      await pipeline([rows], client.query(copyFrom(`copy ${table} from stdin`)))
    await client.query('commit')
    return (performance.now() - started) / 1000
  })
}
