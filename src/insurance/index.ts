export { CATEGORIES, isCategory, type Category } from './category.ts'
export { changeInsurer, refusalsOfChange, type ChangeToMake } from './change-insurer.ts'
export { decideEligibility, type EligibilityDecision, type EligibilityFacts } from './eligibility.ts'
export { endInsurance } from './end-insurance.ts'
export {
  CHANGE_GROUNDS,
  decideInsurerChange,
  type ChangeGround,
  type InsurerChangeDecision,
} from './insurer-change.ts'
export { makeEnp } from './make-enp.ts'
export { openInsurance } from './open-insurance.ts'
export { alreadyInsured } from './refusals.ts'
export { covering, type ClosingReason, type OpeningReason, type Spell } from './spell.ts'
export { enpOf, lockSpells, personOfEnp, spellsOf } from './store.ts'
export { newbornCover, type NewbornCover } from './newborn-cover.ts'
