import type { Day } from '#kernel/day.ts'
import type { Refusal } from '#kernel/outcome.ts'

/** The birth date is after the day asked about. */
export const bornAfterDay = (birthDate: Day, on: Day): Refusal => ({
  code: 'eligibility.born-after-day',
  field: 'birthDate',
  says: {
    ru: 'Дата рождения позже дня, на который вы спрашиваете: возраст посчитать нельзя. Проверьте год рождения.',
    en: 'The birth date is after the day you ask about, so no age can be counted. Check the year of birth.',
  },
  facts: { birthDate: birthDate.toString(), on: on.toString() },
})

/** The age is beyond that of any living person. */
export const tooOld = (age: number, oldest: number): Refusal => ({
  code: 'eligibility.too-old',
  field: 'birthDate',
  says: {
    ru: `По этой дате рождения человеку больше ${oldest} лет: похоже на опечатку. Проверьте год рождения.`,
    en: `By this birth date the person is over ${oldest} years old: it looks like a slip. Check the year of birth.`,
  },
  facts: { age, oldest },
})

/** The law of that day is not in Polis. */
export const dayNotKnown = (on: Day): Refusal => ({
  code: 'eligibility.day-not-known',
  field: 'on',
  says: {
    ru: 'На этот день у Polis нет закона: закон об ОМС действует с 1 января 2011 года. Укажите день не раньше.',
    en: 'Polis has no law for this day: the law on compulsory insurance is in force from 1 January 2011. Give a day not before it.',
  },
  because: [{ act: 'fz-326', at: 'вступление в силу' }],
  facts: { on: on.toString() },
})
