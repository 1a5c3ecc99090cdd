import type { Clock } from '#kernel/clock.ts'
import type { Database } from '#platform/database.ts'
import type { WordParts } from '../words.ts'

/** What the pages of notices stand on. */
export interface NoticePageParts extends WordParts {
  database: Database
  clock: Clock
}
