import type { Day } from '#kernel/day.ts'
import type { Refusal, Words } from '#kernel/outcome.ts'
import type { ComplaintState } from './complaint.ts'

const no = (code: string, says: Words, rest: Omit<Refusal, 'code' | 'says'> = {}): Refusal => ({
  code: `complaints.${code}`,
  says,
  ...rest,
})

/** There is no such complaint, or it is not the business of whoever asks. */
export const noSuchComplaint = (): Refusal =>
  no('not-found', {
    ru: 'Такой жалобы нет. Проверьте номер: десять цифр, он есть в уведомлении и в списке ваших жалоб.',
    en: 'There is no such complaint. Check the number: ten digits, it is in the notice and in the list of your complaints.',
  })

/** The step is somebody else's. */
export const notYourMove = (): Refusal =>
  no('not-yours', {
    ru: 'Этот шаг делаете не вы. Откройте жалобу: там написано, за кем следующий шаг и до какого дня.',
    en: 'This step is not yours. Open the complaint: it says whose step is next and by which day.',
  })

/** Somebody was first, or the state does not allow the step. */
export const complaintMoved = (state: ComplaintState): Refusal =>
  no(
    'moved-meanwhile',
    {
      ru: 'Жалоба уже на другом шаге: её изменили, пока вы смотрели. Откройте её заново и решите по тому, что там сейчас.',
      en: 'The complaint is at another step: it was changed while you were looking. Open it again and decide by what is there now.',
    },
    { facts: { state } },
  )

/** Somebody else works on it. */
export const takenByAnother = (): Refusal =>
  no('taken', {
    ru: 'Эту жалобу уже взял другой специалист. Возьмите следующую по сроку.',
    en: 'Another expert has taken this complaint. Take the next one by its term.',
  })

const FIELDS: Record<string, Words> = {
  story: { ru: 'что случилось', en: 'what happened' },
  clinicName: { ru: 'название клиники', en: 'the name of the clinic' },
  words: { ru: 'текст: его прочтёт человек', en: 'the text: the person will read it' },
  question: { ru: 'что вы спрашиваете у клиники', en: 'what you ask the clinic' },
  answer: { ru: 'ответ клиники', en: 'the answer of the clinic' },
  reason: { ru: 'почему вы не согласны', en: 'why you do not agree' },
}

/** Words that must be given are empty. */
export const wordsMissing = (field: string): Refusal => {
  const what = FIELDS[field] ?? { ru: field, en: field }
  return no('words-missing', { ru: `Напишите: ${what.ru}.`, en: `Write: ${what.en}.` }, { field })
}

/** Words are longer than a page shows. */
export const wordsLong = (field: string, most: number): Refusal =>
  no(
    'words-long',
    {
      ru: `Текст слишком длинный. Сократите его до ${most} знаков.`,
      en: `The text is too long. Shorten it to ${most} characters.`,
    },
    { field, facts: { most } },
  )

/** A late policy is complained of where the application is tracked. */
export const latePolicyElsewhere = (): Refusal =>
  no(
    'late-policy-elsewhere',
    {
      ru: 'На опоздание с полисом жалуются по номеру заявления: там уже всё заполнено. Откройте /applications/status и нажмите «Пожаловаться».',
      en: 'A late policy is complained of by the number of the application, where everything is filled in already. Open /applications/status and press "Complain".',
    },
    { field: 'kind', facts: { link: '/applications/status' } },
  )

/** The region is none of Russia's. */
export const regionUnknown = (): Refusal =>
  no(
    'region-unknown',
    {
      ru: 'Такого региона нет. Выберите регион из списка.',
      en: 'There is no such region. Choose one from the list.',
    },
    { field: 'region' },
  )

/** The clinic of the code is not in the register, or lies in another region. */
export const clinicUnknown = (): Refusal =>
  no(
    'clinic-unknown',
    {
      ru: 'Такой клиники в регионе нет. Выберите её из списка или напишите название.',
      en: 'The region has no such clinic. Choose it from the list or write its name.',
    },
    { field: 'clinic' },
  )

/** It has not happened yet. */
export const notHappenedYet = (today: Day): Refusal =>
  no(
    'not-happened',
    {
      ru: 'Этот день ещё не наступил. Укажите день, когда это случилось.',
      en: 'That day has not come yet. Give the day on which it happened.',
    },
    { field: 'happenedOn', facts: { today: today.toString() } },
  )

/** A sum of money is not one. */
export const sumWrong = (field: string): Refusal =>
  no(
    'sum-wrong',
    {
      ru: 'Сумма указана неверно. Напишите её в рублях и копейках, как в чеке, например 4350,00.',
      en: 'The sum is not right. Write it in roubles and kopecks as on the receipt, for example 4350.00.',
    },
    { field },
  )

/** The service or the kept answer is not known. */
export const answerUnknown = (): Refusal =>
  no(
    'answer-unknown',
    {
      ru: 'Такой услуги или ответа «Это бесплатно?» нет. Задайте вопрос ещё раз или подайте жалобу без него.',
      en: 'There is no such service or answer of "Is it free?". Ask again, or complain without it.',
    },
    { field: 'answer' },
  )

/** The person is insured with somebody else, whose hotline takes the call. */
export const insuredElsewhere = (): Refusal =>
  no('insured-elsewhere', {
    ru: 'Этот человек застрахован не у вас. Переключите его на его страховую компанию: телефон есть в проверке полиса.',
    en: 'This person is insured with another company. Put them through to it: its phone is in the policy check.',
  })

/** The term of whoever is awaited has not passed. */
export const stillAwaited = (until: Day): Refusal =>
  no(
    'still-awaited',
    {
      ru: 'Срок ответа ещё не прошёл. Подождите до его конца; после этого можно идти дальше без ответа.',
      en: 'The term of the answer has not passed. Wait until it ends; after that you may go on without the answer.',
    },
    { facts: { until: until.toString() } },
  )

/** The term was extended once. */
export const extendedAlready = (): Refusal =>
  no('extended', {
    ru: 'Срок уже продлён, второй раз нельзя. Ответьте человеку к новому сроку.',
    en: 'The term has been extended once and cannot be again. Answer the person by the new one.',
  })

/** The law of the day knows no longer term for this case. */
export const noLongerTerm = (): Refusal =>
  no('no-longer-term', {
    ru: 'Для этой жалобы продление не предусмотрено. Ответьте к сроку или откажите с объяснением.',
    en: 'This complaint has no longer term. Answer by the term, or refuse with an explanation.',
  })

/** Money is owed: the case goes on. */
export const moneyIsOwed = (kopecks: number): Refusal =>
  no(
    'money-owed',
    {
      ru: 'По этой жалобе человеку ещё не вернули деньги. Сначала запишите возврат, потом закройте.',
      en: 'Money is still owed to the person on this complaint. Record the return first, then close it.',
    },
    { facts: { kopecks } },
  )

/** The case may not be closed before its day. */
export const closedLater = (from: Day): Refusal =>
  no(
    'closed-later',
    {
      ru: 'Закрыть пока нельзя: ещё идёт срок, в который с решением могут не согласиться. Дождитесь его конца.',
      en: 'It cannot be closed yet: the term in which somebody may disagree still runs. Wait until it ends.',
    },
    { facts: { from: from.toString() } },
  )

/** Only a call from the spot, or a question to a lawyer, ends with the first answer. */
export const notAtOnce = (): Refusal =>
  no('not-at-once', {
    ru: 'Сразу закрывают только звонок с места. Дайте консультацию или начните проверку.',
    en: 'Only a call from the spot is closed at once. Give a consultation or begin an inspection.',
  })
