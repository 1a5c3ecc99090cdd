import type { Refusal } from '#kernel/outcome.ts'

/** Nothing was kept under the id. */
export const answerNotKept = (): Refusal => ({
  code: 'coverage.answer-not-kept',
  says: {
    ru: 'Такого ответа нет. Проверьте номер или спросите ещё раз на странице «Это бесплатно?».',
    en: 'There is no such answer. Check its number or ask again on the page "Is it free?".',
  },
})

/** The law behind a kept answer cannot be read in this database. */
export const lawNotKept = (): Refusal => ({
  code: 'coverage.law-not-kept',
  says: {
    ru: 'Закон, по которому дан ответ, в этой базе не сохранён, и повторить ответ нельзя. Восстановите копию базы с ним.',
    en: 'The law behind the answer is not kept in this database, so it cannot be given again. Restore a backup that has it.',
  },
})

/** No service has the id. */
export const unknownService = (): Refusal => ({
  code: 'coverage.unknown-service',
  says: {
    ru: 'Такой услуги в программах нет. Найдите её словами: поле text.',
    en: 'The programmes have no such service. Find it by words: the field text.',
  },
  field: 'service',
})

/** The region is none of Russia's. */
export const unknownRegion = (field: string): Refusal => ({
  code: 'coverage.unknown-region',
  says: {
    ru: 'Такого региона нет. Назовите две цифры территориального фонда, например 77.',
    en: 'There is no such region. Name the two digits of its territorial fund, for example 77.',
  },
  field,
})

/** Nothing was asked. */
export const nothingAsked = (): Refusal => ({
  code: 'coverage.nothing-asked',
  says: {
    ru: 'Напишите, что вам нужно: например «удалить зуб». Или назовите услугу.',
    en: 'Say what you need, for example "pull a tooth". Or name a service.',
  },
  field: 'text',
})

/** A person is born after the day that is asked about. */
export const bornLater = (): Refusal => ({
  code: 'coverage.born-later',
  says: {
    ru: 'Дата рождения позже дня, о котором вы спрашиваете. Исправьте одну из дат.',
    en: 'The birth date is later than the day you ask about. Correct one of them.',
  },
  field: 'birthDate',
})
