/** The columns that a list of checks may have, in any order. */
export const COLUMNS = [
  'enp',
  'certificate',
  'oldSeries',
  'oldNumber',
  'snils',
  'birthDate',
  'on',
  'region',
] as const
export type Column = (typeof COLUMNS)[number]

/** The columns that say whom to check. */
export const NUMBERS = ['enp', 'certificate', 'oldNumber', 'snils'] as const satisfies readonly Column[]

/** What the answer adds to the columns of the list. */
export const ANSWER_COLUMNS = [
  'found',
  'insured',
  'insurerCode',
  'insurer',
  'form',
  'number',
  'validUntil',
  'programme',
  'reason',
] as const
