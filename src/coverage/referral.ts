import type { LawOfDay, Service } from '#law/types.ts'
import type { CoverageFacts } from './coverage-facts.ts'

const ADULT_FROM = 18

/**
 * Whether somebody has to refer a person to a service: not to the doctors whom the region's list of the day names, which
 * has entries of its own for children.
 */
export function needsReferral(service: Service, { region, age }: CoverageFacts, law: LawOfDay): boolean {
  const { referral, specialty } = service
  if (referral === 'none') return false
  if (!specialty) return true
  const list = law.find<string[]>('appointment/without-referral', { region })?.value ?? []
  const asChild = `child_${specialty}`
  const isFree = list.includes(specialty) || (age !== undefined && age < ADULT_FROM && list.includes(asChild))
  return !isFree
}
