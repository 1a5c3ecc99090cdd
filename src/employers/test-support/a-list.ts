import { aContent, registers, type Desk } from '../../applications/test-support/an-application.ts'
import { newId } from '#kernel/ids.ts'
import { csvLine } from '#policies/index.ts'
import { addEmployer } from '../add-employer.ts'
import type { Batch } from '../batch.ts'
import { LIST_COLUMNS, TITLES, type ListColumn } from '../list/columns.ts'
import { runChunk } from '../run/run-chunk.ts'
import { findBatch } from '../store.ts'
import { steer } from '../steer.ts'
import { upload } from '../upload.ts'
import { value } from '../../applications/test-support/an-application.ts'

/** The INN of the employer of these tests, made up, its check digit right. */
export const INN = '7707083893'

/** What a row of a test says, by column. */
export type SomeRow = Partial<Record<ListColumn, string>>

/** The row of an invented person; the same for the same seed. */
export function aRow(seed: number, changes: SomeRow = {}): SomeRow {
  const { identity, document, snils, address, phone } = aContent(seed)
  return {
    surname: identity.surname,
    givenName: identity.givenName,
    patronymic: 'Ильич',
    birthDate: identity.birthDate.toString().split('-').toReversed().join('.'),
    sex: 'м',
    birthPlace: 'г. Москва',
    citizenship: 'РФ',
    documentType: 'паспорт',
    documentSeries: '4510',
    documentNumber: document.number,
    snils: snils ?? '',
    phone: phone ?? '',
    address: address.text,
    form: 'бумажный',
    ...changes,
  }
}

/** The rows of a list with the titles of the template. */
export const aTable = (rows: readonly SomeRow[]): string[][] => [
  LIST_COLUMNS.map(column => TITLES[column]),
  ...rows.map(row => LIST_COLUMNS.map(column => row[column] ?? '')),
]

/** The same as CSV. */
export const aCsv = (rows: readonly SomeRow[]): Buffer =>
  Buffer.from(
    aTable(rows)
      .map(cells => csvLine(cells, ';'))
      .join(''),
  )

/** A list that the clerk of a desk has uploaded. */
export const anUpload = (desk: Desk, bytes: Buffer): Promise<Batch> =>
  desk.database.transact(desk.clerk, async tx => {
    const asked = { insurerCode: '77012', inn: INN, name: 'ООО «Пример»' }
    const employer = value(await addEmployer(tx, { registers }, asked, desk.clerk))
    return value(await upload(tx, desk, { employer, bytes }, desk.clerk))
  })

/** Works on lists until none waits. */
export async function runAll(desk: Desk, limit = 7): Promise<void> {
  const runner = newId()
  while ((await runChunk(desk, runner, limit)) !== null);
}

/** A list that was checked and filed. */
export async function aFiledBatch(desk: Desk, rows: readonly SomeRow[]): Promise<Batch> {
  const { batchId } = await anUpload(desk, aCsv(rows))
  await runAll(desk)
  value(await steered(desk, batchId, 'start'))
  await runAll(desk)
  return found(desk, batchId)
}

/** A list steered by the clerk of a desk. */
export const steered = (desk: Desk, batchId: string, steering: Parameters<typeof steer>[2]) =>
  desk.database.attempt(desk.clerk, tx => steer(tx, batchId, steering))

/** A list as its clerk sees it. */
export async function found(desk: Desk, batchId: string): Promise<Batch> {
  const batch = await desk.database.transact(desk.clerk, tx => findBatch(tx, batchId))
  if (!batch) throw new Error('No such list')
  return batch
}

/** Numbers from 1 to a count. */
export const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)
