import { sql, type Selectable } from 'kysely'
import type { DayColumn, InstantColumn, Tx } from '#platform/database.ts'
import type { Decision } from './decisions.ts'
import type { Law } from './types.ts'

type Tables = {
  law_file: { sha256: string; path: string; wording: string; first_seen_at: InstantColumn }
  decision: {
    decision_id: string
    subject: string
    subject_id: string
    rule: string
    rule_revision: number
    on_day: DayColumn
    facts: unknown
    answer: unknown
    law_files: string[]
    decided_at: InstantColumn
  }
}

type DecisionRow = Selectable<Tables['decision']>

/** Keeps every wording of the law files that the database has not seen; append only. */
export async function keepWordings(tx: Tx, files: Law['files']): Promise<void> {
  if (!files.length) return
  await sql`insert into law_file (sha256, path, wording)
    select * from unnest(${files.map(file => file.sha256)}::text[], ${files.map(file => file.path)}::text[], ${files.map(file => file.text)}::text[])
    on conflict (sha256) do nothing`.execute(tx)
}

/** The wordings that were kept under the hashes; those that were not are left out. */
export async function wordingsOf(
  tx: Tx,
  hashes: readonly string[],
): Promise<{ sha256: string; path: string; text: string }[]> {
  if (!hashes.length) return []
  return tx
    .withTables<Tables>()
    .selectFrom('law_file')
    .select(['sha256', 'path', 'wording as text'])
    .where('sha256', 'in', [...hashes])
    .execute()
}

/** One decision that the actor may see; null where there is none. */
export async function findDecision(tx: Tx, decisionId: string): Promise<Decision | null> {
  const row = await tx
    .withTables<Tables>()
    .selectFrom('decision')
    .selectAll()
    .where('decision_id', '=', decisionId)
    .executeTakeFirst()
  return row ? decisionOf(row) : null
}

/** Writes a decision; decisions are never changed. */
export async function insertDecision(tx: Tx, decision: Decision): Promise<void> {
  await tx
    .withTables<Tables>()
    .insertInto('decision')
    .values({
      decision_id: decision.decisionId,
      subject: decision.subject,
      subject_id: decision.subjectId,
      rule: decision.rule,
      rule_revision: decision.revision,
      on_day: decision.on.toString(),
      facts: JSON.stringify(decision.facts),
      answer: JSON.stringify(decision.answer),
      law_files: decision.lawFiles,
    })
    .execute()
}

/** Writes decisions that stand on the same law files; decisions are never changed. */
export async function insertDecisions(
  tx: Tx,
  decisions: readonly Omit<Decision, 'lawFiles'>[],
  lawFiles: readonly string[],
): Promise<void> {
  await sql`insert into decision (decision_id, subject, subject_id, rule, rule_revision, on_day, facts, answer, law_files)
    select t.*, ${lawFiles}::text[] from unnest(${decisions.map(one => one.decisionId)}::uuid[],
      ${decisions.map(one => one.subject)}::text[], ${decisions.map(one => one.subjectId)}::uuid[],
      ${decisions.map(one => one.rule)}::text[], ${decisions.map(one => one.revision)}::int[],
      ${decisions.map(one => one.on.toString())}::date[], ${decisions.map(one => JSON.stringify(one.facts))}::jsonb[],
      ${decisions.map(one => JSON.stringify(one.answer))}::jsonb[]) as t`.execute(tx)
}

/** The decisions about a subject that the actor may see, the oldest first. */
export async function decisionsOn(tx: Tx, subjectId: string): Promise<Decision[]> {
  const rows = await tx
    .withTables<Tables>()
    .selectFrom('decision')
    .selectAll()
    .where('subject_id', '=', subjectId)
    .orderBy('decided_at')
    .execute()
  return rows.map(decisionOf)
}

const decisionOf = (row: DecisionRow): Decision => ({
  decisionId: row.decision_id,
  subject: row.subject,
  subjectId: row.subject_id,
  rule: row.rule,
  revision: row.rule_revision,
  on: row.on_day,
  facts: row.facts as Record<string, unknown>,
  answer: row.answer,
  lawFiles: row.law_files,
})
