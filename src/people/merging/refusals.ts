import type { Refusal } from '#kernel/outcome.ts'

/** A record cannot be merged with itself. */
export const sameRecord = (): Refusal => ({
  code: 'people.merge-same-record',
  says: {
    ru: 'Это одна и та же запись. Выберите две разные записи.',
    en: 'This is one and the same record. Choose two different records.',
  },
})

/** One of the records is not there, or may not be seen. */
export const noSuchRecord = (): Refusal => ({
  code: 'people.merge-no-such-record',
  says: {
    ru: 'Одной из записей нет. Найдите человека ещё раз и сравните записи снова.',
    en: 'One of the records is not there. Find the person again and compare the records anew.',
  },
})

/** Another merge was first: one of the records is an alias, or has aliases, already. */
export const alreadyMerged = (): Refusal => ({
  code: 'people.already-merged',
  says: {
    ru: 'Одну из этих записей уже объединили с другой. Откройте карточку: там видно, с какой и кем. Если объединили ошибочно, сначала отмените это.',
    en: 'One of these records has already been merged. Open the card to see with which and by whom. If that was a mistake, undo it first.',
  },
  field: 'survivor',
})

/** The record that insures the person would stop counting, and nobody would insure them. */
export const insuredRecordSurvives = (): Refusal => ({
  code: 'people.insured-record-survives',
  says: {
    ru: 'Страхование записано только на одной из записей. Оставьте её главной: иначе человек останется без страховой компании.',
    en: 'Only one of the records is insured. Let that one survive: otherwise nobody would insure the person.',
  },
  because: [{ act: 'fz-326', at: 'ст. 16 ч. 1' }],
  field: 'survivor',
})

/** A merge has no reason. */
export const mergeReasonMissing = (): Refusal => ({
  code: 'people.merge-reason-missing',
  says: {
    ru: 'Напишите, почему вы так решили: например, «один паспорт, фамилия до брака». Это останется в истории.',
    en: 'Write why you decided so, for example “one passport, the surname before marriage”. It stays in the history.',
  },
  field: 'reason',
})

/** There is no standing merge to undo: it never was, or somebody undid it already. */
export const nothingToUndo = (): Refusal => ({
  code: 'people.merge-nothing-to-undo',
  says: {
    ru: 'Отменять нечего: записи уже разъединены. Откройте карточку ещё раз.',
    en: 'There is nothing to undo: the records are apart already. Open the card again.',
  },
})

/** The day in which a clerk may undo is over. */
export const undoIsForTheFund = (): Refusal => ({
  code: 'people.merge-undo-is-for-the-fund',
  says: {
    ru: 'Прошло больше 24 часов. Теперь объединение отменяет территориальный фонд: сообщите ему имя человека и причину.',
    en: 'More than 24 hours have passed. The territorial fund undoes the merge now: tell it the name of the person and the reason.',
  },
})
