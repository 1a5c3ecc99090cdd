import { z } from 'zod'
import { NEEDS } from '#law/needs.ts'

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
