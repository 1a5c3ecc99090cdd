import type { Words } from '#kernel/outcome.ts'
import type { Need } from '#law/types.ts'
import type { Condition } from './coverage-answer.ts'

const condition = (code: string, ru: string, en: string): Condition => ({ code, says: { ru, en } })

/** What each need of a payment asks of the person. */
export const ofNeed: Readonly<Record<Need, Condition>> = {
  prescribed: condition(
    'prescribed',
    'Врач назначил это по показаниям.',
    'A doctor prescribes it on indication.',
  ),
  commission: condition(
    'commission',
    'Так решила врачебная комиссия.',
    "The doctors' commission decides so.",
  ),
  benefit: condition(
    'benefit',
    'У вас есть льгота, которая это даёт (инвалидность, ветеран, льгота региона).',
    'You have a benefit that gives it (a disability, a veteran, a benefit of the region).',
  ),
  disability: condition(
    'disability',
    'У вас инвалидность, и это записано в программе реабилитации.',
    'You have a disability, and your rehabilitation programme names it.',
  ),
  listed_disease: condition(
    'listed_disease',
    'Ваша болезнь стоит в перечне, по которому это дают бесплатно.',
    'Your disease is in the list for which it is given free of charge.',
  ),
  in_care: condition(
    'in_care',
    'Вы лечитесь в больнице, в дневном стационаре или вам помогает скорая.',
    'You are treated in hospital, in a day hospital or by the ambulance.',
  ),
  after_hospital: condition(
    'after_hospital',
    'Это продолжает лечение в больнице.',
    'It continues treatment in hospital.',
  ),
  cannot_come: condition(
    'cannot_come',
    'Вы не можете прийти сами из-за болезни.',
    'Illness keeps you from coming yourself.',
  ),
  epidemic: condition(
    'epidemic',
    'Этого требует календарь прививок или угроза болезни.',
    'The calendar of vaccinations or a threat of disease calls for it.',
  ),
  check_up_due: condition(
    'check_up_due',
    'Диспансеризация положена вам в этом году.',
    'The check-up is due for you this year.',
  ),
  preventive_due: condition(
    'preventive_due',
    'Вам есть 18 лет, и в этом году вы его не проходили.',
    'You are 18 or older and have not had it this year.',
  ),
  work_accident: condition(
    'work_accident',
    'Это случилось на работе или по дороге по её делам.',
    'It happened at work or on its business.',
  ),
}

/** Somebody has to refer. */
export const referral = condition(
  'referral',
  'Нужно направление. Его бесплатно даёт терапевт или лечащий врач.',
  'A referral is needed. The therapist or attending doctor gives it free of charge.',
)

/** The person has to be insured. */
export const insured = condition(
  'insured',
  'Нужен полис. Оформите его: это бесплатно.',
  'You need a policy. Apply for one: it is free.',
)

/** The clinic has to work for this insurance. */
export const clinicInSystem = condition(
  'clinic_in_system',
  'Клиника работает по ОМС. Проверьте это до приёма: в её регистратуре или в своей страховой.',
  'The clinic works for CHI. Check it before the visit: at its desk or with your insurer.',
)

/** The policy has to be shown. */
export const policyShown = condition(
  'policy_shown',
  'Полис надо показать. Принесите его или назовите страховую компанию.',
  'The policy has to be shown. Bring it or name your insurer.',
)

/** For pregnant women. */
export const pregnant = condition('pregnant', 'Это для беременных.', 'This is for pregnant women.')

/** Free where the person is insured. */
export const homeRegion = (regions: readonly string[]): Condition =>
  condition(
    'home_region',
    `Бесплатно в своём регионе для тех, кто в нём застрахован (код региона: ${regions.join(', ')}).`,
    `Free in the home region for those who are insured there (code of the region: ${regions.join(', ')}).`,
  )

/** For an age in full years from–to; open where `to` is null. */
export const ofAge = (from: number, to: number | null): Condition => condition('age', ...agePhrase(from, to))

/** From an age on. */
export const fromAge = (age: number): Condition => condition('age', ...agePhrase(age, null))

function agePhrase(from: number, to: number | null): [string, string] {
  if (to === null) return [`Возраст: от ${from} лет.`, `Age: ${from} or more.`]
  if (from === 0) return [`Возраст: до ${to + 1} лет.`, `Age: under ${to + 1}.`]
  return [`Возраст: от ${from} до ${to} лет.`, `Age: from ${from} to ${to}.`]
}

/** Not due in this year, but in a later one. */
export const dueInYear = (year: number): Condition =>
  condition(
    'due_in_year',
    `По возрасту вам это положено в ${year} году.`,
    `By your age it is due in ${year}.`,
  )

/** The words of conditions in one sentence. */
export const joined = (conditions: readonly Condition[]): Words => ({
  ru: conditions.map(({ says }) => says.ru).join(' '),
  en: conditions.map(({ says }) => says.en).join(' '),
})
