import { sql, type SqlBool } from 'kysely'
import type { Actor, OrganisationKey, Role } from '#platform/actor.ts'
import type { InstantColumn, Tx } from '#platform/database.ts'
import { atCommit } from '#platform/transaction.ts'
import type { LookPurpose } from './purposes.ts'

type Tables = {
  look: {
    person_id: string
    look_id: string
    looked_at: InstantColumn
    role: Role
    organisation: OrganisationKey | null
    who: string
    purpose: string
  }
  insurer: { code: string; name: string }
  clinic: { code: string; name: string }
  region: { code: string; fund_name: string }
}

/** A row to write: who is looked at. */
interface NewLook {
  personId: string
  lookId: string
}

const on = (tx: Tx) => tx.withTables<Tables>()
const instant = (at: Temporal.Instant) => sql<Temporal.Instant>`${at.toString()}::timestamptz`

/** Inserts one look of an actor, at the commit. */
export async function insertLook(tx: Tx, actor: Actor, look: NewLook, purpose: LookPurpose): Promise<void> {
  const { role, organisation = null, name } = actor
  const insert = sql`insert into look (person_id, look_id, role, organisation, who, purpose)
    values (${look.personId}, ${look.lookId}, ${role}, ${organisation}, ${name}, ${purpose})`
  await atCommit(tx, insert)
}

/** Inserts many looks of an actor, set-based. */
export async function insertLooks(
  tx: Tx,
  actor: Actor,
  looks: NewLook[],
  purpose: LookPurpose,
): Promise<void> {
  const { role, organisation = null, name } = actor
  const people = looks.map(look => look.personId)
  const ids = looks.map(look => look.lookId)
  await sql`insert into look (person_id, look_id, role, organisation, who, purpose)
    select person_id, look_id, ${role}, ${organisation}, ${name}, ${purpose}
    from unnest(${people}::uuid[], ${ids}::uuid[]) as looked (person_id, look_id)`.execute(tx)
}

/** Looks at a person, and at the records that were merged into theirs. */
const isOf = (personId: string) =>
  sql<SqlBool>`look.person_id = any(array(select other_id from person_alias
    where person_id = ${personId} and stands_as = 'survivor') || ${personId}::uuid)`

/** A look as the log keeps it, with the organisation's name where the registers know it. */
export interface LookRow {
  lookedAt: Temporal.Instant
  who: string
  role: Role
  organisation: string | null
  purpose: string
}

/** The looks at a person since an instant, the newest first. */
export async function selectLooks(
  tx: Tx,
  personId: string,
  since: Temporal.Instant,
  page: { limit: number; offset: number },
): Promise<LookRow[]> {
  return on(tx)
    .selectFrom('look')
    .leftJoin('insurer', join => join.on('look.organisation', '=', sql`'insurer:' || insurer.code`))
    .leftJoin('clinic', join => join.on('look.organisation', '=', sql`'clinic:' || clinic.code`))
    .leftJoin('region', join => join.on('look.organisation', '=', sql`'fund:' || region.code`))
    .select(['looked_at as lookedAt', 'who', 'role', 'purpose'])
    .select(
      sql<string | null>`coalesce(insurer.name, clinic.name, region.fund_name, look.organisation)`.as(
        'organisation',
      ),
    )
    .where(isOf(personId))
    .where('looked_at', '>=', instant(since))
    .orderBy('looked_at', 'desc')
    .orderBy('look_id', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
}

/** How many looks there were at a person since an instant. */
export async function countLooks(tx: Tx, personId: string, since: Temporal.Instant): Promise<number> {
  const row = await on(tx)
    .selectFrom('look')
    .select(eb => eb.fn.countAll<number>().as('looks'))
    .where(isOf(personId))
    .where('looked_at', '>=', instant(since))
    .executeTakeFirstOrThrow()
  return row.looks
}
