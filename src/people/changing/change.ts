import type { Day } from '#kernel/day.ts'
import type { Actor } from '#platform/actor.ts'

/** Why data of a person change: they became another, or what was written was never right. */
export type ChangeBecause = 'changed' | 'error'

/** Whose data change, from which day, why, and by which application or request. */
export interface ChangeOf {
  personId: string
  /** The day from which the new data hold; for an error, a day on which the wrong data stood. */
  on: Day
  because: ChangeBecause
  applicationId?: string | undefined
  requestId?: string | undefined
}

/** What of a person a change is about. */
export type Changed = 'identity' | 'document' | 'snils' | 'contact' | 'address' | 'status' | 'death'

/** One change as the history keeps it. */
export interface ChangeToKeep extends ChangeOf {
  what: Changed
  rowIds: string[]
  supersededIds: string[]
  actor: Actor
}
