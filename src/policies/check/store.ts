import { CompiledQuery, sql, type RawBuilder } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { ClosingReason } from '#insurance/index.ts'
import type { Tx } from '#platform/database.ts'
import type { Form } from '../policy.ts'

/** What the register knows of the person of a number, as on a day. */
export interface CheckFacts {
  personId: string
  surname: string
  givenName: string
  patronymic: string | null
  birthDate: Day
  sex: 'm' | 'f'
  /** Every surname the person has had, for a document with a former one. */
  surnames: string[]
  enp: string | null
  insurerCode: string | null
  insuredRegion: string | null
  insuredFrom: Day | null
  /** The last insurance that ended before the day, where none covers it. */
  endedInsurerCode: string | null
  endedOn: Day | null
  endedBecause: ClosingReason | null
  form: Form | null
  number: string | null
  series: string | null
  validUntil: Day | null
  category: string | null
  statusUntil: Day | null
}

/** How a person is found: by a number that is one person's. */
export type Handle =
  | { by: 'enp' | 'certificate'; number: string }
  | { by: 'old'; series: string | null; number: string }
  | { by: 'snils' | 'document'; blind: Buffer }

/**
 * The facts of everyone in `who` (person_id, on_day), as on that day: one text for a single check and for a list of them,
 * so that the two cannot disagree.
 */
export const FACTS = {
  columns: sql`who.person_id as "personId", i.surname, i.given_name as "givenName", i.patronymic, i.birth_date as "birthDate", i.sex,
      array(select n.surname from person_identity n where n.superseded_at is null and n.person_id =
        any(array(select a.other_id from person_alias a where a.person_id = who.person_id and a.stands_as = 'survivor') || who.person_id)) as surnames,
      e.enp, s.insurer_code as "insurerCode", s.region_code as "insuredRegion", lower(s.valid) as "insuredFrom",
      b.insurer_code as "endedInsurerCode", upper(b.valid) - 1 as "endedOn", b.closed_because as "endedBecause",
      p.form, p.number, p.series, p.valid_until as "validUntil", c.category, c.status_until as "statusUntil"`,
  ofWho: sql`from who
    join lateral (select * from person_identity x where x.person_id = who.person_id and x.superseded_at is null
      order by x.valid @> who.on_day desc, x.valid limit 1) i on true
    left join enp_claim e on e.person_id = who.person_id
    left join insurance_spell s on s.person_id = who.person_id and s.superseded_at is null and s.valid @> who.on_day
    left join lateral (select * from insurance_spell x where x.person_id = who.person_id and x.superseded_at is null
      and upper(x.valid) <= who.on_day order by x.valid desc limit 1) b on s.person_id is null
    left join policy p on p.person_id = who.person_id and p.superseded_at is null and p.in_force @> who.on_day
    left join person_status c on c.person_id = who.person_id and c.superseded_at is null and c.valid @> who.on_day`,
}

type Sql = RawBuilder<unknown>

/** Who has a number, given as an SQL expression. */
export const WHO_HAS = {
  enp: (number: Sql) => sql`select person_id from enp_claim where enp = ${number}`,
  certificate: (number: Sql) =>
    sql`select person_id from policy_number_claim where kind = 'certificate' and number = ${number}`,
  old: (
    number: Sql,
    series: Sql,
  ) => sql`select distinct person_id from policy where form = 'old' and number = ${number}
        and (${series} is null or series = ${series}) and superseded_at is null`,
  snils: (blind: Sql) => sql`select person_id from snils_claim where blind = ${blind}`,
  document: (blind: Sql) => sql`select person_id from document_claim where blind = ${blind}`,
}

/** The person of a row of `found`: a number of a merged record is the surviving one's. */
export const SURVIVING = sql`coalesce(al.other_id, found.person_id)`
/** What SURVIVING stands on. */
export const ALIASES = sql`left join person_alias al on al.person_id = found.person_id and al.stands_as = 'alias'`

/** The facts of everyone a handle finds: one, nobody, or several people with old policies of one number. One statement. */
export async function checkFacts(tx: Tx, handle: Handle, on: Day): Promise<CheckFacts[]> {
  const values =
    'blind' in handle ? [handle.blind] : 'series' in handle ? [handle.number, handle.series] : [handle.number]
  const { rows } = await tx.executeQuery<CheckFacts>(
    CompiledQuery.raw(textFor(tx, handle.by), [on.toString(), ...values]),
  )
  return rows
}

const texts = new Map<Handle['by'], string>()

/** The statement of a way to find people, written down once: $1 is the day, $2 the number, $3 the series of an old policy. */
function textFor(tx: Tx, by: Handle['by']): string {
  let text = texts.get(by)
  if (text === undefined) {
    const [day, number, series] = ['$1', '$2', '$3'].map(place => sql.raw(place))
    const who = WHO_HAS[by](number!, sql`${series}::text`)
    text =
      sql`with who as (select distinct ${SURVIVING} as person_id, ${day}::date as on_day from (${who}) as found ${ALIASES})
      select ${FACTS.columns} ${FACTS.ofWho} limit 5`.compile(tx).sql
    texts.set(by, text)
  }
  return text
}
