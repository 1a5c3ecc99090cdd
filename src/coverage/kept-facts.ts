import { z } from 'zod'

/** The codes of what a person may tell of the needs of a payment. */
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

/** What a question may say of the person, the place and the way, as a field of a request or a kept fact. */
export const saidShape = {
  insuredRegion: z.string().exactOptional(),
  insured: z.boolean().exactOptional(),
  sex: z.enum(['f', 'm']).exactOptional(),
  pregnant: z.boolean().exactOptional(),
  emergency: z.boolean().exactOptional(),
  referral: z.boolean().exactOptional(),
  prescribed: z.boolean().exactOptional(),
  outside: z.boolean().exactOptional(),
  tells: z.array(z.enum(NEEDS)).exactOptional(),
}

/** The facts of an answer as they are kept: the id of the service beside them, no text and no birth date. */
export const keptFacts = z.object({
  service: z.string().nullable(),
  region: z.string(),
  ...saidShape,
  privateInSystem: z.boolean().exactOptional(),
  policyAtHand: z.boolean().exactOptional(),
  age: z.number().exactOptional(),
  ageOfYear: z.number().exactOptional(),
})
