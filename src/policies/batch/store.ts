import { sql } from 'kysely'
import type { Tx } from '#platform/database.ts'
import { copyFrom } from '#platform/transaction.ts'
import { ALIASES, FACTS, SURVIVING, WHO_HAS, type CheckFacts } from '../check/store.ts'
import type { Question } from '../check/question.ts'

/** The facts of one person whom a row found. */
export type FactsOfRow = CheckFacts & { row: number }

/** A row that asks something. */
export interface RowQuestion {
  row: number
  question: Question
}

/** Puts the questions into a temporary table of this transaction by COPY; what the questions throw ends the COPY. */
export async function collectQuestions(tx: Tx, questions: AsyncIterable<RowQuestion>): Promise<void> {
  await sql`create temporary table check_question (row integer not null, on_day date not null, by text collate "C" not null,
    number text collate "C", series text collate "C", blind bytea) on commit drop`.execute(tx)
  await copyFrom(tx, 'copy check_question from stdin', copyLines(questions))
  await sql`analyze check_question`.execute(tx)
}

async function* copyLines(questions: AsyncIterable<RowQuestion>): AsyncGenerator<string> {
  let lines = ''
  for await (const { row, question } of questions) {
    const { handle, context } = question
    const number = 'number' in handle ? handle.number : NULL
    const series = 'series' in handle ? (handle.series ?? NULL) : NULL
    const blind = 'blind' in handle ? `\\\\x${handle.blind.toString('hex')}` : NULL
    lines += `${row}\t${context.on.toString()}\t${handle.by}\t${number}\t${series}\t${blind}\n`
    if (lines.length < CHUNK) continue
    yield lines
    lines = ''
  }
  if (lines) yield lines
}

const NULL = '\\N'
const CHUNK = 64 * 1024
const ROWS_AT_ONCE = 5000

/**
 * The facts of everyone the collected questions find, in the order of the rows: one statement, read through a cursor, the
 * next part asked for while the last is used.
 */
export async function* factsOfQuestions(tx: Tx): AsyncGenerator<FactsOfRow[]> {
  await sql`select set_config('cursor_tuple_fraction', '1', true)`.execute(tx)
  await sql`declare checked no scroll cursor for
    with who as (${WHO})
    select who.row, ${FACTS.columns} ${FACTS.ofWho} order by who.row`.execute(tx)
  const fetch = () => sql<FactsOfRow>`fetch ${sql.lit(ROWS_AT_ONCE)} from checked`.execute(tx)
  let next = fetch()
  for (;;) {
    const { rows } = await next
    if (!rows.length) return
    next = fetch()
    // The reader may stop between two parts; the error of this one is then nobody's.
    next.catch(() => undefined)
    yield rows
  }
}

const number = sql`q.number::bpchar`
const WHO = sql.join(
  [
    ['enp', WHO_HAS.enp(number)] as const,
    ['certificate', WHO_HAS.certificate(sql`q.number`)] as const,
    ['old', WHO_HAS.old(sql`q.number`, sql`q.series`)] as const,
    ['snils', WHO_HAS.snils(sql`q.blind`)] as const,
  ].map(
    ([
      by,
      whoHas,
    ]) => sql`select ${by === 'old' ? sql`distinct` : sql``} q.row, q.on_day, ${SURVIVING} as person_id from check_question q
      cross join lateral (${whoHas}) as found ${ALIASES} where q.by = ${sql.lit(by)}`,
  ),
  sql` union all `,
)
