import { sql } from 'kysely'
import type { Tx } from '#platform/database.ts'
import type { Clinic } from './clinic.ts'

/** Writes the clinics of the register into the database, so that its tables can point to them; one that is there is brought up to date. */
export async function saveClinics(
  tx: Tx,
  { clinics }: { readonly clinics: readonly Clinic[] },
): Promise<void> {
  if (!clinics.length) return
  await sql`insert into clinic (code, region_code, name, address, in_system, demonstration)
    select * from unnest(${clinics.map(({ code }) => code)}::text[], ${clinics.map(({ region }) => region)}::text[],
      ${clinics.map(({ name }) => name)}::text[], ${clinics.map(({ address }) => address)}::text[],
      ${clinics.map(({ inSystem }) => inSystem)}::boolean[], ${clinics.map(({ demonstration }) => demonstration)}::boolean[])
    on conflict on constraint clinic_key do update set region_code = excluded.region_code, name = excluded.name,
      address = excluded.address, in_system = excluded.in_system, demonstration = excluded.demonstration`.execute(
    tx,
  )
}
