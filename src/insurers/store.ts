import type { DayColumn, Tx } from '#platform/database.ts'
import type { Insurer } from './insurer.ts'
import type { Office } from './office.ts'
import type { Fund, Region } from './region.ts'

type InsurerTables = {
  region: {
    code: string
    name_ru: string
    name_en: string
    okato: string
    time_zone: string
    fund_name: string
    fund_ogrn: string | null
    fund_address: string | null
    known_on: DayColumn
  }
  insurer: {
    code: string
    region_code: string
    name: string
    full_name: string
    ogrn: string
    inn: string | null
    address: string | null
    site: string | null
    phone: string | null
    known_on: DayColumn
    confidence: string
  }
  office: {
    office_id: string
    insurer_code: string
    region_code: string
    address: string
    hours: string | null
    demonstration: boolean
  }
}

const on = (tx: Tx) => tx.withTables<InsurerTables>()

/** Writes regions with their funds in one statement, over what is there. */
export async function upsertRegions(tx: Tx, rows: readonly { region: Region; fund: Fund }[]): Promise<void> {
  const values = rows.map(({ region, fund }) => ({
    code: region.code,
    name_ru: region.name.ru,
    name_en: region.name.en,
    okato: region.okato,
    time_zone: region.timeZone,
    fund_name: fund.name,
    fund_ogrn: fund.ogrn,
    fund_address: fund.address,
    known_on: fund.knownOn.toString(),
  }))
  await on(tx)
    .insertInto('region')
    .values(values)
    .onConflict(conflict =>
      conflict.column('code').doUpdateSet(row => ({
        name_ru: row.ref('excluded.name_ru'),
        name_en: row.ref('excluded.name_en'),
        okato: row.ref('excluded.okato'),
        time_zone: row.ref('excluded.time_zone'),
        fund_name: row.ref('excluded.fund_name'),
        fund_ogrn: row.ref('excluded.fund_ogrn'),
        fund_address: row.ref('excluded.fund_address'),
        known_on: row.ref('excluded.known_on'),
      })),
    )
    .execute()
}

/** Writes insurers in one statement, over what is there; their regions are there already. */
export async function upsertInsurers(tx: Tx, insurers: readonly Insurer[]): Promise<void> {
  const values = insurers.map(insurer => ({
    code: insurer.code,
    region_code: insurer.region,
    name: insurer.name,
    full_name: insurer.fullName,
    ogrn: insurer.ogrn,
    inn: insurer.inn,
    address: insurer.address,
    site: insurer.site,
    phone: insurer.phone,
    known_on: insurer.knownOn.toString(),
    confidence: insurer.confidence,
  }))
  await on(tx)
    .insertInto('insurer')
    .values(values)
    .onConflict(conflict =>
      conflict.column('code').doUpdateSet(row => ({
        region_code: row.ref('excluded.region_code'),
        name: row.ref('excluded.name'),
        full_name: row.ref('excluded.full_name'),
        ogrn: row.ref('excluded.ogrn'),
        inn: row.ref('excluded.inn'),
        address: row.ref('excluded.address'),
        site: row.ref('excluded.site'),
        phone: row.ref('excluded.phone'),
        known_on: row.ref('excluded.known_on'),
        confidence: row.ref('excluded.confidence'),
      })),
    )
    .execute()
}

/** Writes offices in one statement, over what is there; their insurers are there already. Hours are kept in Russian. */
export async function upsertOffices(tx: Tx, offices: readonly Office[]): Promise<void> {
  const values = offices.map(office => ({
    office_id: office.id,
    insurer_code: office.insurer,
    region_code: office.region,
    address: office.address,
    hours: office.hours?.ru ?? null,
    demonstration: office.demonstration,
  }))
  await on(tx)
    .insertInto('office')
    .values(values)
    .onConflict(conflict =>
      conflict.column('office_id').doUpdateSet(row => ({
        insurer_code: row.ref('excluded.insurer_code'),
        region_code: row.ref('excluded.region_code'),
        address: row.ref('excluded.address'),
        hours: row.ref('excluded.hours'),
        demonstration: row.ref('excluded.demonstration'),
      })),
    )
    .execute()
}
