import type { Registers } from '#insurers/index.ts'
import type { Database } from '#platform/database.ts'
import type { TellingParts } from './tell-change.ts'

/** What the pages about changes of data stand on. */
export type ChangingParts = TellingParts & { database: Database; registers: Registers }
