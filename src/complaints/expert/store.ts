import { sql, type RawBuilder } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import type { Complaint } from '../complaint.ts'
import { COMPLAINT } from '../store.ts'
import { LISTS, type ExpertList } from './cases-filter.ts'

/** Whose desk it is, and on which day. */
export interface DeskOf {
  accountId: string | null
  today: Day
}

const APPEALED = sql<boolean>`c.state in ('clinic_appealed', 'appealed_fund', 'appealed_federal')`

const whichOf = (list: ExpertList, { accountId, today }: DeskOf): RawBuilder<boolean> => {
  const isLate = sql<boolean>`c.due_on < ${today.toString()}::date`
  switch (list) {
    case 'open':
      return sql<boolean>`c.state <> 'closed'`
    case 'mine':
      return sql<boolean>`c.state <> 'closed' and c.taken_by = ${accountId}::uuid`
    case 'new':
      return sql<boolean>`c.state = 'received' and c.taken_by is null`
    case 'late':
      return isLate
    case 'silent':
      return sql<boolean>`c.state = 'clinic_asked' and ${isLate}`
    case 'appeals':
      return APPEALED
    case 'closed':
      return sql<boolean>`c.state = 'closed'`
  }
}

/** The cases of a list that the actor may see, by the last day of the step that is awaited. */
export async function selectExpertCases(
  tx: Tx,
  list: ExpertList,
  desk: DeskOf,
  { limit, offset }: { limit: number; offset: number },
): Promise<Complaint[]> {
  const { rows } = await sql<Complaint>`select ${COMPLAINT} from complaint c where ${whichOf(list, desk)}
    order by c.due_on, c.filed_on desc, c.complaint_id limit ${limit} offset ${offset}`.execute(tx)
  return rows
}

/** How many cases each list has. */
export async function countExpertCases(tx: Tx, desk: DeskOf): Promise<Record<ExpertList, number>> {
  const counts = LISTS.map(
    list => sql`count(*) filter (where ${whichOf(list, desk)})::int as ${sql.ref(list)}`,
  )
  const { rows } = await sql<Record<ExpertList, number>>`select ${sql.join(counts)} from complaint c`.execute(
    tx,
  )
  return rows[0]!
}

/** Who somebody is on a day. */
export interface NamedPerson {
  personId: string
  surname: string
  givenName: string
  patronymic: string | null
  birthDate: Day
}

/** The names of people on a day; read as Polis, for people whose case the actor has before them. */
export async function selectNames(tx: Tx, personIds: readonly string[], on: Day): Promise<NamedPerson[]> {
  if (!personIds.length) return []
  const { rows } = await sql<NamedPerson>`
    select distinct on (i.person_id) i.person_id as "personId", i.surname, i.given_name as "givenName", i.patronymic,
      i.birth_date as "birthDate"
    from person_identity i where i.person_id = any(${personIds}::uuid[]) and i.superseded_at is null
    order by i.person_id, i.valid @> ${on.toString()}::date desc, i.valid`.execute(tx)
  return rows
}

/** How often an act named a code at a clinic, with the sums of its cases' decisions; a null code is "no defect". */
export interface FindingsRow {
  clinicCode: string | null
  clinicName: string
  code: string | null
  cases: number
}

/** The lines of the acts that were signed in a period, counted by clinic and code, as far as the actor may see. */
export async function selectFindingsByClinic(tx: Tx, from: Day, until: Day): Promise<FindingsRow[]> {
  const { rows } = await sql<FindingsRow>`
    select c.clinic_code as "clinicCode", c.clinic_name as "clinicName", f.code, count(*)::int as cases
    from complaint_finding f join complaint c on c.person_id = f.person_id and c.complaint_id = f.complaint_id
    where f.signed_on between ${from.toString()}::date and ${until.toString()}::date
    group by 1, 2, 3 order by 2, 1 nulls last, 3 nulls last`.execute(tx)
  return rows
}
