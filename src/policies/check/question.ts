import { F011_CODES } from '#codes/document-type-of.ts'
import { checkIdentityDocument } from '#codes/identity-document.ts'
import { readBarcode } from '#codes/paper-barcode.ts'
import { foldName } from '#kernel/names.ts'
import { parseDay, type Day } from '#kernel/day.ts'
import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import type { Registers } from '#insurers/index.ts'
import type { Clock } from '#kernel/clock.ts'
import type { Law } from '#law/types.ts'
import { blindDocument, blindSnils } from '#platform/blind-indexes.ts'
import type { Sealing } from '#platform/sealing.ts'
import { decideCheck, decideUnknown, type CheckContext, type PolicyCheck } from './decide.ts'
import { ambiguousOldPolicy, unreadableBarcode } from './refusals.ts'
import type { PolicyCheckRequest } from './request.ts'
import type { CheckFacts, Handle } from './store.ts'
import { NAME_DIFFERS } from './words.ts'

/** What a policy check stands on. */
export interface CheckDependencies {
  law: Law
  registers: Registers
  sealing: Sealing
  clock: Clock
}

/** What the asker says about the person beside the number, to be compared. */
interface Said {
  surname?: string | undefined
  givenName?: string | undefined
  birthDate?: Day | undefined
}

/** A policy check ready to be answered: how the person is found, what was said of them, and the day and place of care. */
export interface Question {
  handle: Handle
  said: Said
  context: CheckContext
}

/** Reads what was asked; `homeRegion` is the clinic's, for when the request names no region. */
export function readQuestion(
  asked: PolicyCheckRequest,
  with_: CheckDependencies,
  homeRegion: string | null,
): Outcome<Question> {
  const careRegion = asked.region ?? homeRegion
  const on =
    (asked.on && parseDay(asked.on)) ||
    with_.clock.today(
      careRegion && with_.registers.isRegion(careRegion) ? with_.registers.timeZone(careRegion) : undefined,
    )
  const context: CheckContext = {
    on,
    careRegion,
    law: with_.law,
    insurer: code => with_.registers.insurer(code),
  }
  const found = handleOf(asked, with_.sealing)
  return found.ok ? granted({ ...found.value, context }) : found
}

/** Answers a question from the facts of everyone its handle found; `personId` is whom the asker thereby looked at. */
export function answerQuestion(
  question: Question,
  found: CheckFacts[],
): Outcome<{ check: PolicyCheck; personId: string | null }> {
  const { said, context } = question
  if (found.length > 1) return refused(ambiguousOldPolicy())
  const facts = found[0]
  if (!facts || !isThePerson(facts, said)) return granted({ check: decideUnknown(context), personId: null })
  const check = decideCheck(facts, context)
  if (nameDiffers(facts, said)) check.advice.push(NAME_DIFFERS)
  return granted({ check, personId: facts.personId })
}

/** How the request finds the person, and what it says about them. */
function handleOf(asked: PolicyCheckRequest, sealing: Sealing): Outcome<{ handle: Handle; said: Said }> {
  const said: Said = {
    surname: asked.surname,
    givenName: asked.givenName,
    birthDate: asked.birthDate ? (parseDay(asked.birthDate) ?? undefined) : undefined,
  }
  if (asked.enp !== undefined) return granted({ handle: { by: 'enp', number: digits(asked.enp) }, said })
  if (asked.certificate !== undefined)
    return granted({ handle: { by: 'certificate', number: digits(asked.certificate) }, said })
  if (asked.snils !== undefined)
    return granted({ handle: { by: 'snils', blind: blindSnils(sealing, asked.snils) }, said })
  if (asked.document !== undefined)
    return granted({
      handle: {
        by: 'document',
        blind: blindDocument(sealing, normalDocument(asked.document)),
      },
      said,
    })
  if (asked.oldPolicy !== undefined) {
    const { series, number } = asked.oldPolicy
    return granted({
      handle: { by: 'old', series: series ? bare(series) : null, number: bare(number) },
      said,
    })
  }
  const read = readBarcode(asked.barcode ?? '')
  if (!read.ok) return refused(unreadableBarcode(read.reason))
  const { enp, surname, givenName, birthDate } = read.barcode
  return granted({
    handle: { by: 'enp', number: enp },
    said: { surname, givenName, birthDate: birthDate ? (parseDay(birthDate) ?? undefined) : undefined },
  })
}

/** A document in the form it is indexed by: its code of Polis, series and number by their mask; what no mask fits as typed. */
function normalDocument(asked: NonNullable<PolicyCheckRequest['document']>): {
  type: string
  series?: string | undefined
  number: string
} {
  const type = Object.entries(F011_CODES).find(([, code]) => code === asked.type)?.[0] ?? asked.type
  const checked = checkIdentityDocument(asked)
  return checked.valid
    ? { type, series: checked.series ?? undefined, number: checked.number }
    : { ...asked, type }
}

const digits = (text: string): string => text.replaceAll(/[OoОо]/g, '0').replaceAll(/\D/g, '')
const bare = (text: string): string => text.toUpperCase().replaceAll(/\s/g, '')

/** A number is not enough where more was said: the birth date must be this person's, and some name must have been theirs. */
function isThePerson(facts: CheckFacts, said: Said): boolean {
  if (said.birthDate && !said.birthDate.equals(facts.birthDate)) return false
  if (said.surname === undefined && said.givenName === undefined) return true
  const surname =
    said.surname !== undefined && facts.surnames.some(own => foldName(own) === foldName(said.surname!))
  return surname || foldName(said.givenName ?? '') === foldName(facts.givenName)
}

/** True where the name said is none that the person has had. */
function nameDiffers(facts: CheckFacts, said: Said): boolean {
  const surname = said.surname !== undefined && foldName(said.surname) !== foldName(facts.surname)
  const given = said.givenName !== undefined && foldName(said.givenName) !== foldName(facts.givenName)
  return surname || given
}
