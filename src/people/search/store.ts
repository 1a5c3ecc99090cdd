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

/** A candidate with the key of the name that fits, for comparing word by word. */
export type KeyedCandidate = Candidate & { key: string }

const COLUMNS = sql`coalesce(al.other_id, i.person_id) as "personId", i.surname, i.given_name as "givenName", i.patronymic, i.sex, i.birth_date as "birthDate",
  (not upper_inf(i.valid) or al.person_id is not null) as former, i.search_key as key`

/** A name of a merged record finds the surviving one, as a former name does. */
const ALIASES = sql`left join person_alias al on al.person_id = i.person_id and al.stands_as = 'alias'`

/** People whose name sounds like the key, the likest first; `least` is how alike by trigrams (0 to 1) they must be. */
export async function findByName(
  tx: Tx,
  key: string,
  limit: number,
  least: number,
): Promise<KeyedCandidate[]> {
  const { rows } =
    await sql<KeyedCandidate>`select ${COLUMNS}, word_similarity(${key}, i.search_key)::float8 as likeness
    from identities_sounding_like(${key}, ${least}, ${limit}) found
    join person_identity i on i.person_id = found.person_id and i.identity_id = found.identity_id ${ALIASES}
    order by likeness desc, i.search_key, i.birth_date`.execute(tx)
  return rows
}

/** People born on a day, those whose name sounds likest first: for a surname that typing errors made unlike. */
export async function findByBirthDate(
  tx: Tx,
  birthDate: Day,
  key: string,
  limit: number,
): Promise<KeyedCandidate[]> {
  const { rows } =
    await sql<KeyedCandidate>`select ${COLUMNS}, similarity(${key}, i.search_key)::float8 as likeness from person_identity i ${ALIASES}
    where i.superseded_at is null and i.birth_date = ${birthDate.toString()}::date
    order by likeness desc, i.search_key limit ${limit}`.execute(tx)
  return rows
}

/** The numbers that a text may be; null where it cannot be one of that kind. */
export interface Numbers {
  enp: string | null
  /** A temporary certificate or an old policy: the number alone. */
  policy: string | null
  application: string | null
  /** Blind indexes of SNILS, documents and phones. */
  blind: Buffer[]
}

/** People whose number this is, of any kind. */
export async function findByNumber(
  tx: Tx,
  { enp, policy, application, blind }: Numbers,
): Promise<Candidate[]> {
  const { rows } =
    await sql<Candidate>`select ${COLUMNS}, 1::float8 as likeness from person_identity i ${ALIASES}
    where i.superseded_at is null and upper_inf(i.valid) and i.person_id in (
      select coalesce(m.other_id, n.person_id) from (select person_id from enp_claim where enp = ${enp}
      union select person_id from policy where number = ${policy} and form in ('old', 'certificate') and superseded_at is null
      union select person_id from application where number = ${application}
      union select person_id from snils_claim where blind = any(${blind}::bytea[])
      union select person_id from document_claim where blind = any(${blind}::bytea[])
      union select person_id from person_contact where blind = any(${blind}::bytea[]) and superseded_at is null) n
      left join person_alias m on m.person_id = n.person_id and m.stands_as = 'alias')
    order by i.search_key, i.birth_date limit 20`.execute(tx)
  return rows
}
