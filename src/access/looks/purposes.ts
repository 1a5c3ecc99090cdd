import type { Words } from '#kernel/outcome.ts'

/** Why staff may look at a person; the code is kept with the look for good, so a code is never reused. */
export const LOOK_PURPOSES = {
  policy_check: { ru: 'Проверка полиса в регистратуре', en: 'Policy check at a clinic' },
  batch_check: { ru: 'Проверка полисов по списку', en: 'Check of a list of policies' },
  employer_list: {
    ru: 'Проверка списка работодателя: нет ли уже полиса',
    en: 'Check of an employer’s list: is there a policy already',
  },
  person_search: { ru: 'Поиск застрахованного', en: 'Search for an insured person' },
  person_card: { ru: 'Просмотр карточки застрахованного', en: 'Insured person’s card opened' },
  application_review: { ru: 'Рассмотрение заявления', en: 'Application review' },
  counter_application: { ru: 'Приём заявления в пункте выдачи', en: 'Application taken at an office' },
  duplicate_check: {
    ru: 'Проверка, нет ли двух записей об одном человеке',
    en: 'Check that one person is not recorded twice',
  },
  record_merge: {
    ru: 'Объединение двух записей об одном человеке или его отмена',
    en: 'Two records of one person merged, or the merge undone',
  },
  data_change: { ru: 'Изменение сведений', en: 'Data changed' },
  handover: { ru: 'Выдача полиса или временного свидетельства', en: 'Policy or certificate handed over' },
  production: { ru: 'Изготовление и доставка полиса', en: 'Making and delivery of a policy' },
  card_reading: { ru: 'Чтение карты полиса', en: 'Policy card read' },
  card_writing: { ru: 'Карта полиса у страховщика', en: 'Policy card at the insurer' },
  undelivered_notices: {
    ru: 'Уведомление не дошло: как связаться иначе',
    en: 'A notice did not arrive: another way to reach',
  },
  overdue_control: { ru: 'Контроль сроков по заявлению', en: 'Check of the terms of an application' },
  complaint: { ru: 'Разбор жалобы', en: 'Complaint handled' },
  access_review: { ru: 'Проверка, кто смотрел сведения', en: 'Check of who looked at the data' },
} as const satisfies Record<string, Words>

/** The code of a purpose. */
export type LookPurpose = keyof typeof LOOK_PURPOSES

/** The words for a code read from the log; a code of a later version of Polis is shown as it is. */
export const wordsOfPurpose = (code: string): Words =>
  (LOOK_PURPOSES as Record<string, Words>)[code] ?? { ru: code, en: code }
