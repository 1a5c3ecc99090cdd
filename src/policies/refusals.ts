import type { Day } from '#kernel/day.ts'
import type { Refusal } from '#kernel/outcome.ts'
import type { Answer } from '#law/types.ts'

/** On that day the law knows no temporary certificate. */
export const certificatesNotIssued = (on: Day, answer: Answer<boolean> | null): Refusal => ({
  code: 'policies.certificates-not-issued',
  says: {
    ru: 'В этот день временные свидетельства не выдают: полис оформляют сразу. Оформите полис.',
    en: 'No temporary certificates are issued on that day: the policy is made at once. Issue the policy.',
  },
  because: answer?.source ?? [],
  facts: { on: on.toString() },
})

/** The form is not among those the law of the day allows. */
export const formNotIssued = (form: string, on: Day, answer: Answer<string[]> | null): Refusal => ({
  code: 'policies.form-not-issued',
  says: {
    ru: 'Полис такого вида на дату заявления не выдают. Выберите другой вид: все они дают одинаковые права.',
    en: 'Policies of this form are not issued on the day of the application. Choose another form: all of them give equal rights.',
  },
  because: answer?.source ?? [],
  facts: { form, on: on.toString(), forms: answer?.value ?? [] },
  field: 'form',
})

/** Another policy begins later and would overlap. */
export const anotherInForce = (on: Day): Refusal => ({
  code: 'policies.another-in-force',
  says: {
    ru: 'С этого дня у человека уже есть действующий полис, а он может быть только один. Откройте карточку человека и проверьте его полисы.',
    en: 'The person has a policy in force from that day, and there can be only one. Open the person and look at their policies.',
  },
  because: [{ act: 'fz-326', at: 'ст. 45' }],
  facts: { on: on.toString() },
})

/** An end is written down when it has come. */
export const endInTheFuture = (on: Day): Refusal => ({
  code: 'policies.end-in-the-future',
  says: {
    ru: 'Этот день ещё не наступил. Проверьте дату: завершить страхование можно прошедшим или сегодняшним днём.',
    en: 'That day has not come yet. Check the date: insurance ends with a past day or today.',
  },
  facts: { on: on.toString() },
  field: 'on',
})

/** An end needs the document that says so. */
export const endWithoutSource = (): Refusal => ({
  code: 'policies.end-without-source',
  says: {
    ru: 'Напишите, каким документом это подтверждено: без него страхование не завершают.',
    en: 'Write which document says so: without one the insurance is not ended.',
  },
  field: 'source',
})

/** Another insurer insures the person today, or nobody did on that day. */
export const notInsuredHere = (on: Day): Refusal => ({
  code: 'policies.not-insured-here',
  says: {
    ru: 'Сейчас человека страхует не ваша компания, или в этот день он не был застрахован. Проверьте дату; если его страхует другая компания, сообщите ей.',
    en: 'Another insurer insures the person now, or nobody did on that day. Check the date; if another insurer insures them, tell it.',
  },
  facts: { on: on.toString() },
  field: 'on',
})

/** An answer of the form is missing. */
export const answerMissing = (field: 'because' | 'on'): Refusal => ({
  code: 'policies.answer-missing',
  says:
    field === 'on'
      ? {
          ru: 'Введите последний день страхования, например 27 3 2024.',
          en: 'Enter the last day of the insurance, for example 27 3 2024.',
        }
      : { ru: 'Выберите, почему страхование закончилось.', en: 'Choose why the insurance has ended.' },
  field,
})
