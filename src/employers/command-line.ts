import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { newId } from '#kernel/ids.ts'
import { refused, type Outcome } from '#kernel/outcome.ts'
import { SYSTEM, type Actor } from '#platform/actor.ts'
import type { CommandLineCommand, Terminal } from '#platform/command-line.ts'
import { addEmployer } from './add-employer.ts'
import { progressOf, type Batch } from './batch.ts'
import type { EmployerParts } from './dependencies.ts'
import { errorFile } from './list/error-file.ts'
import { unreadable } from './refusals.ts'
import { runChunk } from './run/run-chunk.ts'
import { steer } from './steer.ts'
import { findBatch } from './store.ts'
import { upload } from './upload.ts'

/** Opens what a list stands on, for one command. */
export type OpenEmployers = () => Promise<EmployerParts & { close(): Promise<void> }>

const USAGE =
  'employer-batch FILE --insurer CODE --inn N --name NAME [--check] [--errors FILE] [--lang ru|en]'
const OPERATOR: Actor = { ...SYSTEM, name: 'polis employer-batch' }
const ROWS_AT_ONCE = 500

/** The command of employers: `polis employer-batch`. */
export const employerCommands = (open: OpenEmployers): Record<string, CommandLineCommand> => ({
  'employer-batch': {
    usage: USAGE,
    summary:
      'checks and files the list of an employer; --check files nothing, --errors keeps the refused rows (exit 1 where there are some)',
    run: (args, terminal) => run(open, args, terminal),
  },
})

interface Options {
  path: string
  insurerCode: string
  inn: string
  name: string
  check: boolean
  /** Where the rows that were refused are written; nowhere without it. */
  errors: string | undefined
  language: 'ru' | 'en'
}

async function run(open: OpenEmployers, args: string[], terminal: Terminal): Promise<number> {
  const options = readOptions(args)
  if (!options) {
    terminal.error(`polis ${USAGE}`)
    return 2
  }
  const parts = await open()
  try {
    const done = await runList(parts, options, terminal)
    if (!done.ok) {
      for (const { says } of done.refusals) terminal.error(says[options.language])
      return 1
    }
    const { batchId, counts } = done.value
    if (options.errors) await writeErrors(parts, done.value, options.errors, options.language)
    terminal.out(JSON.stringify({ id: batchId, ...counts }, null, 2))
    return counts.faulty + counts.refused ? 1 : 0
  } finally {
    await parts.close()
  }
}

async function writeErrors(
  { database, sealing }: EmployerParts,
  batch: Batch,
  path: string,
  language: 'ru' | 'en',
): Promise<void> {
  if (!(batch.counts.faulty + batch.counts.refused)) return
  const { bytes } = await database.transact(OPERATOR, tx => errorFile(tx, sealing, batch, language))
  await writeFile(path, bytes, { mode: 0o600 })
}

async function runList(parts: EmployerParts, options: Options, terminal: Terminal): Promise<Outcome<Batch>> {
  const bytes = await readFile(options.path).catch(() => null)
  if (!bytes) return refused(unreadable())
  const sent = await parts.database.attempt(OPERATOR, async tx => {
    const employer = await addEmployer(tx, parts, options, OPERATOR)
    return employer.ok ? upload(tx, parts, { employer: employer.value, bytes }, OPERATOR) : employer
  })
  if (!sent.ok) return sent
  const checked = await runStage(parts, sent.value.batchId, terminal, options.language)
  if (options.check || checked.counts.checked === checked.counts.faulty) return { ok: true, value: checked }
  const started = await parts.database.attempt(OPERATOR, tx => steer(tx, checked.batchId, 'start'))
  if (!started.ok) return started
  return { ok: true, value: await runStage(parts, checked.batchId, terminal, options.language) }
}

/** Works until the stage of this list is through, beside the server where one runs. */
async function runStage(
  parts: EmployerParts,
  batchId: string,
  terminal: Terminal,
  language: 'ru' | 'en',
): Promise<Batch> {
  const runner = newId()
  const bar = liveBar(terminal)
  for (;;) {
    const rows = await runChunk(parts, runner, ROWS_AT_ONCE)
    const batch = await parts.database.transact(OPERATOR, tx => findBatch(tx, batchId))
    if (!batch) throw new Error('The list that was just sent is gone')
    bar.show(batch, language)
    if (batch.state !== 'running') {
      bar.end()
      return batch
    }
    if (rows === null) await new Promise(resolve => setTimeout(resolve, 200))
  }
}

const WIDTH = 30
const STAGES = {
  ru: { checking: 'Проверка', filing: 'Подача', undoing: 'Отмена' },
  en: { checking: 'Checking', filing: 'Filing', undoing: 'Undoing' },
}

/** At a terminal one line that is written over, elsewhere a line a tenth. */
function liveBar(terminal: Terminal) {
  const isLive = process.stderr.isTTY
  let tenths = -1
  return {
    show(batch: Batch, language: 'ru' | 'en'): void {
      const { done, total } = progressOf(batch)
      const now = total ? Math.floor((done * 10) / total) : 10
      if (isLive) process.stderr.write(`\r${barOf(batch, language)} `)
      else if (now > tenths) terminal.error(barOf(batch, language))
      tenths = now
    },
    end: () => void (isLive && process.stderr.write('\n')),
  }
}

function barOf(batch: Batch, language: 'ru' | 'en'): string {
  const { done, total } = progressOf(batch)
  const filled = total ? Math.floor((done / total) * WIDTH) : WIDTH
  const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled)
  return `${STAGES[language][batch.stage]} ${bar} ${done}/${total}, ${Math.round(batch.perSecond)}/s`
}

function readOptions(args: string[]): Options | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        insurer: { type: 'string' },
        inn: { type: 'string' },
        name: { type: 'string' },
        check: { type: 'boolean' },
        errors: { type: 'string' },
        lang: { type: 'string' },
      },
    })
    const [path, more] = positionals
    const { insurer, inn, name, errors } = values
    if (!path || more !== undefined || !insurer || !inn || !name) return null
    const language = values.lang === 'ru' ? 'ru' : 'en'
    return { path, insurerCode: insurer, inn, name, check: values.check === true, errors, language }
  } catch {
    return null
  }
}
