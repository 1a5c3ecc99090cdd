import type { Day } from '#kernel/day.ts'
import type { Citation, Words } from '#kernel/outcome.ts'
import type { Need } from './needs.ts'
import type { Confidence } from './types.ts'

/** Who pays for a service instead of the person, the person, or `ask` where no source settles it. */
export type Payer = 'chi' | 'budget' | 'social_fund' | 'employer' | 'person' | 'ask'

/** How fast help must come, as classifier V014 has it. */
export type CareForm = 'emergency' | 'urgent' | 'planned'

export type { Need } from './needs.ts'

/** People for whom a payer pays: an age in full years from–to (to included, null open), a sex, the pregnant. */
export interface ServiceFor {
  ages?: [number, number | null]
  sex?: 'f' | 'm'
  pregnant?: true
}

/** Who pays for a service in a period, for whom and on what conditions. */
export interface Payment {
  from: Day
  until: Day | null
  by: Payer
  /** `basic` is free in every region; `territorial` only for the insured of `regions`, there. */
  programme: 'basic' | 'territorial'
  regions: string[]
  who: ServiceFor
  needs: Need[]
  source: Citation[]
  confidence: Confidence
  note: Words | null
}

/** One thing that people ask for at a clinic, as law/programmes/services describes it. */
export interface Service {
  id: string
  /** The file that it stands in, without the ending, and the words people know that group of services by. */
  topic: string
  topicName: Words
  /** The everyday name. */
  name: Words
  /** The name as the classifiers and the acts have it; null for what is no medical service. */
  formal: string | null
  /** What people call it, in the two languages, besides the name. */
  words: { ru: string[]; en: string[] }
  /** Kind of care; null for what is no medical service. */
  care: string | null
  /** Profile of care, classifier V002; null where it has none. */
  profile: string | null
  where: string[]
  forms: CareForm[]
  /** True for a condition in which the emergency card comes first. */
  emergency: boolean
  /** True for what is rather a circumstance of the help than a help: a tourist, a private clinic. */
  circumstance: boolean
  /** True for what is given without a policy and without documents, as to the pregnant and the newborn. */
  withoutPolicy: boolean
  /** Whether somebody has to refer to it, and the specialty by which the region's list may free it of that. */
  referral: 'none' | 'needed'
  specialty: string | null
  /** The parameter of law/parameters/waiting that limits the wait; null where none does. */
  wait: string | null
  payments: Payment[]
  /** What is free in its stead, an id. */
  insteadOf: string | null
}

/** A programme that the services rest on: the basic one of a year, or a region's. */
export interface Programme {
  id: string
  kind: 'basic' | 'territorial'
  region: string | null
  from: Day
  until: Day | null
  title: Words
  source: Citation[]
  confidence: Confidence
  note: Words | null
}
