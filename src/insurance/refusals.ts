import type { Day } from '#kernel/day.ts'
import type { Refusal } from '#kernel/outcome.ts'
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

/** There is no insurance to end on that day. */
export const notInsured = (on: Day): Refusal => ({
  code: 'insurance.not-insured',
  says: {
    ru: 'В этот день страхования нет, и завершать нечего. Проверьте дату.',
    en: 'There is no insurance on that day, so nothing can be ended. Check the date.',
  },
  facts: { on: on.toString() },
})
