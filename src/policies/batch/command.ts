import { open, rename, rm, type FileHandle } from 'node:fs/promises'
import { createReadStream } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { finished } from 'node:stream/promises'
import { newId } from '#kernel/ids.ts'
import type { Outcome } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import type { Terminal } from '#platform/command-line.ts'
import type { Database } from '#platform/database.ts'
import type { Language } from '#web/view.ts'
import type { CheckDependencies } from '../check/question.ts'
import { checkList, type Progress } from './check-list.ts'
import { reporter } from './reporter.ts'
import { unopenable } from './refusals.ts'

/** What a list is checked with. */
export interface ListCommand {
  input: string
  /** Where the answers go; the standard output where there is none. */
  output: string | undefined
  language: Language
  actor: Actor
}

/** Stops a list that is being checked; what it had done is undone. */
class Stopped extends Error {}

/**
 * Checks a list from the command line. Answers are kept in a partial file until the looks at people are committed, and
 * only then take their name or are shown. Answers the exit code: 0, 1 for a file that is no list, 130 where stopped.
 */
export async function runList(
  { input, output, language, actor }: ListCommand,
  with_: CheckDependencies & { database: Database },
  terminal: Terminal,
): Promise<number> {
  const opened = await openToRead(input)
  if (!opened.ok) return refuse(terminal, opened, language)
  const partial = partialPath(output)
  const answers = await open(partial, 'wx', 0o600)
  const report = reporter(terminal, language)
  const stopping = onInterrupt(() => report.stopping())
  const onProgress = (progress: Progress) => {
    if (stopping.asked()) throw new Stopped()
    report.progress(progress)
  }
  const write = async (text: string) => void (await answers.write(text))
  try {
    const checked = await with_.database.attempt(
      actor,
      tx => checkList(tx, with_, opened.value, write, { language, actor, onProgress }),
      'register',
    )
    await answers.close()
    if (!checked.ok) return refuse(terminal, checked, language)
    await deliver(partial, output)
    report.finished(checked.value)
    return 0
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    report.stopped()
    return 130
  } finally {
    stopping.end()
    await Promise.allSettled([answers.close(), opened.value.close()])
    await rm(partial, { force: true })
  }
}

async function openToRead(path: string): Promise<Outcome<FileHandle>> {
  try {
    const file = await open(path, 'r')
    if ((await file.stat()).isFile()) return { ok: true, value: file }
    await file.close()
    return { ok: false, refusals: [unopenable(path, 'not a file')] }
  } catch (error) {
    return { ok: false, refusals: [unopenable(path, (error as NodeJS.ErrnoException).code ?? String(error))] }
  }
}

function refuse(
  terminal: Terminal,
  outcome: Extract<Outcome<unknown>, { ok: false }>,
  language: Language,
): number {
  for (const refusal of outcome.refusals) terminal.error(refusal.says[language])
  return 1
}

// Beside the output, so that renaming it is one step.
const partialPath = (output: string | undefined): string =>
  output === undefined
    ? join(tmpdir(), `polis-check-${newId()}.csv`)
    : join(dirname(resolve(output)), `.${basename(output)}.${newId()}.partial`)

async function deliver(partial: string, output: string | undefined): Promise<void> {
  if (output !== undefined) return rename(partial, output)
  const shown = createReadStream(partial)
  shown.pipe(process.stdout, { end: false })
  await finished(shown)
}

function onInterrupt(note: () => void): { asked(): boolean; end(): void } {
  let asked = false
  const listener = () => {
    asked = true
    note()
  }
  process.once('SIGINT', listener)
  return { asked: () => asked, end: () => void process.off('SIGINT', listener) }
}
