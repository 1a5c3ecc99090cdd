import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import type { Sex } from '../person.ts'

/** A person as a list shows them; `likeness` is 1 for an exact hit. */
export interface Candidate {
  personId: string
  surname: string
  givenName: string
  patronymic: string | null
  sex: Sex
  birthDate: Day
  /** True where the name that fits is a former one. */
  former: boolean
  likeness: number
}

const COLUMNS = sql`i.person_id as "personId", i.surname, i.given_name as "givenName", i.patronymic, i.sex, i.birth_date as "birthDate",
  not upper_inf(i.valid) as former`

/** People whose name sounds like the key, the likest first; all of the words of the key count, and so does a birth date where given. */
export async function findByName(
  tx: Tx,
  key: string,
  birthDate: Day | null,
  limit: number,
): Promise<Candidate[]> {
  const likeness = sql`word_similarity(${key}, i.search_key)`
  const born = birthDate ? sql`and i.birth_date = ${birthDate.toString()}::date` : sql``
  await sql`select set_config('pg_trgm.word_similarity_threshold', '0.45', true)`.execute(tx)
  const { rows } =
    await sql<Candidate>`select ${COLUMNS}, ${likeness}::float8 as likeness from person_identity i
    where i.superseded_at is null and ${key} <% i.search_key ${born}
    order by likeness desc, i.search_key, i.birth_date limit ${limit}`.execute(tx)
  return rows
}

/** People born on a day whose name sounds alike at all: for a surname that a typing error made unlike. */
export async function findByBirthDate(
  tx: Tx,
  birthDate: Day,
  key: string,
  limit: number,
): Promise<Candidate[]> {
  const { rows } =
    await sql<Candidate>`select ${COLUMNS}, similarity(${key}, i.search_key)::float8 as likeness from person_identity i
    where i.superseded_at is null and i.birth_date = ${birthDate.toString()}::date
    order by likeness desc limit ${limit}`.execute(tx)
  return rows
}

/** People whose number has one of these blind indexes, or whose ENP this is. */
export async function findByNumber(
  tx: Tx,
  number: { enp: string | null; blind: Buffer[] },
): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`select ${COLUMNS}, 1::float8 as likeness from person_identity i
    where i.superseded_at is null and upper_inf(i.valid) and i.person_id in (
      select person_id from enp_claim where enp = ${number.enp}
      union select person_id from snils_claim where blind = any(${number.blind}::bytea[])
      union select person_id from document_claim where blind = any(${number.blind}::bytea[])
      union select person_id from person_contact where blind = any(${number.blind}::bytea[]) and superseded_at is null)
    limit 20`.execute(tx)
  return rows
}
