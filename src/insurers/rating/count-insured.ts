import type { Day } from '#kernel/day.ts'
import { SYSTEM } from '#platform/actor.ts'
import type { Database } from '#platform/database.ts'
import { keepCount, newestCount, type CountedIndicator } from './store.ts'

/** How many people each insurer insured at the end of a quarter, by the register of Polis; a region where it insures nobody is absent. */
export type InsuredCount = ReadonlyMap<string, number>

/**
 * How many complaints of the year up to the end of a quarter were decided for the person, by insurer; a region where none
 * was decided is absent.
 */
export type ComplaintCount = ReadonlyMap<string, number>

/**
 * The count of the end of a quarter, made when first asked for and kept from then on: what was shown stays as it was. Of
 * two that ask at once one counts, both read the same.
 */
export const countInsured = (database: Database, asOf: Day): Promise<InsuredCount> =>
  counted(database, asOf, 'insured')

/** The complaints, counted and kept as the insured are. */
export const countComplaints = (database: Database, asOf: Day): Promise<ComplaintCount> =>
  counted(database, asOf, 'complaints')

/** Counts again, where the register was loaded or corrected since: the new count supersedes, the old one stays. */
export const recountInsured = (database: Database, asOf: Day): Promise<InsuredCount> =>
  recounted(database, asOf, 'insured')

/** Counts the complaints again, as the insured are counted again. */
export const recountComplaints = (database: Database, asOf: Day): Promise<ComplaintCount> =>
  recounted(database, asOf, 'complaints')

const counted = (database: Database, asOf: Day, indicator: CountedIndicator) =>
  database.transact(SYSTEM, async tx => {
    const known = await newestCount(tx, asOf, indicator)
    if (!known.length) await keepCount(tx, asOf, indicator, 1)
    return asMap(known.length ? known : await newestCount(tx, asOf, indicator))
  })

const recounted = (database: Database, asOf: Day, indicator: CountedIndicator) =>
  database.transact(SYSTEM, async tx => {
    const known = await newestCount(tx, asOf, indicator)
    await keepCount(tx, asOf, indicator, Math.max(0, ...known.map(({ revision }) => revision)) + 1)
    return asMap(await newestCount(tx, asOf, indicator))
  })

const asMap = (rows: readonly { insurer: string; value: number }[]): InsuredCount =>
  new Map(rows.map(({ insurer, value }) => [insurer, value]))
