import type { LawOfDay, Need, Payment, Service } from '#law/types.ts'
import type { Condition } from './coverage-answer.ts'
import type { CoverageFacts } from './coverage-facts.ts'
import { checkUpStanding } from './check-ups/standing.ts'
import * as conditions from './conditions.ts'
import { needsReferral } from './referral.ts'

/** How a payment stands for a person: fulfilled, still to be fulfilled, for somebody else, or not at all. */
export interface PaymentStanding {
  payment: Payment
  /**
   * `met`: nothing more is needed. `open`: the conditions. `elsewhere`: as `open`, but only where the person has or is what most
   * people have not (a benefit, an age), so that it does not change what most people hear. `failed`: the reasons it does not apply.
   */
  is: 'met' | 'open' | 'elsewhere' | 'failed'
  conditions: Condition[]
}

type Finding = 'met' | 'failed' | { open: Condition } | { elsewhere: Condition } | { failed: Condition }

/** Needs that only a group has, and what most people hear without it. */
const OF_A_GROUP: readonly Need[] = ['benefit', 'disability', 'listed_disease', 'work_accident']
/** What a person can tell truly of himself; a benefit, a rehabilitation programme or a list is for others to judge. */
const TOLD_IS_SO: readonly Need[] = ['in_care', 'after_hospital', 'cannot_come', 'epidemic', 'work_accident']

/** How a payment stands for the person of the facts; everything about it is told at once. */
export function standingOf(
  service: Service,
  payment: Payment,
  facts: CoverageFacts,
  law: LawOfDay,
): PaymentStanding {
  const findings = [
    ...ofWho(payment, facts),
    ...payment.needs.map(need => ofNeed(need, facts, law)),
    ...(payment.by === 'chi' ? [ofInsurance(service, facts)] : []),
    ofRegion(payment, facts),
    ofReferral(service, payment, facts, law),
  ]
  const told = (key: 'open' | 'elsewhere' | 'failed'): Condition[] =>
    findings.flatMap(finding => (typeof finding === 'object' && key in finding ? Object.values(finding) : []))
  if (findings.includes('failed') || told('failed').length)
    return { payment, is: 'failed', conditions: told('failed') }
  const open = [...told('elsewhere'), ...told('open')]
  const is = told('elsewhere').length ? 'elsewhere' : open.length ? 'open' : 'met'
  return { payment, is, conditions: open }
}

function ofWho({ who }: Payment, facts: CoverageFacts): Finding[] {
  const findings: Finding[] = []
  if (who.ages) {
    const [from, to] = who.ages
    if (facts.age === undefined) findings.push({ elsewhere: conditions.ofAge(from, to) })
    else if (facts.age < from || facts.age > (to ?? Infinity))
      findings.push({ failed: conditions.ofAge(from, to) })
  }
  if (who.sex && facts.sex && facts.sex !== who.sex) findings.push('failed')
  if (who.pregnant && facts.pregnant !== true) findings.push({ elsewhere: conditions.pregnant })
  return findings
}

function ofNeed(need: Need, facts: CoverageFacts, law: LawOfDay): Finding {
  const condition = conditions.ofNeed[need]
  const isTold = facts.tells?.includes(need)
  if (need === 'prescribed') {
    // Whoever was referred was prescribed it.
    const prescribed = facts.prescribed ?? (facts.referral || undefined)
    if (prescribed === undefined) return { open: condition }
    return prescribed ? 'met' : { failed: condition }
  }
  if (need === 'check_up_due' || need === 'preventive_due') {
    const standing = checkUpStanding(need, facts, law)
    return standing === 'due' ? 'met' : { open: standing === 'unknown' ? condition : standing }
  }
  if (isTold && TOLD_IS_SO.includes(need)) return 'met'
  // Whoever wants to be treated at home by own wish is able to come.
  if (need === 'cannot_come' && facts.prescribed === false) return { failed: condition }
  return OF_A_GROUP.includes(need) && !isTold ? { elsewhere: condition } : { open: condition }
}

/** @law fz-326 ст. 16 ч. 1 */
function ofInsurance({ withoutPolicy, forms }: Service, facts: CoverageFacts): Finding {
  if (facts.insured !== false) {
    const isDoubtful = facts.privateInSystem && !facts.referral && !facts.prescribed
    return isDoubtful ? { open: conditions.clinicInSystem } : 'met'
  }
  // What is never planned is an emergency or nearly one: nobody is sent for a policy first.
  if (forms.includes('emergency') && !forms.includes('planned')) return 'met'
  const isNeverRefused = withoutPolicy || facts.age === 0 || facts.pregnant === true
  return isNeverRefused ? 'met' : { open: conditions.insured }
}

/** A budget of a region pays for whoever is there, its programme of insurance for whoever is insured there. @law fz-326 ст. 35, 36 */
function ofRegion({ by, programme, regions }: Payment, { region, insuredRegion }: CoverageFacts): Finding {
  if (programme === 'basic') return 'met'
  if (by === 'budget' && regions.includes(region)) return 'met'
  if (!regions.includes(insuredRegion ?? region)) return 'failed'
  return insuredRegion === region ? 'met' : { open: conditions.homeRegion(regions) }
}

/** @law fz-323 ст. 21 */
function ofReferral(service: Service, payment: Payment, facts: CoverageFacts, law: LawOfDay): Finding {
  if (payment.by === 'person' || payment.by === 'employer') return 'met'
  if (facts.referral || facts.prescribed) return 'met'
  return needsReferral(service, facts, law) ? { open: conditions.referral } : 'met'
}
