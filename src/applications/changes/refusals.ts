import type { Refusal, Words } from '#kernel/outcome.ts'
import type { AnswerField } from '../drafts/answers.ts'

const no = (code: string, says: Words, field?: AnswerField): Refusal => ({
  code: `applications.${code}`,
  says,
  ...(field && { field }),
})

/** A page was sent without a choice. */
export const chooseOne = (field: AnswerField): Refusal =>
  no(
    'choose-one',
    {
      ru: 'Ничего не выбрано. Выберите один из вариантов и нажмите «Продолжить».',
      en: 'Nothing was chosen. Choose one of the answers and press “Continue”.',
    },
    field,
  )

/** A day that the page asks for is missing or is no day. */
export const dayNeeded = (field: AnswerField): Refusal =>
  no(
    'day-needed',
    {
      ru: 'Дата не введена или такой даты нет. Напишите день, месяц и год цифрами, например 27.03.2017.',
      en: 'The date is missing, or there is no such date. Write day, month and year in digits, for example 27.03.2017.',
    },
    field,
  )

/** The day of a move, a birth or a registration has not come. */
export const dayAhead = (field: AnswerField): Refusal =>
  no(
    'day-ahead',
    {
      ru: 'Эта дата ещё не наступила. Проверьте год и введите день, который уже был.',
      en: 'That day has not come yet. Check the year and enter a day that has passed.',
    },
    field,
  )

/** A certificate was issued before the child was born. */
export const registeredBeforeBirth = (): Refusal =>
  no(
    'registered-before-birth',
    {
      ru: 'Свидетельство не могли выдать раньше, чем ребёнок родился. Проверьте обе даты.',
      en: 'The certificate cannot be older than the child. Check both dates.',
    },
    'documentIssuedOn',
  )

/** A field of the page is empty. */
export const fieldNeeded = (field: AnswerField, what: Words): Refusal =>
  no('field-needed', { ru: `Заполните: ${what.ru}.`, en: `Fill in: ${what.en}.` }, field)

const LACKS: Record<'document' | 'address' | 'category', Words> = {
  document: {
    ru: 'В регистре нет вашего документа. Сообщите его на странице «Изменились мои сведения» или придите с ним в офис страховой компании.',
    en: 'The register has no document of yours. Tell it on the page “My details have changed”, or bring it to an office of the insurer.',
  },
  address: {
    ru: 'В регистре нет вашего адреса. Сообщите его на странице «Изменились мои сведения» или придите в офис страховой компании.',
    en: 'The register has no address of yours. Tell it on the page “My details have changed”, or come to an office of the insurer.',
  },
  category: {
    ru: 'В регистре не записано, по какому праву вы застрахованы. Придите с документами в офис страховой компании.',
    en: 'The register does not say by which right you are insured. Bring your documents to an office of the insurer.',
  },
}

/** The register lacks what an application must say. */
export const registerLacks = (what: keyof typeof LACKS): Refusal => no(`register-lacks-${what}`, LACKS[what])

/** Nothing of this kind can be applied for as things stand. */
export const nothingToDo = (): Refusal =>
  no('nothing-to-do', {
    ru: 'Сейчас такое заявление не нужно или невозможно. Вернитесь на страницу «Что изменилось?» и выберите снова.',
    en: 'Such an application is not needed or not possible now. Go back to “What has changed?” and choose again.',
  })
