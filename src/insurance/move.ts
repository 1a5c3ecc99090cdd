import type { Insurer } from '#insurers/index.ts'
import type { Day } from '#kernel/day.ts'
import type { Reason, Words } from '#kernel/outcome.ts'
import type { Answer, Law } from '#law/types.ts'
import type { Spell } from './spell.ts'

/** What a move of house asks of an insured person. */
export type MoveOutcome = 'tell_only' | 'same_insurer_there' | 'choose_another'

/** The three outcomes of moving house, each right for its facts. */
export interface MoveDecision {
  outcome: MoveOutcome
  /** The same company's row in the new region, where it works there. */
  insurerThere: Insurer | null
  /** The last day to tell the insurer, or to choose another. */
  untilOn: Day
  /** What happens to the policy itself. */
  policyIs: 'stamped' | 'kept'
  because: Reason[]
  rule: 'insurance/move'
  revision: 1
  parameters: string[]
}

/**
 * Says what moving house asks for: inside the region only to tell; into a region where the company works, to tell, and
 * the company enters the new region in the register; into one where it does not, to choose another within the term.
 * The policy is not re-made (statements RPL-06, CHG-02, CHG-03; the contradiction C08 is argued in policy/after-move).
 * @law fz-326 ст. 16 ч. 2
 */
export function decideMove(
  facts: {
    spell: Spell
    movedOn: Day
    toRegion: string
    insurersThere: readonly Insurer[]
    ogrn: string | null
  },
  law: Law,
): MoveDecision {
  const { spell, movedOn, toRegion } = facts
  const ofDay = law.on(movedOn)
  const tell = ofDay.value<number>('insured/notice-of-change')
  const choose = ofDay.value<number>('insured/choose-after-move')
  const after = ofDay.find<string>('policy/after-move')
  const insurerThere =
    toRegion === spell.region ? null : (facts.insurersThere.find(({ ogrn }) => ogrn === facts.ogrn) ?? null)
  const outcome: MoveOutcome =
    toRegion === spell.region ? 'tell_only' : insurerThere ? 'same_insurer_there' : 'choose_another'
  const term = outcome === 'choose_another' ? choose : tell
  return {
    outcome,
    insurerThere,
    untilOn: movedOn.add({ months: term.value }),
    policyIs: after?.value === 'stamp' ? 'stamped' : 'kept',
    because: [...cited(SAYS[outcome], term), ...(after ? cited(POLICY_STAYS, after) : [])],
    rule: 'insurance/move',
    revision: 1,
    parameters: [tell, choose, ...(after ? [after] : [])].map(({ parameter }) => parameter),
  }
}

const SAYS: Record<MoveOutcome, Words> = {
  tell_only: {
    ru: 'Вы переехали внутри региона: страховая компания та же. Сообщите ей новый адрес за месяц.',
    en: 'You moved inside the region: the insurer stays. Tell it your new address within a month.',
  },
  same_insurer_there: {
    ru: 'Ваша страховая компания работает и на новом месте: менять её не нужно. Сообщите ей о переезде за месяц – она внесёт новый регион.',
    en: 'Your insurer works in the new region too: no change is needed. Tell it of the move within a month and it enters the new region.',
  },
  choose_another: {
    ru: 'На новом месте вашей страховой компании нет. Выберите другую за месяц; до этого вы застрахованы в прежней.',
    en: 'Your insurer does not work in the new region. Choose another within a month; until then the former one insures you.',
  },
}

const POLICY_STAYS: Words = {
  ru: 'Сам полис из-за переезда не меняют: он действует по всей России.',
  en: 'The policy itself is not replaced because of a move: it holds in the whole of Russia.',
}

const cited = (says: Words, answer: Answer<unknown>): Reason[] =>
  answer.source.map(citation => ({ says, ...citation }))
