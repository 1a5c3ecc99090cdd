import type { Reason, Words } from '#kernel/outcome.ts'
import { isWithin } from '#kernel/day.ts'
import type { Answer, LawOfDay, Payment, Programme } from '#law/types.ts'
import { joined } from './conditions.ts'
import type { Condition } from './coverage-answer.ts'
import type { CoverageFacts } from './coverage-facts.ts'

const PAYS: Readonly<Record<Payment['by'], Words>> = {
  chi: { ru: 'Это оплачивает ОМС.', en: 'Compulsory medical insurance pays for it.' },
  budget: {
    ru: 'Это оплачивает бюджет: полис для этого не нужен.',
    en: 'A public budget pays for it: no policy is needed for that.',
  },
  social_fund: { ru: 'Это оплачивает Социальный фонд.', en: 'The Social Fund pays for it.' },
  employer: { ru: 'Это оплачивает работодатель.', en: 'The employer pays for it.' },
  person: {
    ru: 'Это в программу не входит: платит сам человек.',
    en: 'No programme has it: the person pays.',
  },
  ask: {
    ru: 'Кто за это платит, источники не говорят. Спросите свою страховую компанию.',
    en: 'The sources do not say who pays for it. Ask your insurer.',
  },
}

/** No law of Polis reaches back that far. */
export const beforeTheLaw: Reason = {
  says: {
    ru: 'Закон об ОМС, который знает Полис, действует с 2011 года. О более раннем дне ответа нет.',
    en: 'The law that Polis knows is in force from 2011. It has no answer for an earlier day.',
  },
}

/** Nothing is written of the service for the day. */
export const nothingKnown: Reason = {
  says: {
    ru: 'Что было с этой услугой в тот день, не собрано. Спросите страховую компанию.',
    en: 'Nothing was collected of this service on that day. Ask the insurer.',
  },
}

/** A text that names nothing that the programmes know. */
export const notUnderstood: Reason = {
  says: {
    ru: 'Что это за помощь, мы не поняли. Выберите из похожих или спросите свою страховую компанию.',
    en: 'We did not understand what help it is. Choose from the near ones or ask your insurer.',
  },
}

/** The sources behind a payment, with what is to be known of it. */
export const ofPayment = ({ by, source, note }: Payment): Reason[] =>
  source.map((citation, at) => ({ says: at === 0 && note ? both(PAYS[by], note) : PAYS[by], ...citation }))

/** The programme of the day behind a payment, and why it counts in another region. */
export function ofProgramme(
  { by, programme, regions }: Payment,
  { region, insuredRegion, on }: CoverageFacts,
  law: LawOfDay,
  programmes: readonly Programme[],
): Reason[] {
  if (programme === 'territorial')
    return programmes
      .filter(one => one.region && regions.includes(one.region) && isWithin(on, one.from, one.until))
      .flatMap(({ title, source }) => source.slice(0, 1).map(citation => ({ says: title, ...citation })))
  if (by !== 'chi') return []
  const isAway = insuredRegion !== undefined && insuredRegion !== region
  return [
    ...cited(law.find('coverage/free-of-charge'), {
      ru: 'Помощь в объёме программы бесплатна.',
      en: 'Care within the programme is free.',
    }),
    ...(isAway
      ? cited(law.find('coverage/out-of-region'), {
          ru: 'Базовая программа действует во всех регионах.',
          en: 'The basic programme holds in every region.',
        })
      : []),
    ...decree(law),
  ]
}

function decree(law: LawOfDay): Reason[] {
  const programme = law.find<string>('coverage/basic-programme')
  return programme
    ? [
        {
          says: { ru: 'Программа этого года.', en: 'The programme of the year.' },
          act: programme.value,
          at: programme.source[0]?.at ?? '',
        },
      ]
    : []
}

/** An emergency asks for no papers. */
export const emergency = (law: LawOfDay): Reason[] =>
  cited(law.find('coverage/emergency-without-documents'), {
    ru: 'Экстренная помощь бесплатна для всех, сразу и без документов. Отказать в ней нельзя.',
    en: 'Emergency care is free for everybody, at once and without documents. It may not be refused.',
  })

/** A clinic outside the system takes money. */
export const outside = (law: LawOfDay): Reason[] => [
  {
    says: {
      ru: 'В клинике вне системы ОМС полис не действует. То же самое сделают бесплатно в клинике, которая в системе.',
      en: 'The policy does not hold in a clinic outside the system. A clinic of the system does the same free of charge.',
    },
    act: 's0-2017-05-29',
    at: 'S0:198, 266',
  },
  ...cited(law.find('complaint/no-refund-if'), {
    ru: 'Деньги за лечение в такой клинике не возвращают.',
    en: 'Money paid to such a clinic is not returned.',
  }),
]

/** What a person lacks for it to be free. */
export function notFulfilled(failed: readonly Condition[], law: LawOfDay): Reason[] {
  if (!failed.length) return []
  const says: Words = {
    ru: `Бесплатно, только если: ${joined(failed).ru}`,
    en: `Free only if: ${joined(failed).en}`,
  }
  const isByWish = failed.some(({ code }) => code === 'prescribed')
  const allowed = isByWish ? cited(law.find('coverage/paid-services-allowed'), BY_WISH) : []
  return [{ says }, ...allowed]
}

const BY_WISH: Words = {
  ru: 'По собственному желанию, без показаний, помощь платная.',
  en: "At one's own wish, without indication, care is paid.",
}

/** True on the days on which the policy itself had to be shown. */
export const policyMustBeShown = (law: LawOfDay): boolean =>
  law.find<string>('policy/presentation')?.value === 'policy'

const cited = (answer: Answer<unknown> | null, says: Words): Reason[] =>
  (answer?.source ?? []).slice(0, 1).map(citation => ({ says, ...citation }))

const both = (first: Words, second: Words): Words => ({
  ru: `${first.ru} ${second.ru}`,
  en: `${first.en} ${second.en}`,
})
