import type { Refusal } from '#kernel/outcome.ts'

/** No region has this code. */
export const unknownRegion = (code: string): Refusal => ({
  code: 'insurers.unknown-region',
  says: {
    ru: `Региона с кодом «${code}» нет в списке территориальных фондов. Возьмите две цифры из списка регионов.`,
    en: `No region has the code “${code}” in the list of territorial funds. Take the two digits from the list of regions.`,
  },
  facts: { region: code },
  field: 'region',
})

/** No insurer of the register has this code. */
export const unknownInsurer = (code: string): Refusal => ({
  code: 'insurers.unknown-insurer',
  says: {
    ru: `Страховой компании с кодом «${code}» нет в реестре. Выберите компанию из списка своего региона.`,
    en: `No insurer has the code “${code}” in the register. Choose one from the list of your region.`,
  },
  facts: { insurer: code },
  field: 'insurer',
})

/** No town of ours is in what was typed. */
export const unknownPlace = (typed: string): Refusal => ({
  code: 'insurers.unknown-place',
  says: {
    ru: `В «${typed.slice(0, 80)}» нет города, который мы знаем. Напишите главный город региона или две координаты: 55.75, 37.62.`,
    en: `“${typed.slice(0, 80)}” names no town that we know. Type the main town of the region or two coordinates: 55.75, 37.62.`,
  },
  field: 'near',
})

/** Fewer than two or more than four different insurers were named. */
export const notComparable = (count: number): Refusal => ({
  code: 'insurers.compare-two-to-four',
  says: {
    ru: `Сравнить можно от двух до четырёх разных компаний, выбрано: ${count}. Выберите другие.`,
    en: `Two to four different insurers can be compared, ${count} chosen. Choose others.`,
  },
  facts: { count },
  field: 'first',
})

/** Insurers of different regions were named: a person chooses inside one. */
export const differentRegions = (): Refusal => ({
  code: 'insurers.compare-one-region',
  says: {
    ru: 'Компании из разных регионов не сравнивают: выбирают среди тех, что работают в вашем. Возьмите компании одного региона.',
    en: 'Insurers of different regions are not compared: the choice is among those of your own. Take insurers of one region.',
  },
  field: 'first',
})

/** The day in the address cannot be read. */
export const unreadableDay = (text: string): Refusal => ({
  code: 'insurers.unreadable-day',
  says: {
    ru: `«${text.slice(0, 40)}» – не день. Напишите день так: 29.05.2017.`,
    en: `“${text.slice(0, 40)}” is not a day. Type it like this: 29.05.2017.`,
  },
  field: 'on',
})
