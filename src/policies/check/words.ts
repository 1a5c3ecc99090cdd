import type { Day } from '#kernel/day.ts'
import type { Words } from '#kernel/outcome.ts'
import type { ClosingReason } from '#insurance/index.ts'
import { formatsOf } from '#web/format.ts'

const showDay = (on: Day, language: 'ru' | 'en'): string => formatsOf(language).day(on)
const both = (ru: string, en: string): Words => ({ ru, en })
const dated =
  (ru: (day: string) => string, en: (day: string) => string) =>
  (on: Day): Words =>
    both(ru(showDay(on, 'ru')), en(showDay(on, 'en')))

export const NOT_IN_REGISTER = both(
  'В регистре нет человека с таким номером.',
  'Nobody in the register has this number.',
)
export const TRY_ANOTHER_NUMBER = both(
  'Проверьте цифры или найдите человека по-другому: по СНИЛС и дате рождения или по паспорту. Отсутствие в регистре — не повод отказать в неотложной помощи.',
  'Check the digits, or look for the person by SNILS and birth date or by passport. Not being in the register is no ground to refuse urgent help.',
)
export const EMERGENCY_IS_FREE = both(
  'Экстренную помощь оказывают сразу и бесплатно, без полиса и документов.',
  'Emergency care is given at once and free, without a policy or documents.',
)
export const HOW_TO_GET_A_POLICY = both(
  'Чтобы получить полис, человек подаёт заявление в любую страховую компанию региона; регистрация по месту жительства не нужна.',
  'To get a policy a person applies to any insurer of the region; registration of residence is not needed.',
)
export const insuredSince = (insurer: Words, from: Day): Words =>
  both(
    `Застрахован: ${insurer.ru}, с ${showDay(from, 'ru')}.`,
    `Insured by ${insurer.en} since ${showDay(from, 'en')}.`,
  )
export const statusEnded = dated(
  day => `Срок документа, который даёт право на полис, закончился ${day}.`,
  day => `The document that gives the right to a policy expired on ${day}.`,
)
export const policyEnded = dated(
  day => `Полис был выдан на срок до ${day} и больше не действует.`,
  day => `The policy was issued until ${day} and is no longer valid.`,
)
export const TERRITORIAL = both(
  'Регион полиса: действует территориальная программа, она шире базовой.',
  'The region of the policy: the territorial programme applies, wider than the basic one.',
)
export const basicOutside = (region: string): Words =>
  both(
    `Полис другого региона (код ${region}): помощь — по базовой программе, бесплатно по всей России.`,
    `The policy is of another region (code ${region}): care under the basic programme, free everywhere in Russia.`,
  )
export const presentation = (value: string): Words =>
  value === 'policy_or_identity'
    ? both(
        'На приёме достаточно полиса или документа, удостоверяющего личность, на выбор человека; детям до 14 лет — свидетельства о рождении.',
        'At a visit the policy or an identity document is enough, as the person chooses; for children under 14 the birth certificate.',
      )
    : both(
        'На приёме предъявляют полис; экстренная помощь — без него.',
        'At a visit the policy is shown; emergency care is given without it.',
      )
export const OLD_COUNTS = both(
  'Полис старого образца действует, пока его не заменят на новый.',
  'An old policy is valid until it is replaced by a new one.',
)
export const OLD_EXPIRED_COUNTS = both(
  'Полис старого образца действует и после напечатанной даты, пока его не заменят. Отказать из-за неё нельзя.',
  'An old policy is valid beyond its printed date until it is replaced. Nobody may be refused because of that date.',
)
export const certificateCounts = dated(
  day => `Временное свидетельство даёт те же права, что и полис, до ${day} включительно.`,
  day => `The temporary certificate gives the same rights as a policy until ${day} inclusive.`,
)
export const certificatePast = dated(
  day =>
    `Срок временного свидетельства прошёл ${day}, но страхование не прекращается: полис задержала страховая компания.`,
  day =>
    `The temporary certificate expired on ${day}, but the insurance goes on: it is the insurer who is late with the policy.`,
)
export const CERTIFICATE_IS_LATE = both(
  'Не отказывайте в помощи: страхование действует. Человек может пожаловаться на срок в территориальный фонд.',
  'Do not refuse care: the insurance holds. The person may complain about the delay to the territorial fund.',
)
export const POLICY_COUNTS = both(
  'Полис действует без ограничения срока.',
  'The policy is valid without limit of time.',
)
export const policyCountsUntil = dated(
  day => `Полис действует до ${day} включительно.`,
  day => `The policy is valid until ${day} inclusive.`,
)
export const INSURED_WITHOUT_PAPER = both(
  'Человек застрахован, хотя документ о полисе не записан.',
  'The person is insured, though no policy document is written down.',
)
export const NO_POLICY_YET = both(
  'Попросите человека взять выписку о полисе у страховой компании; помощь оказывайте.',
  'Ask the person to get an extract about the policy from the insurer; do give care.',
)
export const PHONE_ON_POLICY = both(
  'Телефона страховой компании в списке нет: он напечатан на полисе.',
  'The list has no phone of the insurer: it is printed on the policy.',
)
export const NEVER_INSURED = both(
  'На этот день страховой компании у человека нет.',
  'On that day the person has no insurer.',
)

const ENDED: Record<ClosingReason, Words> = {
  change_of_insurer: both('сменил страховую компанию', 'the insurer was changed'),
  death: both('запись о смерти', 'a record of death'),
  military_service: both(
    'призван на военную службу: полис приостановлен',
    'called up for military service: the policy is suspended',
  ),
  loss_of_status: both(
    'утрачен статус, который давал право на полис',
    'the status that gave the right to a policy was lost',
  ),
  status_ended: both(
    'закончился срок документа, который давал право на полис',
    'the document that gave the right to a policy expired',
  ),
  error: both('запись была ошибкой', 'the record was an error'),
}

export const insuranceEnded = (on: Day, because: ClosingReason): Words =>
  both(
    `Страхование закончилось ${showDay(on, 'ru')}: ${ENDED[because].ru}.`,
    `The insurance ended on ${showDay(on, 'en')}: ${ENDED[because].en}.`,
  )

/** What someone who is not insured does next. */
export function whatNext(because: ClosingReason | null, statusOver: boolean): Words {
  if (because === 'military_service')
    return both(
      'Военнослужащим помогает военная медицина. После службы человек подаёт заявление, и страхование возобновляется.',
      'Military medicine treats people in service. After the service the person applies, and the insurance goes on.',
    )
  if (statusOver || because === 'status_ended')
    return both(
      'Человек продлевает документ и подаёт заявление в страховую компанию: право вернётся.',
      'The person renews the document and applies to the insurer: the right comes back.',
    )
  return HOW_TO_GET_A_POLICY
}

export const NAME_DIFFERS = both(
  'Номер верный, но имя в документе и в регистре различается: возможно, фамилию сменили. Помощь оказывайте; попросите человека сообщить страховой компании новые данные.',
  'The number is right, but the name on the document and in the register differ: the surname may have changed. Do give care; ask the person to tell the insurer the new data.',
)
