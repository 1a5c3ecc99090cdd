import { granted, refused, type Outcome, type Refusal } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import type { Application } from '../application.ts'
import type { ApplicationDependencies } from '../dependencies.ts'
import type { Answers } from '../drafts/answers.ts'
import { readAnswers } from '../drafts/read-answers.ts'
import { newDraftSecret } from '../drafts/secret.ts'
import { startDraft } from '../drafts/start-draft.ts'
import { findByDraft } from '../store.ts'
import { submit } from '../submit.ts'
import { monthsLived, whereToApply, type PlaceToApply } from './where-to-apply.ts'

/** Who takes an application for an insurer: the clinic of attachment, or a service centre whose papers came. */
export type Forwarder = 'clinic' | 'mfc'

/**
 * Files an application that a clinic or a service centre took: it waits in the insurer's queue with its channel. Refused
 * where the rule of the region does not let the place take it (APP-05, APP-06, APP-07).
 */
export async function fileThrough(
  tx: Tx,
  with_: ApplicationDependencies,
  asked: { through: Forwarder; draftId: string; answers: Answers },
  actor: Actor,
): Promise<Outcome<Application>> {
  const { through, draftId, answers } = asked
  const earlier = await asSystem(tx, actor, () => findByDraft(tx, draftId))
  if (earlier) return granted(earlier)
  const content = readAnswers(answers)
  if (!content.ok) return content
  const { region, identity } = content.value
  const on = with_.clock.today(
    with_.registers.isRegion(region) ? with_.registers.timeZone(region) : undefined,
  )
  const ageMonths = monthsLived(identity.birthDate, on)
  const place = whereToApply(with_.law, { region, on, ageMonths }).find(one => one.place === through)
  if (place?.possible !== 'yes') return refused(notTakenHere(through, place))
  await startDraft(tx, with_.sealing, actor, answers, { draftId, secret: newDraftSecret() })
  return submit(tx, with_, { draftId, content: content.value, channel: through }, actor)
}

/** The rule of the region does not let the place take the application. */
const notTakenHere = (through: Forwarder, place: PlaceToApply | undefined): Refusal => ({
  code: `applications.not-taken-by-${through}`,
  says: place?.possible === 'too_old' ? TOO_OLD(place.ageBelowMonths ?? 0) : NOT_HERE[through],
  because: place?.because ?? [],
})

const NOT_HERE = {
  clinic: {
    ru: 'В этом регионе поликлиники заявления на полис не принимают. Направьте человека в страховую компанию или на страницу «Получить полис».',
    en: 'Clinics of this region take no applications for a policy. Send the person to an insurer, or to the page “Get a policy”.',
  },
  mfc: {
    ru: 'В этот день МФЦ региона заявления на полис не принимали. Оформите заявление как поданное в офисе.',
    en: 'Service centres of the region took no applications on this day. File the application as one of the office.',
  },
}

const TOO_OLD = (months: number) => ({
  ru: `МФЦ этого региона принимает заявления только на детей младше ${months} месяцев. Оформите заявление в офисе страховой компании.`,
  en: `Service centres of this region take applications only for children below ${months} months. File it at an office of the insurer.`,
})
