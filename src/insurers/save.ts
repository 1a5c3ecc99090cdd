import type { Tx } from '#platform/database.ts'
import type { Registers } from './registers.ts'
import { upsertInsurers, upsertOffices, upsertRegions } from './store.ts'

/**
 * Writes the registers over the rows of the database, so that other tables may refer to them. A row that left the
 * dictionaries stays: people were insured there.
 */
export async function saveRegisters(tx: Tx, registers: Registers): Promise<void> {
  const regions = registers.regions.flatMap(region => {
    const fund = registers.fund(region.code)
    return fund ? [{ region, fund }] : []
  })
  await upsertRegions(tx, regions)
  await upsertInsurers(tx, registers.insurers)
  await upsertOffices(
    tx,
    registers.insurers.flatMap(({ code }) => registers.offices(code)),
  )
}
