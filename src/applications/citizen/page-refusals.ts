import type { Refusal, Words } from '#kernel/outcome.ts'

const no = (field: string, code: string, says: Words): Refusal => ({
  code: `applications.${code}`,
  field,
  says,
})

/** Neither a SNILS nor "there is none" was said. */
export const snilsOrNone = (): Refusal =>
  no('snils', 'snils-or-none', {
    ru: 'Введите номер СНИЛС или отметьте, что его нет.',
    en: 'Enter the SNILS, or tick that there is none.',
  })

/** The law of the day asks for a SNILS that the person has not. */
export const snilsNeeded = (): Refusal =>
  no('snils', 'snils-needed', {
    ru: 'Без СНИЛС это заявление не примут. Получите его в МФЦ или Социальном фонде и вернитесь. Черновик сохранён.',
    en: 'This application needs a SNILS. Get one at a public service centre or the Social Fund and come back. Your draft is kept.',
  })

/** Somebody under 18 said that they apply for themselves. */
export const minorApplies = (): Refusal =>
  no('birthDate', 'minor-applies', {
    ru: 'До 18 лет заявление подаёт родитель или опекун. Вернитесь к первому вопросу и выберите «За своего ребёнка».',
    en: 'Under 18 a parent or a guardian applies. Go back to the first question and choose “For my child”.',
  })

/** Somebody of age was said to be a child. */
export const notAChild = (): Refusal =>
  no('birthDate', 'not-a-child', {
    ru: 'Этому человеку уже 18 лет. Вернитесь к первому вопросу и выберите «За другого взрослого».',
    en: 'This person is already 18. Go back to the first question and choose “For another adult”.',
  })

/** No file was chosen before it was to be sent. */
export const noFileChosen = (): Refusal =>
  no('file', 'no-file', {
    ru: 'Файл не выбран. Выберите фото или нажмите «Продолжить».',
    en: 'No file was chosen. Choose a photo, or press “Continue”.',
  })

/** Too many tries to find an application from one address. */
export const tooManyTries = (minutes: number): Refusal => ({
  code: 'applications.too-many-tries',
  says: {
    ru: `Слишком много попыток. Подождите ${minutes} минут и повторите.`,
    en: `Too many tries. Wait ${minutes} minutes and try again.`,
  },
})
