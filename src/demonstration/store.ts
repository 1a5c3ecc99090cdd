import { sql } from 'kysely'
import type { ClosingReason } from '#insurance/index.ts'
import type { Day } from '#kernel/day.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import type { Form } from '#policies/index.ts'

/** Why the people of the start set are the business of a fund: the list finds them by it. */
export const DEMONSTRATION = 'demonstration'

/** Whether the demonstration was loaded, and whether anybody is in the register. */
export async function standing(tx: Tx, login: string): Promise<{ loaded: boolean; people: boolean }> {
  const { rows } = await sql<{ loaded: boolean; people: boolean }>`
    select exists (select 1 from account where login = ${login}) as loaded, exists (select 1 from person) as people`.execute(
    tx,
  )
  return rows[0] ?? { loaded: false, people: false }
}

/** Acts as somebody for the next commands of a transaction: the start set is one transaction with many people at work in it. */
export async function actAs(tx: Tx, actor: Actor): Promise<void> {
  await sql`select set_config('polis.role', ${actor.role}, true), set_config('polis.organisation', ${actor.organisation ?? ''}, true),
    set_config('polis.person', ${actor.personId ?? ''}, true), set_config('polis.reach', '', true)`.execute(
    tx,
  )
}

/** Someone of the start set, with the numbers that a check takes. */
export interface DemoPerson {
  personId: string
  surname: string
  givenName: string
  formerSurname: string | null
  birthDate: Day
  region: string
  category: string
  statusUntil: Day | null
  enp: string | null
  snilsId: string | null
  snils: Buffer | null
  form: Form | null
  series: string | null
  number: string | null
  validUntil: Day | null
  closedBecause: ClosingReason | null
  openedBecause: string | null
}

/** Everyone of the start set, in the order in which they were made. */
export async function demoPeople(tx: Tx, on: Day): Promise<DemoPerson[]> {
  const day = sql`${on.toString()}::date`
  const { rows } = await sql<DemoPerson>`
    select b.person_id as "personId", i.surname, i.given_name as "givenName", i.birth_date as "birthDate",
      (select x.surname from person_identity x where x.person_id = b.person_id and x.superseded_at is null
        and x.surname <> i.surname order by x.valid limit 1) as "formerSurname",
      substr(b.organisation, 6) as region, c.category, c.status_until as "statusUntil", e.enp,
      n.snils_id as "snilsId", n.sealed as snils, p.form, p.series, p.number, p.valid_until as "validUntil",
      s.closed_because as "closedBecause", s.opened_because as "openedBecause"
    from person_business b
    join lateral (select * from person_identity x where x.person_id = b.person_id and x.superseded_at is null
      order by x.valid @> ${day} desc, x.valid limit 1) i on true
    left join person_status c on c.person_id = b.person_id and c.superseded_at is null and upper_inf(c.valid)
    left join enp_claim e on e.person_id = b.person_id
    left join person_snils n on n.person_id = b.person_id and n.superseded_at is null
    left join lateral (select * from policy x where x.person_id = b.person_id and x.superseded_at is null
      order by x.in_force desc limit 1) p on true
    left join lateral (select * from insurance_spell x where x.person_id = b.person_id and x.superseded_at is null
      order by x.valid desc limit 1) s on true
    where b.reason = ${DEMONSTRATION} order by b.person_id`.execute(tx)
  return rows
}

/** The cards of the start set: who is insured under a policy that lasts, in a region. */
export async function cardHolders(
  tx: Tx,
  region: string,
  count: number,
): Promise<{ personId: string; name: string }[]> {
  const { rows } = await sql<{ personId: string; name: string }>`
    select b.person_id as "personId", concat_ws(' ', i.surname, i.given_name, i.patronymic) as name
    from person_business b join policy p using (person_id) join person_identity i using (person_id)
    where b.reason = ${DEMONSTRATION} and b.organisation = ${`fund:${region}`} and p.superseded_at is null and upper_inf(p.in_force)
      and p.valid_until is null and p.form not in ('old', 'certificate') and upper_inf(i.valid) and i.superseded_at is null
      and i.birth_date < current_date - interval '30 years'
    order by (select count(*) from policy h where h.person_id = b.person_id) desc, b.person_id limit ${count}`.execute(
    tx,
  )
  return rows
}

/** Someone of the start set by name. */
export interface DemoName {
  personId: string
  name: string
}

const NAMED = sql`select b.person_id as "personId", concat_ws(' ', i.surname, i.given_name, i.patronymic) as name
  from person_business b join person_identity i using (person_id)
  where b.reason = ${DEMONSTRATION} and upper_inf(i.valid) and i.superseded_at is null`

/** People of the start set whom an insurer insures without an end; who has an account comes first, so that there is something to see. */
export async function insuredBy(tx: Tx, insurer: string, count: number): Promise<DemoName[]> {
  const { rows } = await sql<DemoName>`${NAMED} and exists (select 1 from insurance_spell s
      where s.person_id = b.person_id and s.insurer_code = ${insurer} and s.superseded_at is null and upper_inf(s.valid)
        and lower(s.valid) < current_date - interval '1 year')
    order by exists (select 1 from account a where a.person_id = b.person_id) desc, b.person_id limit ${count}`.execute(
    tx,
  )
  return rows
}

/** People of the start set of a region whom nobody insures. */
export async function insuredNowhere(tx: Tx, region: string, count: number): Promise<DemoName[]> {
  const { rows } = await sql<DemoName>`${NAMED} and b.organisation = ${`fund:${region}`} and not exists (
      select 1 from insurance_spell s where s.person_id = b.person_id and s.superseded_at is null)
    order by b.person_id limit ${count}`.execute(tx)
  return rows
}
