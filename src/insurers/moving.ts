import type { Day } from '#kernel/day.ts'
import type { Reason, Words } from '#kernel/outcome.ts'
import type { Answer, Law } from '#law/types.ts'
import type { Insurer } from './insurer.ts'
import type { Region } from './region.ts'
import type { Registers } from './registers.ts'

/** What moving house asks of an insured person. */
export type MoveOutcome = 'tell_only' | 'same_insurer_there' | 'choose_another'

/** The three outcomes of moving house, each right for its facts. */
export interface MoveDecision {
  outcome: MoveOutcome
  to: Region
  /** The row of the same company in the region moved to; null where the register has none. */
  insurerThere: Insurer | null
  /** The last day to tell the insurer, or to choose another. */
  untilOn: Day
  says: Words
  /** What happens to the policy itself. */
  policyIs: 'stamped' | 'kept'
  /** What the sources say of a plastic policy; null on days before uniform policies. */
  plastic: Words | null
  because: Reason[]
  rule: 'insurers/moving'
  revision: 1
  parameters: string[]
}

/** The row of the same company in another region; null where the register has none (CHG-02). */
const sameCompanyIn = (registers: Registers, insurer: Insurer, region: string): Insurer | null =>
  registers.insurersIn(region).find(({ inn }) => inn === insurer.inn) ?? null

/**
 * Says what moving to a region asks of those an insurer insures: inside the region or where the company works too, only to
 * tell it; elsewhere to choose another within the term. The policy is not re-made (RPL-06, CHG-02, CHG-03; the
 * contradiction C08 is argued in policy/after-move). Null on a day of which the law says nothing.
 * @law fz-326 ст. 16 ч. 2
 */
export function decideMove(
  { registers, law }: { registers: Registers; law: Law },
  { insurer, to, movedOn }: { insurer: Insurer; to: Region; movedOn: Day },
): MoveDecision | null {
  const ofDay = law.on(movedOn)
  const tell = ofDay.find<number>('insured/notice-of-change')
  const choose = ofDay.find<number>('insured/choose-after-move')
  const after = ofDay.find<string>('policy/after-move')
  if (!tell || !choose) return null
  const isInside = to.code === insurer.region
  const insurerThere = isInside ? insurer : sameCompanyIn(registers, insurer, to.code)
  const outcome = isInside ? 'tell_only' : insurerThere ? 'same_insurer_there' : 'choose_another'
  const term = outcome === 'choose_another' ? choose : tell
  const says = SAYS[outcome](insurer, to, within(term.value))
  return {
    outcome,
    to,
    insurerThere,
    untilOn: movedOn.add({ months: term.value }),
    says,
    policyIs: after?.value === 'stamp' ? 'stamped' : 'kept',
    plastic: after && PLASTIC,
    because: [...cited(says, term), ...(after ? cited(POLICY_STAYS, after) : [])],
    rule: 'insurers/moving',
    revision: 1,
    parameters: [tell, choose, ...(after ? [after] : [])].map(({ parameter }) => parameter),
  }
}

const within = (months: number): Words =>
  months === 1
    ? { ru: 'за месяц', en: 'within a month' }
    : { ru: `за ${months} мес.`, en: `within ${months} months` }

const SAYS: Record<MoveOutcome, (insurer: Insurer, to: Region, term: Words) => Words> = {
  tell_only: ({ company }, _to, term) => ({
    ru: `Менять компанию не нужно: «${company.name.ru}» та же. Сообщите ей новый адрес ${term.ru}, иначе новая поликлиника не получит денег за ваше лечение.`,
    en: `No change is needed: ${company.name.en} stays. Tell it the new address ${term.en}, or the new clinic gets no money for your care.`,
  }),
  same_insurer_there: ({ company }, _to, term) => ({
    ru: `«${company.name.ru}» есть и там: менять её не нужно. Сообщите о переезде ${term.ru} – она внесёт новый регион.`,
    en: `${company.name.en} works there too: no change is needed. Tell it of the move ${term.en} and it enters the new region.`,
  }),
  choose_another: ({ company }, to, term) => ({
    ru: `В регионе «${to.name.ru}» компании «${company.name.ru}» нет. Выберите другую ${term.ru}: до этого вы застрахованы в прежней. Для этого случая правило «раз в год» не действует.`,
    en: `${company.name.en} does not work in ${to.name.en}. Choose another ${term.en}: until then the former one insures you. The rule of once a year does not hold here.`,
  }),
}

const POLICY_STAYS: Words = {
  ru: 'Сам полис из-за переезда не меняют: он действует по всей России.',
  en: 'The policy itself is not replaced because of a move: it holds in the whole of Russia.',
}

/** The source documents disagree; the choice is argued in law/parameters/policy/after-move.yaml (C08, RPL-08). */
const PLASTIC: Words = {
  ru: 'Пластиковый полис: обзор 2016 года пишет, что при переезде карту сдают и получают бумажный полис. По правилам полис из-за переезда не меняют. Если компания просит сдать карту, попросите назвать правило.',
  en: 'A plastic policy: the review of 2016 says that on a move the card is given back and a paper policy is issued. By the rules a policy is not replaced because of a move. If the insurer asks for the card, ask which rule says so.',
}

const cited = (says: Words, answer: Answer<unknown>): Reason[] =>
  answer.source.map(citation => ({ says, ...citation }))
