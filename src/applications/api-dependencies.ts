import type { Refusal } from '#kernel/outcome.ts'
import type { Database } from '#platform/database.ts'
import type { ApplicationDependencies } from './dependencies.ts'

/** What the routes of this subject stand on. */
export interface ApiDependencies extends ApplicationDependencies {
  database: Database
}

const STATUSES: Record<string, number> = {
  'applications.not-found': 404,
  'applications.no-draft': 404,
  'applications.moved-meanwhile': 409,
  'applications.likely-duplicates': 409,
  'applications.open-application': 409,
  'insurance.already-insured': 409,
  'applications.file-size': 413,
  'applications.file-type': 415,
}

/** The HTTP status of a refusal of this subject; undefined leaves 422. */
export const statusOfRefusal = ([first]: Refusal[]): number | undefined => first && STATUSES[first.code]
