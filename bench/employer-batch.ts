import { snilsCheckDigits } from '#codes/snils.ts'
import { startDraft, submit, type ApplicationContent } from '#applications/index.ts'
import { day } from '#kernel/day.ts'
import { newId } from '#kernel/ids.ts'
import type { Outcome } from '#kernel/outcome.ts'
import { SYSTEM } from '#platform/actor.ts'
import { csvLine } from '#policies/index.ts'
import { addEmployer } from '../src/employers/add-employer.ts'
import { ANSWER_COLUMNS, type AnswerColumn } from '../src/employers/list/columns.ts'
import { contentOfRow } from '../src/employers/list/answers-of.ts'
import { runChunk } from '../src/employers/run/run-chunk.ts'
import { steer } from '../src/employers/steer.ts'
import { upload } from '../src/employers/upload.ts'
import type { Installation } from '../src/installation.ts'
import { shown, type Figure } from './figure.ts'
import { dropPlace, makePlace, type Scene } from './scene.ts'

const INN = '7707083893'
const ROWS_AT_ONCE = 1000
/** People whom the dry run looks for among others. */
const REGISTERED = 5000

/** An employer's list taken in, checked and filed, against the same applications filed by the single command one after another. */
export async function measureEmployerBatch(scene: Scene, rows: number): Promise<Figure[]> {
  const place = await makePlace(scene, 'bench_employers', REGISTERED)
  try {
    const { installation } = place
    const insurerCode = installation.registers.insurersIn('77')[0]!.code
    const singles = Math.min(2000, Math.ceil(rows / 10))
    const single = await fileSingly(installation, insurerCode, singles)
    const batch = await fileBatch(installation, insurerCode, rows)
    return figuresOf(rows, batch, singles / single)
  } finally {
    await dropPlace(scene, place)
  }
}

type Timed = Awaited<ReturnType<typeof fileBatch>>

/** The whole way, the dry run and the filing, each against single applications a second of the same run. */
function figuresOf(rows: number, batch: Timed, one: number): Figure[] {
  const { taking, checking, filing, longestMs } = batch
  const what = `an employer’s list of ${rows.toLocaleString('en')} rows`
  const figure = (how: string, took: number, rest: Partial<Figure> = {}): Figure => ({
    part: 'f',
    what: `${what}: ${how}`,
    measured: `${shown(rows / took)} rows a second against ${shown(one)}`,
    ratio: rows / took / one,
    ...rest,
  })
  return [
    figure(
      'taken in, checked and filed, against single applications filed one after another',
      taking + checking + filing,
      {
        aim: { least: 2 },
        note: `taking in ${shown(rows / taking)} rows a second; the longest chunk ${shown(longestMs)} ms`,
      },
    ),
    figure('the dry run alone, with the look into the register, against the same', checking),
    figure('the filing alone, each chunk with its counts in one transaction, against the same', filing),
  ]
}

async function fileSingly(installation: Installation, insurerCode: string, count: number): Promise<number> {
  const { database, sealing } = installation
  const contents = Array.from({ length: count }, (_, index) => contentOf(insurerCode, 500_000 + index))
  return seconds(async () => {
    for (const content of contents)
      need(
        await database.attempt(SYSTEM, async tx => {
          const { draftId } = await startDraft(tx, sealing, SYSTEM)
          return submit(tx, installation, { draftId, content, channel: 'employer' }, SYSTEM)
        }),
      )
  })
}

async function fileBatch(installation: Installation, insurerCode: string, rows: number) {
  const { database } = installation
  const bytes = Buffer.from(
    csvLine(ANSWER_COLUMNS, ';') +
      Array.from({ length: rows }, (_, index) => csvLine(rowOf(index), ';')).join(''),
  )
  const asked = { insurerCode, inn: INN, name: 'ООО «Замер»' }
  let batchId = ''
  const taking = await seconds(async () => {
    const sent = await database.attempt(SYSTEM, async tx => {
      const employer = await addEmployer(tx, installation, asked, SYSTEM)
      return employer.ok ? upload(tx, installation, { employer: employer.value, bytes }, SYSTEM) : employer
    })
    batchId = need(sent).batchId
  })
  const checking = await runAll(installation)
  const started = need(await database.attempt(SYSTEM, tx => steer(tx, batchId, 'start')))
  if (started.counts.faulty) throw new Error(`The list of the bench has ${started.counts.faulty} faulty rows`)
  const filing = await runAll(installation)
  return {
    taking,
    checking: checking.seconds,
    filing: filing.seconds,
    longestMs: Math.max(checking.longestMs, filing.longestMs),
  }
}

async function runAll(installation: Installation): Promise<{ seconds: number; longestMs: number }> {
  const runner = newId()
  let longestMs = 0
  const all = await seconds(async () => {
    for (;;) {
      const from = performance.now()
      if ((await runChunk(installation, runner, ROWS_AT_ONCE)) === null) return
      longestMs = Math.max(longestMs, performance.now() - from)
    }
  })
  return { seconds: all, longestMs }
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const from = performance.now()
  await work()
  return (performance.now() - from) / 1000
}

function need<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  throw new Error(outcome.refusals.map(({ says }) => says.en).join('; '))
}

function rowOf(index: number): string[] {
  const birth = day('1950-01-01').add({ days: (index * 7919) % 18_000 })
  // Nobody of the register that the place is loaded with: their numbers are lower.
  const body = String(300_000_000 + index)
  const cells: Partial<Record<AnswerColumn, string>> = {
    surname: 'Замеров',
    givenName: 'Пётр',
    patronymic: 'Ильич',
    birthDate: birth.toString(),
    sex: 'м',
    birthPlace: 'г. Москва',
    citizenship: 'РФ',
    documentType: 'паспорт',
    documentSeries: String(4500 + Math.floor(index / 1_000_000)),
    documentNumber: String(index % 1_000_000).padStart(6, '0'),
    snils: body + snilsCheckDigits(body),
    phone: '+7 900 000-00-00',
    address: 'г. Москва, Показательная ул., д. 1',
  }
  return ANSWER_COLUMNS.map(column => cells[column] ?? '')
}

function contentOf(insurerCode: string, index: number): ApplicationContent {
  const list = { columns: [...ANSWER_COLUMNS], insurerCode, region: '77', form: 'digital' }
  return need(contentOfRow(list, rowOf(index)))
}
