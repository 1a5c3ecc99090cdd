import type { Day } from '#kernel/day.ts'
import type { Refusal } from '#kernel/outcome.ts'

/** The day of the change has not come. */
export const changeInTheFuture = (on: Day): Refusal => ({
  code: 'people.change-in-the-future',
  says: {
    ru: 'Этот день ещё не наступил. Проверьте дату или вернитесь, когда изменение вступит в силу.',
    en: 'This day has not come yet. Check the date, or come back when the change holds.',
  },
  field: 'on',
  facts: { on: on.toString() },
})

/** The day of the change is before the birth. */
export const changeBeforeBirth = (on: Day): Refusal => ({
  code: 'people.change-before-birth',
  says: {
    ru: 'Этот день раньше дня рождения. Проверьте дату.',
    en: 'This day is before the birth. Check the date.',
  },
  field: 'on',
  facts: { on: on.toString() },
})

/** What was given is what stands already. */
export const nothingChanges = (): Refusal => ({
  code: 'people.nothing-changes',
  says: {
    ru: 'Так уже и записано: менять нечего. Если ошибка осталась, измените поле, в котором она есть.',
    en: 'It is written so already, so there is nothing to change. If a mistake remains, change the field that has it.',
  },
})

/** Somebody else changed the same data a moment ago. */
export const changedMeanwhile = (): Refusal => ({
  code: 'people.changed-meanwhile',
  says: {
    ru: 'Эти сведения только что изменил кто-то другой. Откройте карточку и проверьте, что записано теперь.',
    en: 'Somebody else has just changed these data. Open the card and check what is written now.',
  },
})

/** There is no such person, or the record is an alias of another. */
export const noSuchPerson = (): Refusal => ({
  code: 'people.no-such-person',
  says: {
    ru: 'Такой записи нет, или её объединили с другой. Найдите человека ещё раз.',
    en: 'There is no such record, or it was merged into another. Find the person again.',
  },
})

/** A birth date after the day it is written down. */
export const bornInTheFuture = (): Refusal => ({
  code: 'people.born-in-the-future',
  says: {
    ru: 'Дата рождения позже сегодняшнего дня. Проверьте год.',
    en: 'The birth date is after today. Check the year.',
  },
  field: 'birthDate',
})

/** A name without a surname and a given name. */
export const nameMissing = (): Refusal => ({
  code: 'people.name-missing',
  says: {
    ru: 'Нужны фамилия или имя, как в документе. Если чего-то из них в документе нет, оставьте пустым только его.',
    en: 'A surname or a given name is needed, as in the document. Leave empty only what the document lacks.',
  },
  field: 'surname',
})

/** A death is written down already. */
export const deathRecorded = (on: Day): Refusal => ({
  code: 'people.death-recorded',
  says: {
    ru: 'Смерть этого человека уже записана. Если дата другая, исправьте запись, а не добавляйте вторую.',
    en: 'The death of this person is written down already. If the day is another, correct the record instead of adding a second one.',
  },
  facts: { on: on.toString() },
})

/** A death needs to say where it is known from. */
export const sourceMissing = (): Refusal => ({
  code: 'people.death-source-missing',
  says: {
    ru: 'Напишите, откуда это известно: номер записи акта или от кого пришли сведения.',
    en: 'Write where this is known from: the number of the record, or who told.',
  },
  field: 'source',
})

/** Nobody insures the person, so there is no insurer to tell. */
export const nobodyToTell = (): Refusal => ({
  code: 'people.nobody-to-tell',
  says: {
    ru: 'Сейчас у вас нет страховой компании, и сообщать некому. Подайте заявление: новые данные укажете в нём.',
    en: 'You have no insurer now, so there is nobody to tell. Apply for insurance and give the new data there.',
  },
})

/** An answer of the form is missing. */
export const answerMissing = (field: string): Refusal => ({
  code: 'people.change-answer-missing',
  says: {
    ru: 'Без этого сообщение не отправить. Заполните поле, как в документе.',
    en: 'The message cannot go without this. Fill in the field as in the document.',
  },
  field,
})

/** A date of the form is no day. */
export const notADay = (field: string): Refusal => ({
  code: 'people.change-not-a-day',
  says: {
    ru: 'Такого дня нет. Напишите число, месяц и год, например 27.03.2017.',
    en: 'There is no such day. Write the day, the month and the year, for example 27.03.2017.',
  },
  field,
})

/** The request is not there, or somebody decided on it already. */
export const requestDecided = (): Refusal => ({
  code: 'people.change-request-decided',
  says: {
    ru: 'По этому сообщению уже приняли решение. Откройте список: там остались только новые.',
    en: 'This message has been decided on already. Open the list: only new ones are left there.',
  },
})

/** A refusal says why. */
export const refusalReasonMissing = (): Refusal => ({
  code: 'people.change-refusal-reason-missing',
  says: {
    ru: 'Напишите человеку, чего не хватает и что сделать: без этого отказать нельзя.',
    en: 'Write to the person what is missing and what to do: a refusal needs it.',
  },
  field: 'reason',
})

/** The person has another insurer by now, which changes their data. */
export const insurerLeft = (): Refusal => ({
  code: 'people.change-insurer-left',
  says: {
    ru: 'Теперь человека страхует другая компания, и сведения меняет она. Откажите в этом сообщении и попросите человека сообщить о перемене новой компании.',
    en: 'Another insurer insures the person now, and it changes the data. Refuse this message and ask the person to tell the new insurer.',
  },
})
