import type { Refusal } from '#kernel/outcome.ts'

/** The identity document is written down for another person. */
export const documentIsAnothers = (): Refusal => ({
  code: 'people.document-is-anothers',
  says: {
    ru: 'Этот документ записан за другим человеком. Проверьте серию и номер; если всё верно, сравните записи: это может быть тот же человек.',
    en: 'This document is written down for another person. Check its series and number; if they are right, compare the records: it may be the same person.',
  },
  field: 'document',
})

/** The SNILS is written down for another person. */
export const snilsIsAnothers = (): Refusal => ({
  code: 'people.snils-is-anothers',
  says: {
    ru: 'Этот СНИЛС записан за другим человеком. Проверьте номер; если он верен, сравните записи: это может быть тот же человек.',
    en: 'This SNILS is written down for another person. Check the number; if it is right, compare the records: it may be the same person.',
  },
  field: 'snils',
})
