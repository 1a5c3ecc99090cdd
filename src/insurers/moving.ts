import type { Day } from '#kernel/day.ts'
import type { Words } from '#kernel/outcome.ts'
import type { Law } from '#law/types.ts'
import type { Insurer } from './insurer.ts'
import type { Region } from './region.ts'
import type { Registers } from './registers.ts'

/** What moving to a region means for those an insurer insures. */
export interface MovingAnswer {
  to: Region
  /** The same company there; null where the register has none. */
  there: Insurer | null
  says: Words
  /** What happens to a plastic policy; null on days before uniform policies. */
  plastic: Words | null
}

/** The row of the same company in another region; null where the register has none (CHG-02). */
export const sameCompanyIn = (registers: Registers, insurer: Insurer, region: string): Insurer | null =>
  registers.insurersIn(region).find(({ inn }) => inn === insurer.inn) ?? null

/**
 * Says before the move what it will ask for: inside the region or where the company works too, only to tell it; elsewhere
 * to choose another within the term of the day (CHG-02, CHG-03). What a person must do in fact is decided by insurance/move.
 * @law fz-326 ст. 16 ч. 2
 */
export function movingTo(
  { registers, law }: { registers: Registers; law: Law },
  insurer: Insurer,
  to: Region,
  on: Day,
): MovingAnswer {
  const months = (parameter: string) => law.on(on).find<number>(parameter)?.value ?? 1
  const there = to.code === insurer.region ? insurer : sameCompanyIn(registers, insurer, to.code)
  const says = there
    ? staysWords(insurer, to, months('insured/notice-of-change'))
    : chooseWords(insurer, to, months('insured/choose-after-move'))
  return { to, there, says, plastic: law.on(on).find('policy/after-move') && PLASTIC }
}

const term = (months: number): Words =>
  months === 1
    ? { ru: 'за месяц', en: 'within a month' }
    : { ru: `за ${months} мес.`, en: `within ${months} months` }

function staysWords({ company, region }: Insurer, to: Region, months: number): Words {
  const within = term(months)
  return to.code === region
    ? {
        ru: `Менять компанию не нужно: «${company.name.ru}» та же. Сообщите ей новый адрес ${within.ru}, иначе новая поликлиника не получит денег за ваше лечение.`,
        en: `No change is needed: ${company.name.en} stays. Tell it the new address ${within.en}, or the new clinic gets no money for your care.`,
      }
    : {
        ru: `«${company.name.ru}» есть и там: менять её не нужно. Сообщите о переезде ${within.ru}.`,
        en: `${company.name.en} works there too: no change is needed. Tell it of the move ${within.en}.`,
      }
}

function chooseWords({ company }: Insurer, to: Region, months: number): Words {
  const within = term(months)
  return {
    ru: `В регионе «${to.name.ru}» компании «${company.name.ru}» нет. Выберите другую ${within.ru}: до этого вы застрахованы в прежней. Для этого случая правило «раз в год» не действует.`,
    en: `${company.name.en} does not work in ${to.name.en}. Choose another ${within.en}: until then the former one insures you. The rule of once a year does not hold here.`,
  }
}

/** The source documents disagree; the choice is argued in law/parameters/policy/after-move.yaml (C08, RPL-08). */
const PLASTIC: Words = {
  ru: 'Пластиковый полис: обзор 2016 года пишет, что при переезде карту сдают и получают бумажный полис. По правилам полис из-за переезда не меняют. Если компания просит сдать карту, попросите назвать правило.',
  en: 'A plastic policy: the review of 2016 says that on a move the card is given back and a paper policy is issued. By the rules a policy is not replaced because of a move. If the insurer asks for the card, ask which rule says so.',
}
