import type { Words } from '#kernel/outcome.ts'

const plural = new Intl.PluralRules('ru')

/** `1 года`, `3 лет`: a number of years in the genitive, as after «не меньше». */
const ofYears = (years: number): string => `${years} ${plural.select(years) === 'one' ? 'года' : 'лет'}`
const years = (count: number): string => `${count} ${count === 1 ? 'year' : 'years'}`

/** The condition of the years of contributions, where nobody said how many were paid. */
export const contributionYearsNeeded = (needed: number): Words => ({
  ru: `Условие: работодатели платили за вас взносы на ОМС не меньше ${ofYears(needed)}. Стаж проверит страховщик.`,
  en: `The condition: your employers paid CHI contributions for at least ${years(needed)}. The insurer checks it.`,
})

/** The years of contributions are too few. */
export const contributionYearsShort = (paid: number, needed: number): Words => ({
  ru: `Взносы на ОМС за вас платят меньше ${ofYears(needed)} (полных лет: ${paid}). Подайте заявление, когда срок наберётся.`,
  en: `CHI contributions have been paid for less than ${years(needed)} (full years: ${paid}). Apply when the term is reached.`,
})

/** The category is unusual at this age; a child mostly has a category of their own. */
export const notAtThisAge = (usual: number): Words => ({
  ru: `Эта категория обычна с ${ofYears(usual)}. Проверьте её: ребёнок подаёт по своей категории, а не по категории родителя.`,
  en: `This category is usual from the age of ${usual}. Check it: a child applies in a category of their own, not a parent's.`,
})
