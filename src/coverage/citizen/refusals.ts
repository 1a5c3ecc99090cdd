import type { Refusal } from '#kernel/outcome.ts'
import type { QuestionName } from './answers.ts'

/** A question was sent on without an answer. */
export const notAnswered = (name: QuestionName): Refusal => ({
  code: 'coverage.not-answered',
  says: {
    ru: 'Вы не ответили. Выберите ответ или «Не знаю».',
    en: 'You have not answered. Choose an answer or "I do not know".',
  },
  field: name,
})

/** An age cannot be read. */
export const ageUnread = (): Refusal => ({
  code: 'coverage.age-unread',
  says: {
    ru: 'Мы не поняли возраст. Напишите полные годы цифрами, например 45.',
    en: 'We did not understand the age. Type full years in digits, for example 45.',
  },
  field: 'age',
})
