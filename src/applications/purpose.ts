import type { ChangeGround } from '#insurance/index.ts'
import type { Day } from '#kernel/day.ts'

/** What an application is for. */
export const KINDS = [
  'first',
  'change_of_insurer',
  'reissue',
  'duplicate',
  'change_of_form',
  'surrender',
  'return',
] as const
export type Kind = (typeof KINDS)[number]

/** Why a policy is reissued: what about the person has changed, or was wrong (RPL-01, RPL-02). */
export const REISSUE_GROUNDS = ['name', 'birth_date', 'birth_place', 'error'] as const
export type ReissueGround = (typeof REISSUE_GROUNDS)[number]

/** Why a duplicate is needed (RPL-03, RPL-04). */
export const DUPLICATE_GROUNDS = ['wear', 'loss'] as const
export type DuplicateGround = (typeof DUPLICATE_GROUNDS)[number]

/** What an application is for, with what its kind needs to say. */
export type Purpose =
  | { kind: 'first' }
  | { kind: 'change_of_insurer'; because: ChangeGround }
  | { kind: 'reissue'; because: ReissueGround }
  | { kind: 'duplicate'; because: DuplicateGround }
  | { kind: 'change_of_form' }
  /** The policy is given back on military service, which begins on `serviceFrom` (RPL-10). */
  | { kind: 'surrender'; serviceFrom: Day }
  | { kind: 'return' }
