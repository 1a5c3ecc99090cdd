import type { Day } from '#kernel/day.ts'
import type { Words } from '#kernel/outcome.ts'
import type { CompanyEvent } from '../choosing-schemas.ts'
import type { Insurer } from '../insurer.ts'
import { inWords } from '../words.ts'

/** Said of a day on which the list has the insurer. */
export function listedWords({ editedOn, knownOn }: Insurer): Words {
  const [from, to] = [inWords(editedOn), inWords(knownOn)]
  return {
    ru: `Есть в реестре: строка не менялась с ${from.ru} по ${to.ru}.`,
    en: `In the register: its row did not change from ${from.en} to ${to.en}.`,
  }
}

/** Said of a day after the state of the list. */
export function listedEarlierWords({ knownOn }: Insurer): Words {
  const on = inWords(knownOn)
  return {
    ru: `Была в реестре ${on.ru}. Что было позже, нам не известно: проверьте в территориальном фонде.`,
    en: `It was in the register on ${on.en}. What came later is not known to us: check with the territorial fund.`,
  }
}

/** Said of a day before the list, on which a source already names the company. */
export function namedWords({ on }: CompanyEvent): Words {
  const day = on && inWords(on)
  return {
    ru: `Реестра на этот день у нас нет, но ${day?.ru ?? ''} компанию называли среди страховщиков ОМС.`,
    en: `We have no register of that day, but on ${day?.en ?? ''} the company was named among CHI insurers.`,
  }
}

/** Said of a day before the list of which nothing is known. */
export function unknownWords({ editedOn }: Insurer): Words {
  const on = inWords(editedOn)
  return {
    ru: `Не известно: первый день в реестре список не называет. Самая ранняя отметка о компании – ${on.ru}.`,
    en: `Not known: the list does not give its first day in the register. The earliest mark of the company is of ${on.en}.`,
  }
}

const day = (on: Day | null): Words => (on ? inWords(on) : { ru: 'день не известен', en: 'day not known' })

/** Said of a company that left the region or lost its licence. */
export function endWords(name: Words, { what, on, licence }: CompanyEvent): Words {
  const when = day(on)
  if (what === 'left_region')
    return {
      ru: `«${name.ru}» больше не работает в этом регионе (${when.ru}). Её застрахованные выбирают другую компанию.`,
      en: `${name.en} no longer works in this region (${when.en}). Those it insured choose another company.`,
    }
  const of = licence ? ` ${licence.number}` : ''
  return {
    ru: `Лицензия${of} отозвана (${when.ru}): страховать «${name.ru}» больше не может. Выберите другую компанию.`,
    en: `The licence${of} was revoked (${when.en}): ${name.en} may no longer insure. Choose another company.`,
  }
}

/** One event of a company's history in a sentence; `into` is the name of the company it became part of. */
export function eventWords(name: Words, event: CompanyEvent, into: Words | null): Words {
  const when = day(event.on)
  const unsure =
    event.confidence === 'K' ? { ru: ' Не подтверждено.', en: ' Not confirmed.' } : { ru: '', en: '' }
  if (event.what === 'named')
    return {
      ru: `${when.ru}: названа среди страховщиков ОМС.`,
      en: `${when.en}: named among CHI insurers.`,
    }
  if (event.what === 'renamed')
    return {
      ru: `Теперь называется «${into?.ru ?? ''}» (${when.ru}).${unsure.ru}`,
      en: `Now called ${into?.en ?? ''} (${when.en}).${unsure.en}`,
    }
  if (event.what === 'merged')
    return {
      ru: `Присоединена к «${into?.ru ?? ''}» (${when.ru}).${unsure.ru}`,
      en: `Merged into ${into?.en ?? ''} (${when.en}).${unsure.en}`,
    }
  return endWords(name, event)
}
