import { parseArgs } from 'node:util'
import { earlier, readTypedDay, type Day } from '#kernel/day.ts'
import type { CommandLineCommand } from '#platform/command-line.ts'
import type { Database } from '#platform/database.ts'
import { recountComplaints, recountInsured } from './count-insured.ts'
import { lastQuarterEnd } from './quarter.ts'

/** Opens what a count stands on, for one command. */
export type OpenCount = () => Promise<{
  database: Database
  clock: { today(): Day }
  close(): Promise<void>
}>

const USAGE = 'rating-count [--on 29.05.2017]'

/** `polis rating-count`: counts the insured and the complaints of the last whole quarter again, for the rating; the earlier counts stay as history. */
export const ratingCountCommand = (open: OpenCount): CommandLineCommand => ({
  usage: USAGE,
  summary: 'count the insured and the justified complaints of the last whole quarter again, for the rating',
  async run(args, terminal) {
    const asked = readOn(args)
    if (asked === null) {
      terminal.error(`polis ${USAGE}`)
      return 2
    }
    const installation = await open()
    try {
      const asOf = lastQuarterEnd(earlier(asked ?? installation.clock.today(), installation.clock.today()))
      const count = await recountInsured(installation.database, asOf)
      const complaints = await recountComplaints(installation.database, asOf)
      const counted = { insured: Object.fromEntries(count), complaints: Object.fromEntries(complaints) }
      terminal.out(JSON.stringify({ asOf: asOf.toString(), ...counted }, null, 2))
      return 0
    } finally {
      await installation.close()
    }
  },
})

/** The day asked for, undefined where none is; null where the arguments cannot be read. */
function readOn(args: string[]): Day | undefined | null {
  try {
    const { on } = parseArgs({ args, options: { on: { type: 'string' } } }).values
    if (on === undefined) return undefined
    return readTypedDay(on)
  } catch {
    return null
  }
}
