import type { Reason, Words } from '#kernel/outcome.ts'

/** The kinds of letter of a case. */
export type LetterKind =
  | 'received'
  | 'consulted'
  | 'evidence_asked'
  | 'extended'
  | 'inquiry'
  | 'refund'
  | 'upheld'
  | 'refused'
  | 'stands'
  | 'overturned'
  | 'clinic_decision'
  | 'paid'
  | 'closed'

const says = (ru: string, en: string): Words => ({ ru, en })

/** What each letter says before the expert's own words. */
export const PLAIN: Record<LetterKind, Words[]> = {
  received: [
    says('Мы получили вашу жалобу.', 'We have your complaint.'),
    says('Сохраните чеки и другие бумаги.', 'Keep the receipts and other papers.'),
  ],
  consulted: [
    says('Мы отвечаем на ваш вопрос.', 'We answer your question.'),
    says(
      'Если ответа мало, попросите начать проверку.',
      'If the answer is not enough, ask for an inspection.',
    ),
  ],
  evidence_asked: [
    says('Чтобы решить, нам не хватает бумаг.', 'Papers are missing for a decision.'),
    says('Пришлите их до указанного дня.', 'Send them by the day given.'),
  ],
  extended: [
    says('Нам нужно больше времени на проверку.', 'We need more time for the inspection.'),
    says('Новый срок указан ниже.', 'The new term is given below.'),
  ],
  inquiry: [
    says('На вашу организацию пожаловались.', 'A complaint was made about your organisation.'),
    says('Ответьте и пришлите документы до указанного дня.', 'Answer and send the papers by the day given.'),
  ],
  refund: [
    says(
      'Вы правы: эту помощь вам должны были оказать бесплатно.',
      'You are right: this care was due to you free of charge.',
    ),
    says('Клиника должна вернуть вам деньги.', 'The clinic must return your money.'),
    says(
      'Срока возврата в законе нет. Мы ждём его до указанного дня и будем требовать.',
      'The law has no term for it. We expect it by the day given and will insist.',
    ),
  ],
  upheld: [
    says('Вы правы: нарушение подтвердилось.', 'You are right: the breach was confirmed.'),
    says('Клиника получит наше решение.', 'The clinic gets our decision.'),
  ],
  refused: [
    says(
      'Мы не можем удовлетворить вашу жалобу. Ниже написано почему.',
      'We cannot uphold your complaint. The reason is below.',
    ),
    says('Если вы не согласны, обратитесь в фонд.', 'If you do not agree, appeal to the fund.'),
  ],
  stands: [says('Прежнее решение осталось в силе.', 'The earlier decision stands.')],
  overturned: [
    says(
      'Фонд отменил решение по жалобе клиники.',
      'The fund has overturned the decision on the clinic’s appeal.',
    ),
    says(
      'Если вы не согласны, обратитесь в Федеральный фонд.',
      'If you do not agree, appeal to the Federal Fund.',
    ),
  ],
  clinic_decision: [
    says(
      'По жалобе на вашу организацию принято решение.',
      'A complaint about your organisation was decided.',
    ),
    says(
      'Его можно обжаловать в фонд за 15 рабочих дней со дня акта.',
      'It may be appealed against to the fund within 15 working days of the act.',
    ),
  ],
  paid: [says('Клиника вернула деньги.', 'The clinic has returned the money.')],
  closed: [says('Работа по жалобе закончена.', 'The work on the complaint is done.')],
}

const article = (act: string, at: string, ru: string, en: string): Reason => ({ says: { ru, en }, act, at })
const RIGHTS = article(
  'fz-326',
  'ст. 16 ч. 1',
  'Право на бесплатную помощь и на защиту прав.',
  'The right to free care and to the protection of rights.',
)
const CONTROL = article(
  'fz-326',
  'ст. 40',
  'Проверка помощи страховщиком.',
  'Control of care by the insurer.',
)
const APPEAL = article(
  'fz-326',
  'ст. 42',
  'Обжалование заключения страховщика в фонд.',
  'Appeal against the insurer’s conclusion to the fund.',
)

/** The articles under each letter. */
export const ARTICLES: Record<LetterKind, Reason[]> = {
  received: [RIGHTS],
  consulted: [RIGHTS],
  evidence_asked: [RIGHTS],
  extended: [],
  inquiry: [CONTROL],
  refund: [RIGHTS],
  upheld: [RIGHTS, CONTROL],
  refused: [RIGHTS],
  stands: [RIGHTS],
  overturned: [APPEAL],
  clinic_decision: [CONTROL, APPEAL],
  paid: [],
  closed: [],
}
