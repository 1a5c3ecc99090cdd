import type { Day } from '#kernel/day.ts'
import type { Citation } from '#kernel/outcome.ts'
import type { Law } from '#law/types.ts'
import type { Policy } from '#policies/index.ts'
import type { Kind } from '../purpose.ts'

/** What accepting an application does to the policy, in one word. */
export type EffectWord =
  | 'stamp'
  | 'chip'
  | 'register'
  | 'certificate'
  | 'digital'
  | 'policy'
  | 'surrendered'
  | 'suspended'
  | 'resumes'

/** What accepting will do, with the law of the application's day behind it. */
export interface ExpectedEffect {
  word: EffectWord
  because: Citation[]
}

/** What is known before an application is accepted. */
export interface EffectFacts {
  kind: Kind
  /** The day of the application, whose law decides. */
  appliedOn: Day
  /** The policy in force, or the last one. */
  policy: Pick<Policy, 'form' | 'until' | 'endedBecause' | 'validUntil'> | null
}

/**
 * Foretells what accepting does to the policy: nothing is made where the law keeps the policy, a certificate or a policy
 * where it makes one (RPL-06, RPL-09, RPL-10).
 * @law fz-326 ст. 46, 49.1
 */
export function expectedEffect(facts: EffectFacts, law: Law): ExpectedEffect {
  const { kind, policy, appliedOn } = facts
  if (kind === 'surrender') return serviceEffect(facts, law)
  if (kind === 'return' && resumes(facts, law))
    return { word: 'resumes', because: sourcesOf(law, appliedOn, 'military/suspension') }
  const because = sourcesOf(law, appliedOn, 'policy/after-move')
  if (kind === 'change_of_insurer' && policy && isUniform(policy))
    return { word: MARKS[policy.form], because }
  if (['reissue', 'duplicate', 'change_of_form'].includes(kind) && policy?.form === 'digital')
    return { word: 'register', because }
  return newDocument(appliedOn, law)
}

type Uniform = 'paper' | 'plastic' | 'universal_card' | 'digital'
const MARKS: Record<Uniform, EffectWord> = {
  paper: 'stamp',
  plastic: 'chip',
  universal_card: 'chip',
  digital: 'register',
}

const isUniform = (policy: Pick<Policy, 'form'>): policy is { form: Uniform } =>
  policy.form !== 'old' && policy.form !== 'certificate'

function serviceEffect({ appliedOn }: EffectFacts, law: Law): ExpectedEffect {
  const value = law.on(appliedOn).find<string>('military/suspension')?.value
  return {
    word: value === 'suspended' ? 'suspended' : 'surrendered',
    because: sourcesOf(law, appliedOn, 'military/suspension'),
  }
}

/** The policy that was suspended comes back; one that was given back, or whose date has passed, is made anew. */
function resumes({ policy, appliedOn }: EffectFacts, law: Law): boolean {
  if (!policy?.until || policy.endedBecause !== 'surrendered' || !isUniform(policy)) return false
  const isOver = policy.validUntil !== null && Temporal.PlainDate.compare(policy.validUntil, appliedOn) < 0
  return !isOver && law.on(policy.until).find<string>('military/suspension')?.value === 'suspended'
}

function newDocument(appliedOn: Day, law: Law): ExpectedEffect {
  const certificates = law.on(appliedOn).find<boolean>('temporary-certificate/issued')
  const because = certificates?.source ?? []
  if (certificates?.value) return { word: 'certificate', because }
  const forms = law.on(appliedOn).find<string[]>('policy/forms')
  const isDigital = forms?.value.includes('digital') === true
  return { word: isDigital ? 'digital' : 'policy', because: forms?.source ?? because }
}

const sourcesOf = (law: Law, on: Day, parameter: string): Citation[] =>
  law.on(on).find(parameter)?.source ?? []
