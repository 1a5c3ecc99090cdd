import { isBefore, type Day } from '#kernel/day.ts'
import type { Reason, Words } from '#kernel/outcome.ts'
import type { Law } from '#law/types.ts'
import type { Insurer } from '../insurer.ts'
import type { Registers } from '../registers.ts'

/** Whether an insurer makes plastic policies on a day: `ask` where no source says it of this insurer. */
export type PlasticState = 'made' | 'not_made' | 'ask' | 'not_now'

/** The answer about plastic, with its reasons and whether it rests on invented rows. */
export interface PlasticAnswer {
  state: PlasticState
  says: Words
  because: Reason[]
  demonstration: boolean
}

const NOT_NOW: Words = {
  ru: 'В этот день пластиковые полисы не выпускают.',
  en: 'On this day plastic policies are not made.',
}
const ASK: Words = {
  ru: 'Делает ли эта компания пластиковые полисы, в реестре не сказано.',
  en: 'The register does not say whether this insurer makes plastic policies.',
}
const MADE: Words = { ru: 'Делает пластиковые полисы.', en: 'It makes plastic policies.' }
const NOT_MADE: Words = { ru: 'Пластиковых полисов не делает.', en: 'It makes no plastic policies.' }

/**
 * Says whether an insurer makes plastic policies on a day: never in the months of 2017 without production, nor before the
 * first known issue of its region, nor since policies are digital (POL-15, POL-16).
 */
export function plasticOn(registers: Registers, law: Law, insurer: Insurer, on: Day): PlasticAnswer {
  const { plastic, inputs } = registers.choosing
  const answer = law.on(on).find<string[]>('policy/forms', { region: insurer.region })
  const because = (answer?.source ?? []).map(citation => ({
    says: answer?.note ?? NOT_NOW,
    ...citation,
  }))
  const first = plastic.regions.find(({ region }) => region === insurer.region)
  if (!answer?.value.includes('plastic') || (first && isBefore(on, first.from)))
    return { state: 'not_now', says: NOT_NOW, because, demonstration: false }
  const invented = inputs?.insurers.find(row => row.insurer === insurer.code)
  const everywhere: Reason = { says: plastic.notEverywhere.says, at: plastic.notEverywhere.source.ru }
  if (!invented) return { state: 'ask', says: ASK, because: [...because, everywhere], demonstration: false }
  return {
    state: invented.plastic ? 'made' : 'not_made',
    says: invented.plastic ? MADE : NOT_MADE,
    because: [...because, everywhere],
    demonstration: true,
  }
}
