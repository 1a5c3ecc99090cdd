/** What has to be so for a payer to pay, besides who the person is; law/programmes/README.md says what each means. */
export const NEEDS = [
  'prescribed',
  'commission',
  'benefit',
  'disability',
  'listed_disease',
  'in_care',
  'after_hospital',
  'cannot_come',
  'epidemic',
  'check_up_due',
  'preventive_due',
  'work_accident',
] as const

/** One of NEEDS. */
export type Need = (typeof NEEDS)[number]
