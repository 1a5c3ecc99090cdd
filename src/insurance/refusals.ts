import type { Day } from '#kernel/day.ts'
import type { Refusal } from '#kernel/outcome.ts'
import type { InsurerChangeDecision } from './insurer-change.ts'
import type { Spell } from './spell.ts'

/** One person has one insurer a day. */
export const alreadyInsured = (spell: Spell): Refusal => ({
  code: 'insurance.already-insured',
  says: {
    ru: 'Этот человек уже застрахован: на один день может быть только одна страховая компания. Нужно не первое заявление, а замена страховой компании.',
    en: 'This person is already insured: there is one insurer a day. What is needed is a change of insurer, not a first application.',
  },
  because: [{ act: 'fz-326', at: 'ст. 16 ч. 1' }],
  facts: { insurer: spell.insurerCode, from: spell.from.toString(), until: spell.until?.toString() ?? null },
})

/** Nobody insures a person who died. */
export const personDied = (on: Day): Refusal => ({
  code: 'insurance.person-died',
  says: {
    ru: 'По данным регистра этот человек умер: застраховать его нельзя. Сверьте документы: возможно, заявление подал другой человек.',
    en: 'By the register this person has died and cannot be insured. Compare the documents: another person may have applied.',
  },
  facts: { on: on.toString() },
})

/** There is no insurance to end on that day. */
export const notInsured = (on: Day): Refusal => ({
  code: 'insurance.not-insured',
  says: {
    ru: 'В этот день страхования нет, и завершать нечего. Проверьте дату.',
    en: 'There is no insurance on that day, so nothing can be ended. Check the date.',
  },
  facts: { on: on.toString() },
})

/** The law of the day does not let the insurer be changed now. */
export const changeNotAllowed = (decision: InsurerChangeDecision): Refusal => {
  return {
    code: 'insurance.change-not-allowed',
    says: decision.says,
    because: decision.because.flatMap(({ act, at }) => (act && at ? [{ act, at }] : [])),
    facts: { possibleFrom: decision.possibleFrom.toString(), cutoffOn: decision.cutoffOn.toString() },
    field: 'because',
  }
}

/** The new insurer is the one that insures already. */
export const sameInsurer = (): Refusal => ({
  code: 'insurance.same-insurer',
  says: {
    ru: 'Эта страховая компания уже ваша: менять нечего. Выберите другую или оставьте всё как есть.',
    en: 'This is your insurer already, so there is nothing to change. Choose another or leave things as they are.',
  },
  field: 'insurer',
})

/** Insurance that began on a day cannot pass to another insurer on that very day. */
export const changeOnTheFirstDay = (on: Day): Refusal => ({
  code: 'insurance.change-on-the-first-day',
  says: {
    ru: 'Нынешняя страховая компания застраховала человека только сегодня: два страховщика в один день быть не могут. Примите замену завтра.',
    en: 'The present insurer has insured the person only today, and there is one insurer a day. Accept the change tomorrow.',
  },
  because: [{ act: 'fz-326', at: 'ст. 16 ч. 1' }],
  facts: { on: on.toString() },
})

/** The last day of insurance is before its first. */
export const endsBeforeItBegins = (on: Day): Refusal => ({
  code: 'insurance.ends-before-it-begins',
  says: {
    ru: 'Страхование началось позже этого дня. Проверьте дату: завершить его раньше, чем оно началось, нельзя.',
    en: 'The insurance began after that day. Check the date: it cannot end before it began.',
  },
  facts: { on: on.toString() },
})
