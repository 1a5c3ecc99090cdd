import { logLook } from '#access/index.ts'
import { covering, spellsOf, type Spell } from '#insurance/index.ts'
import { isAfter, type Day } from '#kernel/day.ts'
import { newId } from '#kernel/ids.ts'
import { granted, refused, type Outcome, type Refusal } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import { clockIn } from './clock.ts'
import { handlerOf, type Complaint, type ComplaintChannel, type ComplaintKind } from './complaint.ts'
import { sealContent, type BankDetails } from './content.ts'
import type { ComplaintDependencies } from './dependencies.ts'
import { linkAnswer, type CareAsked, type LinkedAnswer } from './link-answer.ts'
import { todayOf } from './move.ts'
import { newComplaintNumber } from './number.ts'
import * as no from './refusals.ts'
import { insertComplaint, insertEvent } from './store.ts'
import { tellPerson } from './tell-person.ts'
import { answerDue } from './terms.ts'
import { faultsOfWords, tidyWords } from './words.ts'

const LARGEST_SUM = 100_000_000_000
const LONGEST_NAME = 200

/** What is complained of, as it was told. */
export interface ComplaintToFile
  extends Pick<CareAsked, 'serviceId' | 'answerId' | 'prescribed' | 'referral' | 'emergency'> {
  personId: string
  kind: ComplaintKind | 'late_policy'
  channel: ComplaintChannel
  /** Where it happened; the region of the person's insurance where absent. */
  region?: string | undefined
  clinicCode?: string | undefined
  clinicName?: string | undefined
  /** For a clinic that the register does not know; the register says it of the others. */
  isOutside?: boolean | undefined
  happenedOn: Day
  story: string
  paidKopecks?: number | undefined
  bank?: BankDetails | undefined
}

/**
 * Files a complaint: to the insurer of the day on which it happened, or of today, and to the fund of the region for
 * somebody who is insured nowhere. A citizen files their own, and a clerk or a fund what a caller or a visitor tells.
 * @law fz-326 ст. 16
 */
export async function fileComplaint(
  tx: Tx,
  with_: ComplaintDependencies,
  asked: ComplaintToFile,
  actor: Actor,
): Promise<Outcome<Complaint>> {
  if (asked.kind === 'late_policy') return refused(no.latePolicyElsewhere())
  if (actor.role === 'citizen' && asked.personId !== actor.personId) return refused(no.noSuchComplaint())
  const spells = await asSystem(tx, actor, () => spellsOf(tx, asked.personId))
  const spell = covering(spells, asked.happenedOn) ?? covering(spells, with_.clock.today())
  const place = placeOf(with_, asked, spell)
  if (!place) return refused(no.regionUnknown())
  const faults = faultsOf(with_, asked, place, actor)
  if (faults.length) return refused(...faults)
  if (actor.role !== 'citizen') await logLook(tx, actor, asked.personId, 'complaint')
  const linked = await linkAnswer(tx, with_, careOf(asked, place, spell), actor)
  if (!linked.ok) return linked
  const complaint = newComplaint(with_, { ...asked, kind: asked.kind }, place, linked.value)
  const content = { story: tidyWords(asked.story), ...(asked.bank && { bank: asked.bank }) }
  await asSystem(tx, actor, () => write(tx, with_, complaint, content, actor))
  await tellPerson(tx, with_, complaint, 'case_received', actor)
  return granted(complaint)
}

/** Whose complaint it becomes, and where the care was. */
interface Place {
  /** The region of the insurance, whose fund stands above the insurer. */
  region: string
  insurerCode: string | null
  careRegion: string
  clinicCode: string | null
  clinicName: string
  isOutside: boolean
}

function placeOf(
  { clinics, registers }: ComplaintDependencies,
  asked: ComplaintToFile,
  spell: Spell | null,
): Place | null {
  const clinic = asked.clinicCode ? clinics.clinic(asked.clinicCode) : null
  const careRegion = asked.region ?? clinic?.region ?? spell?.region ?? ''
  if (!registers.isRegion(careRegion)) return null
  return {
    region: spell?.region ?? careRegion,
    insurerCode: spell?.insurerCode ?? null,
    careRegion,
    clinicCode: clinic?.code ?? null,
    clinicName: clinic?.name ?? (asked.clinicName ?? '').trim(),
    isOutside: clinic ? !clinic.inSystem : (asked.isOutside ?? false),
  }
}

function faultsOf(
  with_: ComplaintDependencies,
  asked: ComplaintToFile,
  place: Place,
  actor: Actor,
): Refusal[] {
  const today = todayOf(with_, place)
  const faults = faultsOfWords(tidyWords(asked.story), 'story')
  if (actor.role !== 'citizen' && actor.organisation !== handlerOf(place)) faults.push(no.insuredElsewhere())
  if (asked.clinicCode) {
    const clinic = with_.clinics.clinic(asked.clinicCode)
    if (clinic?.region !== place.careRegion) faults.push(no.clinicUnknown())
  } else if (!place.clinicName && asked.kind !== 'consultation') faults.push(no.wordsMissing('clinicName'))
  else if (place.clinicName.length > LONGEST_NAME) faults.push(no.wordsLong('clinicName', LONGEST_NAME))
  if (isAfter(asked.happenedOn, today)) faults.push(no.notHappenedYet(today))
  const sum = asked.paidKopecks
  if (sum !== undefined && !(Number.isSafeInteger(sum) && sum > 0 && sum <= LARGEST_SUM))
    faults.push(no.sumWrong('paid'))
  return faults
}

const careOf = (asked: ComplaintToFile, place: Place, spell: Spell | null): CareAsked => ({
  serviceId: asked.serviceId,
  answerId: asked.answerId,
  prescribed: asked.prescribed,
  referral: asked.referral,
  emergency: asked.emergency,
  happenedOn: asked.happenedOn,
  region: place.careRegion,
  insuredRegion: spell?.region ?? null,
  isOutside: place.isOutside,
})

function newComplaint(
  with_: ComplaintDependencies,
  asked: ComplaintToFile & { kind: ComplaintKind },
  { careRegion: _where, ...place }: Place,
  linked: LinkedAnswer,
): Complaint {
  const filedOn = todayOf(with_, place)
  const { personId, kind, channel, happenedOn, paidKopecks = null } = asked
  const answerDueOn = answerDue(with_.law, filedOn, place.insurerCode !== null)
  const complaint: Complaint = {
    personId,
    complaintId: newId(),
    number: newComplaintNumber(place.region),
    kind,
    channel,
    state: 'received',
    revision: 1,
    ...place,
    ...linked,
    clinicToldOn: null,
    happenedOn,
    paidKopecks,
    filedOn,
    takenBy: null,
    answerDueOn,
    extendedOn: null,
    actSignedOn: null,
    owner: handlerOf(place),
    dueOn: filedOn,
    outcome: null,
  }
  return { ...complaint, dueOn: clockIn('received', with_, complaint, filedOn) }
}

/** Inserts under a free number, with the event of the filing. */
async function write(
  tx: Tx,
  { sealing }: ComplaintDependencies,
  complaint: Complaint,
  content: Parameters<typeof sealContent>[2],
  actor: Actor,
): Promise<void> {
  const sealed = sealContent(sealing, complaint.complaintId, content)
  while (!(await insertComplaint(tx, complaint, sealed)))
    complaint.number = newComplaintNumber(complaint.region)
  const { state, owner, dueOn, filedOn: on } = complaint
  const event = { eventId: newId(), revision: 1, move: 'file' as const, state, owner, dueOn, on }
  await insertEvent(tx, complaint, { ...event, code: complaint.kind, sealedWords: null }, actor)
}
