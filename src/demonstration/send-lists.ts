import {
  addEmployer,
  LIST_COLUMNS,
  runChunkIn,
  steer,
  TITLES,
  upload,
  type ListColumn,
} from '#employers/index.ts'
import { fixedClock } from '#kernel/clock.ts'
import { newId } from '#kernel/ids.ts'
import { invariant } from '#kernel/outcome.ts'
import { SYSTEM, type Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import { csvLine } from '#policies/index.ts'
import type { Filing } from './file-applications.ts'
import { inventPerson } from './invent-person.ts'
import { inventedPhone } from './invented-numbers.ts'
import { START_SEED } from './start-set.ts'
import { actAs } from './store.ts'
import type { World } from './world.ts'

type ListRow = Partial<Record<ListColumn, string>>

const INSURER = '77012'
/** A number that passes the check and is nobody's: its first four digits are of no tax office. */
const EMPLOYER = { insurerCode: INSURER, inn: '0000000018', name: 'ООО «Показательный завод»' }
// People of the lists are made beyond the applicants of the start set.
const FIRST_OF_LIST = 910_000
const ROWS_AT_ONCE = 100

/**
 * Sends two lists of an invented employer as the first clerk of an insurer: one that is filed, and one with faults that is
 * only checked.
 */
export async function sendLists(
  tx: Tx,
  filing: Filing,
  world: World,
  clerks: ReadonlyMap<string, Actor>,
): Promise<void> {
  const clerk = clerks.get(INSURER)
  invariant(clerk, `insurer ${INSURER} has a clerk`)
  const parts = { ...filing, clock: fixedClock(world.today.toString()) }
  const region = INSURER.slice(0, 2)
  if (world.law.on(world.today).find<string>('channel/employer')?.value !== 'forwards_application') return
  const rows = Array.from({ length: 7 }, (_, n) => rowOf(world, region, FIRST_OF_LIST + n))
  const filed = rows.slice(0, 3)
  const faulty: ListRow[] = [
    ...rows.slice(3, 5),
    { ...rows[5], birthDate: '31.02.1985' },
    { ...rows[6], snils: '1' },
    { ...rows[3], phone: '' },
    { ...rows[4], documentNumber: '919191', insurer: '77008' },
  ]
  for (const [list, isFiled] of [
    [filed, true],
    [faulty, false],
  ] as const) {
    const batchId = await sendOne(tx, parts, clerk, list)
    if (!isFiled) continue
    await actAs(tx, clerk)
    invariant((await steer(tx, batchId, 'start')).ok, 'a checked list may be filed')
    await work(tx, parts)
  }
}

async function sendOne(
  tx: Tx,
  with_: Parameters<typeof upload>[1],
  clerk: Actor,
  rows: readonly ListRow[],
): Promise<string> {
  await actAs(tx, clerk)
  const employer = await addEmployer(tx, with_, EMPLOYER, clerk)
  invariant(employer.ok, 'the invented employer has a right number')
  const titles = LIST_COLUMNS.map(column => TITLES[column])
  const lines = [titles, ...rows.map(row => LIST_COLUMNS.map(column => row[column] ?? ''))]
  const bytes = Buffer.from(lines.map(cells => csvLine(cells, ';')).join(''))
  const sent = await upload(tx, with_, { employer: employer.value, bytes }, clerk)
  invariant(sent.ok, 'the invented list is one')
  await work(tx, with_)
  return sent.value.batchId
}

/** Works until no list waits, as the runner does. */
async function work(tx: Tx, with_: Parameters<typeof runChunkIn>[1]): Promise<void> {
  await actAs(tx, SYSTEM)
  const runner = newId()
  while ((await runChunkIn(tx, with_, runner, ROWS_AT_ONCE)) !== null);
}

function rowOf(world: World, region: string, index: number): ListRow {
  const place = { seed: START_SEED, index }
  const { identities, snils } = inventPerson(world, place, { kind: 'never_insured', region }).person
  const [{ identity } = { identity: null }] = identities
  invariant(identity, 'an invented person has a name')
  const birthDate = world.today.subtract({ years: 25 + (index % 30), days: index % 300 })
  return {
    surname: identity.surname,
    givenName: identity.givenName,
    patronymic: identity.patronymic ?? '',
    birthDate: birthDate.toString(),
    sex: identity.sex,
    birthPlace: 'г. Примерный',
    citizenship: 'РФ',
    documentType: 'паспорт',
    documentSeries: '0000',
    documentNumber: String(index).padStart(6, '0'),
    snils: snils ?? '',
    phone: inventedPhone(place),
    address: 'г. Примерный, Показательная ул., д. 1',
  }
}
