import type { Refusal, Words } from '#kernel/outcome.ts'

const no = (code: string, says: Words, rest: Omit<Refusal, 'code' | 'says'> = {}): Refusal => ({
  code: `complaints.${code}`,
  says,
  ...rest,
})

/** An act without a line. */
export const actIsEmpty = (): Refusal =>
  no(
    'act-empty',
    {
      ru: 'В акте нет ни одного нарушения. Выберите код или отметьте, что нарушений нет.',
      en: 'The act names no defect. Choose a code, or say that there is none.',
    },
    { field: 'findings' },
  )

/** An act that says both that there are defects and that there are none, or names one twice. */
export const actContradicts = (): Refusal =>
  no(
    'act-contradicts',
    {
      ru: 'Акт противоречит себе: код назван дважды или вместе с «нарушений нет». Оставьте одно.',
      en: 'The act contradicts itself: a code stands twice, or beside "no defect". Leave one.',
    },
    { field: 'findings' },
  )

/** A code that no complaint ends in. */
export const defectUnknown = (code: string): Refusal =>
  no(
    'defect-unknown',
    {
      ru: `Кода ${code} в списке нарушений нет. Выберите код из списка.`,
      en: `The code ${code} is not in the list of defects. Choose one from the list.`,
    },
    { field: 'findings', facts: { code } },
  )

/** The act found nothing: there is nothing to decide for the person. */
export const nothingToUphold = (): Refusal =>
  no('nothing-to-uphold', {
    ru: 'В акте нет нарушений и деньги возвращать не за что. Откажите с объяснением.',
    en: 'The act names no defect and no money is due. Refuse with an explanation.',
  })

/** The sum that was typed is not that of the receipts. */
export const sumIsNotOfReceipts = (proved: number): Refusal =>
  no(
    'sum-not-of-receipts',
    {
      ru: 'Сумма не совпадает с суммой выбранных чеков. Отметьте чеки ещё раз или исправьте сумму.',
      en: 'The sum is not that of the chosen receipts. Mark the receipts again or correct the sum.',
    },
    { field: 'refund', facts: { proved } },
  )

/** A receipt that is not of this complaint. */
export const receiptUnknown = (): Refusal =>
  no(
    'receipt-unknown',
    {
      ru: 'Такого чека в деле нет. Отметьте чеки из списка.',
      en: 'The case has no such receipt. Mark receipts of the list.',
    },
    { field: 'receipts' },
  )

/** Money is due: a refusal would contradict the rule. */
export const refundIsDue = (kopecks: number): Refusal =>
  no(
    'refund-is-due',
    {
      ru: 'По собранным данным деньги надо вернуть, отказать нельзя. Проверьте, что отмечено, или решите вернуть деньги.',
      en: 'By what is known the money is due, and a refusal is not possible. Check what was marked, or decide for the return.',
    },
    { facts: { kopecks } },
  )

/** The reason is none of those for which a complaint is refused so. */
export const reasonNotOfAct = (): Refusal =>
  no(
    'reason-not-of-act',
    {
      ru: 'Отказать «нарушений нет» можно только по акту без нарушений. Составьте акт или назовите другую причину.',
      en: 'A refusal for want of a defect needs an act that found none. Sign the act, or name another reason.',
    },
    { field: 'reason' },
  )

/** Nothing is owed on the complaint. */
export const nothingOwed = (): Refusal =>
  no('nothing-owed', {
    ru: 'По этой жалобе никто ничего не должен: возврат уже записан. Откройте жалобу заново.',
    en: 'Nothing is owed on this complaint: the return has been recorded. Open the complaint again.',
  })

/** The payment is not the whole sum. */
export const paymentIsNotTheDebt = (owed: number): Refusal =>
  no(
    'payment-not-the-debt',
    {
      ru: 'Записывают только возврат всей суммы. Проверьте платёж: он должен быть равен долгу.',
      en: 'Only the return of the whole sum is recorded. Check the payment: it must equal the debt.',
    },
    { field: 'kopecks', facts: { owed } },
  )

/** The federal fund has decided: nobody in the system hears the case after it. */
export const noFurtherAppeal = (): Refusal =>
  no('no-further-appeal', {
    ru: 'Решение уже принял Федеральный фонд, выше в системе ОМС обращаться некуда. Можно обратиться в суд.',
    en: 'The Federal Fund has decided, and there is nobody above it in the system. You may go to court.',
  })

/** The clinic's term has passed, or it has appealed before. */
export const clinicMayNotAppeal = (): Refusal =>
  no(
    'clinic-may-not-appeal',
    {
      ru: 'Обжаловать акт можно один раз и не позже 15 рабочих дней. Этот срок прошёл, или жалоба клиники уже была.',
      en: 'An act may be appealed against once and within 15 working days. The term has passed, or the clinic has appealed before.',
    },
    { because: [{ act: 'fz-326', at: 'ст. 42' }] },
  )

/** The norm is entered by the fund of its own region. */
export const notYourNorm = (): Refusal =>
  no('not-your-norm', {
    ru: 'Норматив вводит фонд своего региона. Выберите свой регион.',
    en: 'A norm is entered by the fund of its own region. Choose your region.',
  })

/** Somebody corrected the norm meanwhile. */
export const normChanged = (): Refusal =>
  no('norm-changed', {
    ru: 'Норматив на этот день только что изменил другой сотрудник. Откройте список и проверьте.',
    en: 'A colleague has just changed the norm of this day. Open the list and check.',
  })

/** The act names defects: the complaint is upheld, whatever becomes of the money. */
export const actHasDefects = (): Refusal =>
  no('act-has-defects', {
    ru: 'В акте есть нарушения, отказать нельзя. Примите решение по акту.',
    en: 'The act names defects, so the complaint cannot be refused. Decide by the act.',
  })

/** Whether the care was free is not known: that is no ground for a refusal. */
export const coverageNotKnown = (): Refusal =>
  no(
    'coverage-not-known',
    {
      ru: 'Неизвестно, была ли услуга бесплатной в тот день. Назовите услугу: Polis проверит её по программе. Отказывать без этого нельзя.',
      en: 'It is not known whether the service was free on that day. Name the service: Polis checks it by the programme. Without that there is no refusal.',
    },
    { field: 'service' },
  )
