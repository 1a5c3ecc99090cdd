import type { Refusal, Words } from '#kernel/outcome.ts'

const no = (field: string, code: string, says: Words): Refusal => ({
  code: `complaints.${code}`,
  field,
  says,
})

/** Nothing was chosen of what it is about. */
export const kindMissing = (): Refusal =>
  no('kind', 'kind-missing', {
    ru: 'Выберите, что случилось.',
    en: 'Choose what happened.',
  })

/** It was not said whether money was paid. */
export const paidMissing = (): Refusal =>
  no('isPaid', 'paid-missing', {
    ru: 'Выберите, заплатили вы или нет.',
    en: 'Choose whether you have paid.',
  })

/** The day is missing or is none. */
export const dayMissing = (): Refusal =>
  no('happenedOn', 'day-missing', {
    ru: 'Укажите день, когда это случилось, например 20 11 2026.',
    en: 'Give the day on which it happened, for example 20 11 2026.',
  })

/** A receipt has no sum yet. */
export const receiptSumMissing = (field: string, name: string): Refusal =>
  no(field, 'receipt-sum-missing', {
    ru: `Напишите сумму чека «${name}» в рублях, например 4350,00.`,
    en: `Write the sum of the receipt “${name}” in roubles, for example 4350.00.`,
  })

/** Nobody is named to whom the money goes. */
export const recipientMissing = (): Refusal =>
  no('recipient', 'recipient-missing', {
    ru: 'Напишите фамилию, имя и отчество получателя денег.',
    en: 'Write the full name of whoever receives the money.',
  })

/** The number of the account is not one. */
export const accountWrong = (): Refusal =>
  no('account', 'account-wrong', {
    ru: 'Номер счёта – это 20 цифр. Он есть в приложении банка, в реквизитах.',
    en: 'The number of an account has 20 digits. It is in the app of your bank, among the details.',
  })

/** The code of the bank is not one. */
export const bikWrong = (): Refusal =>
  no('bik', 'bik-wrong', {
    ru: 'БИК – это 9 цифр. Он есть в приложении банка, в реквизитах.',
    en: 'A BIC of a Russian bank has 9 digits. It is in the app of your bank, among the details.',
  })

/** No file was chosen before it was to be sent. */
export const noFileChosen = (): Refusal =>
  no('file', 'no-file', {
    ru: 'Файл не выбран. Выберите фото или запись.',
    en: 'No file was chosen. Choose a photo or a recording.',
  })

/** The service is not named. */
export const serviceMissing = (): Refusal =>
  no('service', 'service-missing', {
    ru: 'Напишите, какая услуга вам не оказана.',
    en: 'Write which service you did not receive.',
  })
