import type { Refusal, Words } from '#kernel/outcome.ts'

const no = (code: string, says: Words, field?: string): Refusal => ({
  code: `applications.${code}`,
  says,
  ...(field && { field }),
})

/** The term has not passed: there is nothing to complain of. */
export const notLate = (): Refusal =>
  no('complaint-not-late', {
    ru: 'Срок ещё не прошёл, поэтому пожаловаться пока нельзя. Дождитесь дня, который указан в заявлении.',
    en: 'The term has not passed, so there is nothing to complain of yet. Wait for the day named in the application.',
  })

/** There is no complaint of this application for this fund. */
export const noSuchComplaint = (): Refusal =>
  no('complaint-not-found', {
    ru: 'Такой жалобы нет. Откройте список жалоб и выберите нужную.',
    en: 'There is no such complaint. Open the list of complaints and choose one.',
  })

/** Somebody has answered the complaint before. */
export const complaintAnswered = (): Refusal =>
  no('complaint-answered', {
    ru: 'На эту жалобу уже ответили, второй ответ не отправлен. Прочитайте ответ на этой странице.',
    en: 'This complaint has been answered already, and a second answer was not sent. Read the answer on this page.',
  })

/** The answer is empty. */
export const complaintAnswerMissing = (): Refusal =>
  no(
    'complaint-answer-missing',
    {
      ru: 'Напишите ответ: что вы выяснили и когда человек получит полис.',
      en: 'Write the answer: what you found and when the person gets the policy.',
    },
    'answer',
  )

/** The answer is longer than a page shows. */
export const complaintAnswerLong = (most: number): Refusal =>
  no(
    'complaint-answer-long',
    {
      ru: `Ответ слишком длинный. Сократите его до ${most} знаков.`,
      en: `The answer is too long. Shorten it to ${most} characters.`,
    },
    'answer',
  )
