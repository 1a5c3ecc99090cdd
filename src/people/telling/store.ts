import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'

/** A request as it lies in the table, sealed. */
export interface RequestRow {
  personId: string
  requestId: string
  insurerCode: string
  sealed: Buffer
  changedOn: Day
  tellBy: Day
  toldOn: Day
  accepted: boolean | null
  reason: string | null
  decidedOn: Day | null
  decidedBy: string | null
}

const REQUEST = sql`r.person_id as "personId", r.request_id as "requestId", r.insurer_code as "insurerCode", r.sealed,
  r.changed_on as "changedOn", r.tell_by as "tellBy", r.told_on as "toldOn", d.accepted, d.reason,
  d.decided_on as "decidedOn", d.decided_by_name as "decidedBy"
  from change_request r left join change_request_decision d on d.person_id = r.person_id and d.request_id = r.request_id`

/** The insurer of a person on a day, or null. */
export async function insurerOn(tx: Tx, personId: string, on: Day): Promise<string | null> {
  const { rows } = await sql<{ insurer: string }>`select insurer_code as insurer from insurance_spell
    where person_id = ${personId} and superseded_at is null and valid @> ${on.toString()}::date`.execute(tx)
  return rows[0]?.insurer ?? null
}

/** Keeps what a person told of. */
export async function insertRequest(
  tx: Tx,
  row: Pick<
    RequestRow,
    'personId' | 'requestId' | 'insurerCode' | 'sealed' | 'changedOn' | 'tellBy' | 'toldOn'
  >,
): Promise<void> {
  await sql`insert into change_request (person_id, request_id, insurer_code, sealed, changed_on, tell_by, told_on)
    values (${row.personId}, ${row.requestId}, ${row.insurerCode}, ${row.sealed}, ${row.changedOn.toString()}::date,
      ${row.tellBy.toString()}::date, ${row.toldOn.toString()}::date)`.execute(tx)
}

/** The requests of a person, the newest first. */
export async function requestsOf(tx: Tx, personId: string): Promise<RequestRow[]> {
  const { rows } = await sql<RequestRow>`select ${REQUEST}
    where r.person_id = ${personId} order by r.told_at desc`.execute(tx)
  return rows
}

/** The requests to an insurer that wait, those that came first on top. */
export async function waitingRequests(tx: Tx, insurerCode: string, limit: number): Promise<RequestRow[]> {
  const { rows } = await sql<RequestRow>`select ${REQUEST}
    where r.insurer_code = ${insurerCode} and d.request_id is null order by r.told_at limit ${limit}`.execute(
    tx,
  )
  return rows
}

/** A request to an insurer, or null. */
export async function findRequest(
  tx: Tx,
  insurerCode: string,
  personId: string,
  requestId: string,
): Promise<RequestRow | null> {
  const { rows } = await sql<RequestRow>`select ${REQUEST}
    where r.person_id = ${personId} and r.request_id = ${requestId} and r.insurer_code = ${insurerCode}`.execute(
    tx,
  )
  return rows[0] ?? null
}

/** Keeps a decision; false where somebody decided before. */
export async function insertDecision(
  tx: Tx,
  row: { personId: string; requestId: string; accepted: boolean; reason: string; on: Day; actor: Actor },
): Promise<boolean> {
  const { actor } = row
  const { numAffectedRows } = await sql`insert into change_request_decision
      (person_id, request_id, accepted, reason, decided_on, decided_by, decided_by_name)
    values (${row.personId}, ${row.requestId}, ${row.accepted}, ${row.reason}, ${row.on.toString()}::date,
      ${actor.accountId ?? null}::uuid, ${actor.name})
    on conflict on constraint change_request_is_decided_once do nothing`.execute(tx)
  return numAffectedRows === 1n
}
