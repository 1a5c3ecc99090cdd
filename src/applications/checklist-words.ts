import type { Reason, Refusal } from '#kernel/outcome.ts'
import type { Answer, DocumentRequirement } from '#law/types.ts'

/** The region is not one of the territorial funds. */
export const regionNotKnown = (region: string): Refusal => ({
  code: 'checklist.region-not-known',
  field: 'region',
  says: {
    ru: 'Такого региона нет в списке территориальных фондов. Укажите код из двух цифр, например 77 для Москвы.',
    en: 'There is no such region in the list of territorial funds. Give a code of two digits, for example 77 for Moscow.',
  },
  facts: { region },
})

/** A minor was said to apply alone. */
export const representativeNeeded = (list: DocumentRequirement[]): Reason => ({
  says: {
    ru: 'Вы указали, что представителя нет. До 18 лет заявление подают с родителем или другим законным представителем, поэтому в списке есть его документ.',
    en: 'You said there is no representative. Under 18 the application is made with a parent or another legal representative, so the list has their document.',
  },
  ...citationOf(list),
})

/** What to do without a SNILS where it is required, by the dated number of days. */
export const snilsWait = (days: Answer<number>): Reason[] =>
  days.source.map(citation => ({
    says: {
      ru: `СНИЛС ещё нет? Идите к страховщику с остальными документами и спросите, как его получить. По данным 2017 года срок ожидания – ${days.value} дн.`,
      en: `No SNILS yet? Go to the insurer with the other documents and ask how to get it. By a source of 2017 the wait is ${days.value} days.`,
    },
    ...citation,
  }))

/** The list was not checked against the text of the act in force on the day. */
export const listNotVerified = (list: DocumentRequirement[]): Reason => ({
  says: {
    ru: 'Текста действующего в этот день перечня у нас нет: список взят из соседних правил. Перед визитом уточните его у страховщика.',
    en: 'We do not have the text of the list in force on this day: it is taken from the nearest rules. Ask the insurer before you go.',
  },
  ...citationOf(list),
})

const citationOf = (list: DocumentRequirement[]): Partial<Reason> => list[0]?.because[0] ?? {}
