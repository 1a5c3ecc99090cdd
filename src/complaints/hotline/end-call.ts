import { granted, refused, type Outcome, type Refusal } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import type { Complaint } from '../complaint.ts'
import type { ExpertParts } from '../desk/parts.ts'
import { fileComplaint } from '../file-complaint.ts'
import { recordCall } from '../record-call.ts'
import { take } from '../take.ts'
import type { Ending, TypedCall } from './call-form.ts'
import type { CallSeen } from './read-call.ts'

const OUTCOMES = { took: 'clinic_took', elsewhere: 'clinic_did_not_take', complaint: undefined } as const

/** What is written down where the clerk had no time to write. */
const USUAL: Record<Ending, string> = {
  took: 'Страховой представитель позвонил в клинику. Пациента приняли.',
  elsewhere: 'Страховой представитель позвонил в клинику. Пациента не приняли, он обратился в другое место.',
  complaint: 'Страховой представитель принял звонок. По жалобе начата работа.',
}

/**
 * Ends a call at the moment of refusal: the case of it is filed with everything that is on the screen, and closed at once
 * where the clinic took the patient or the patient went elsewhere (OTH-01); a complaint stays with whoever took the call.
 */
export async function endCall(
  tx: Tx,
  parts: ExpertParts,
  { typed, seen, ending }: { typed: TypedCall; seen: CallSeen; ending: Ending },
  actor: Actor,
): Promise<Outcome<Complaint>> {
  const { person, clinic, coverage, today } = seen
  if (!person) return refused(callerUnknown(seen.candidates.length > 1))
  if (!seen.spell) return refused(callerNotInsured())
  const { prescribed, referral, emergency } = coverage?.facts ?? {}
  const filed = await fileComplaint(
    tx,
    parts,
    {
      personId: person.personId,
      kind: typed.kind,
      channel: 'hotline',
      clinicCode: clinic?.code,
      clinicName: typed.clinicName,
      happenedOn: today,
      story: typed.need,
      serviceId: coverage?.service?.id,
      prescribed,
      referral,
      emergency,
    },
    actor,
  )
  if (!filed.ok) return filed
  const { complaintId } = filed.value
  const outcome = OUTCOMES[ending]
  const words = typed.words || USUAL[ending]
  const called = await recordCall(tx, parts, { complaintId, words, outcome }, actor)
  if (!called.ok || outcome || !actor.accountId) return called
  const taken = await take(tx, parts, { complaintId }, actor)
  return taken.ok ? granted(taken.value) : taken
}

const callerUnknown = (isChoice: boolean): Refusal => ({
  code: isChoice ? 'complaints.caller-not-chosen' : 'complaints.caller-unknown',
  says: isChoice
    ? {
        ru: 'Нашлось несколько человек. Выберите, кто звонит, и запишите исход ещё раз.',
        en: 'Several people were found. Choose who is calling and record the outcome again.',
      }
    : {
        ru: 'Дело заводят на человека, а он не найден среди ваших застрахованных. Подскажите ему, что делать, или спросите фамилию и дату рождения ещё раз.',
        en: 'A case is of a person, and nobody was found among those you insure. Tell the caller what to do, or ask for the surname and birth date again.',
      },
  field: isChoice ? 'personId' : 'who',
})

const callerNotInsured = (): Refusal => ({
  code: 'complaints.caller-not-insured',
  says: {
    ru: 'Сегодня у этого человека нет страховой, его жалобу разбирает фонд региона. Назовите ему телефон фонда и помогите подать заявление на полис.',
    en: 'This person has no insurer today, and the fund of the region handles their complaint. Give them its phone and help them apply for a policy.',
  },
  field: 'who',
})
