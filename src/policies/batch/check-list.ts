import type { FileHandle } from 'node:fs/promises'
import { logLooks } from '#access/index.ts'
import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import type { Language } from '#web/view.ts'
import { answerQuestion, readQuestion, type CheckDependencies } from '../check/question.ts'
import { answerCells, refusalCells } from './answer-row.ts'
import { ANSWER_COLUMNS } from './columns.ts'
import { FactsByRow } from './facts-by-row.ts'
import { openList, type List, type ListRow } from './open-list.ts'
import { csvLine, UnreadableList } from './read-csv.ts'
import { changedMeanwhile } from './refusals.ts'
import { collectQuestions, factsOfQuestions, type RowQuestion } from './store.ts'
import { remembering } from './remembering.ts'

/** How far a list has come: rows read into the database, then rows answered of all. */
export interface Progress {
  stage: 'reading' | 'answering'
  rows: number
  /** The part of the stage that is done, 0 to 1. */
  done: number
}

/** What the caller of a list says beside the file. */
export interface ListOptions {
  language: Language
  actor: Actor
  /** Called every few thousand rows; what it throws stops the check and undoes it. */
  onProgress(progress: Progress): void
}

/** How a list went. */
export interface ListSummary {
  rows: number
  insured: number
  notInsured: number
  notFound: number
  faulty: number
}

const ROWS_AT_ONCE = 2000

/**
 * Checks every row of a list: the rows go by COPY into a temporary table, one statement finds the facts of all, the rule
 * of a single check decides each, and every person found is a logged look (purpose batch_check) of this transaction.
 * A faulty row is answered in its place; a file that is no list is refused and leaves nothing.
 */
export async function checkList(
  tx: Tx,
  with_: CheckDependencies,
  file: FileHandle,
  write: (text: string) => Promise<void>,
  options: ListOptions,
): Promise<Outcome<ListSummary>> {
  const remembered = remembering(with_)
  try {
    const list = await openList(file)
    const rows = await collect(tx, remembered, list, options)
    const summary = await answer(tx, remembered, list, write, { ...options, total: rows })
    return summary.rows === rows && (await list.isUnchanged())
      ? granted(summary)
      : refused(changedMeanwhile())
  } catch (error) {
    if (error instanceof UnreadableList) return refused(...error.refusals)
    throw error
  }
}

async function collect(tx: Tx, with_: CheckDependencies, list: List, options: ListOptions): Promise<number> {
  let rows = 0
  async function* questions(): AsyncGenerator<RowQuestion> {
    for await (const { row, asked } of list.rows()) {
      if (++rows % ROWS_AT_ONCE === 0) options.onProgress({ stage: 'reading', rows, done: list.done() })
      const question = asked.ok ? readQuestion(asked.value, with_, null) : asked
      if (question.ok) yield { row, question: question.value }
    }
  }
  await collectQuestions(tx, questions())
  options.onProgress({ stage: 'answering', rows: 0, done: 0 })
  return rows
}

interface Answering extends ListOptions {
  total: number
}

async function answer(
  tx: Tx,
  with_: CheckDependencies,
  list: List,
  write: (text: string) => Promise<void>,
  options: Answering,
): Promise<ListSummary> {
  const facts = new FactsByRow(factsOfQuestions(tx))
  const summary: ListSummary = { rows: 0, insured: 0, notInsured: 0, notFound: 0, faulty: 0 }
  let text = list.bom + csvLine([...list.columns, ...ANSWER_COLUMNS], list.separator)
  let looked: string[] = []
  const flush = async () => {
    await logLooks(tx, options.actor, looked, 'batch_check')
    await write(text)
    looked = []
    text = ''
    options.onProgress({ stage: 'answering', rows: summary.rows, done: summary.rows / (options.total || 1) })
  }
  for await (const row of list.rows()) {
    const found = await facts.of(row.row)
    const { cells, personId, kind } = answerRow(row, found, with_, options.language)
    if (personId) looked.push(personId)
    text += csvLine([...row.cells, ...cells], list.separator)
    summary.rows++
    summary[kind]++
    if (summary.rows % ROWS_AT_ONCE === 0) await flush()
  }
  await flush()
  return summary
}

interface AnsweredRow {
  cells: string[]
  personId: string | null
  kind: Exclude<keyof ListSummary, 'rows'>
}

function answerRow(
  { asked }: ListRow,
  found: Parameters<typeof answerQuestion>[1],
  with_: CheckDependencies,
  language: Language,
): AnsweredRow {
  const question = asked.ok ? readQuestion(asked.value, with_, null) : asked
  const answered = question.ok ? answerQuestion(question.value, found) : question
  if (!answered.ok)
    return { cells: refusalCells(answered.refusals, language), personId: null, kind: 'faulty' }
  const { check, personId } = answered.value
  const notInsured = check.found ? 'notInsured' : 'notFound'
  return { cells: answerCells(check, language), personId, kind: check.insured ? 'insured' : notInsured }
}
