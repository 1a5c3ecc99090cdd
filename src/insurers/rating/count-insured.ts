import type { Day } from '#kernel/day.ts'
import { SYSTEM } from '#platform/actor.ts'
import type { Database } from '#platform/database.ts'
import { keepCount, newestCount } from './store.ts'

/** How many people each insurer insured at the end of a quarter, by the register of Polis; a region where it insures nobody is absent. */
export type InsuredCount = ReadonlyMap<string, number>

/**
 * The count of the end of a quarter, made when first asked for and kept from then on: what was shown stays as it was. Of
 * two that ask at once one counts, both read the same.
 */
export const countInsured = (database: Database, asOf: Day): Promise<InsuredCount> =>
  database.transact(SYSTEM, async tx => {
    const known = await newestCount(tx, asOf)
    if (!known.length) await keepCount(tx, asOf, 1)
    return asMap(known.length ? known : await newestCount(tx, asOf))
  })

/** Counts again, where the register was loaded or corrected since: the new count supersedes, the old one stays. */
export const recountInsured = (database: Database, asOf: Day): Promise<InsuredCount> =>
  database.transact(SYSTEM, async tx => {
    const known = await newestCount(tx, asOf)
    await keepCount(tx, asOf, Math.max(0, ...known.map(({ revision }) => revision)) + 1)
    return asMap(await newestCount(tx, asOf))
  })

const asMap = (counted: readonly { insurer: string; value: number }[]): InsuredCount =>
  new Map(counted.map(({ insurer, value }) => [insurer, value]))
