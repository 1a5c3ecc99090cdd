import { join } from 'node:path'
import { loadClinics, saveClinics } from '#clinics/index.ts'
import { loadRegisters, saveRegisters } from '#insurers/index.ts'
import { fixedClock } from '#kernel/clock.ts'
import { loadLaw } from '#law/load.ts'
import { SYSTEM } from '#platform/actor.ts'
import { withDatabase, type TestDatabase } from '#test/database.ts'
import type { ListParts } from '../list.ts'
import { loadDemonstration } from '../load-demonstration.ts'

const HOME = join(import.meta.dirname, '../../..')

/** The law and the registers of the checkout. */
export const law = await loadLaw(join(HOME, 'law'))
export const registers = await loadRegisters(join(HOME, 'dictionaries'))
const clinics = await loadClinics(join(HOME, 'dictionaries'), registers)

/** Runs a test on a database with the registers saved, on a business day. */
export const onDay = (
  today: string,
  run: (parts: ListParts, db: TestDatabase) => Promise<void>,
): Promise<void> =>
  withDatabase(async db => {
    await db.database.transact(SYSTEM, async tx => {
      await saveRegisters(tx, registers)
      await saveClinics(tx, clinics)
    })
    await run({ law, registers, sealing: db.sealing, database: db.database, clock: fixedClock(today) }, db)
  })

/** As `onDay`, with the start set of the day loaded. */
export const withDemonstration = (
  today: string,
  run: (parts: ListParts, db: TestDatabase) => Promise<void>,
): Promise<void> =>
  onDay(today, async (parts, db) => {
    await loadDemonstration(parts, { today: parts.clock.today() })
    await run(parts, db)
  })
