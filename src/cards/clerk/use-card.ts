import { isWithin } from '#kernel/day.ts'
import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import { organisationCode, type Actor } from '#platform/actor.ts'
import type { DeskParts, DeskReading } from '../desk/read-at-desk.ts'
import { enterPin, unblock } from '../host/use-codes.ts'
import { writeInsurer } from '../host/write-insurer.ts'
import { insurerOnCard } from '../insurer-on-card.ts'
import { notInsuredNow, otherInsurer } from '../refusals.ts'
import { insertCard } from '../stored/stored-chip.ts'
import type { ClerkStep } from './card-page.tsx'

/** What the owner typed. */
export interface TypedCodes {
  pin: string
  puk: string
  newPin: string
}

/** Does a step with the owner's codes at the insurer's desk (POL-11, POL-12, POL-13, RPL-06). */
export function useCard(
  parts: DeskParts,
  actor: Actor,
  { found }: DeskReading,
  step: ClerkStep,
  { pin, puk, newPin }: TypedCodes,
): Promise<Outcome<null>> {
  const reader = insertCard(parts, found.card, { actor })
  if (step === 'unblock') return unblock(reader, puk, newPin)
  if (step === 'activate') return enterPin(reader, pin)
  const insurer = insurerToWrite(parts, actor, found)
  return insurer.ok ? writeInsurer(reader, pin, insurer.value) : Promise.resolve(insurer)
}

function insurerToWrite({ registers, clock }: DeskParts, actor: Actor, { spell }: DeskReading['found']) {
  const insurer =
    spell && isWithin(clock.today(), spell.from, spell.until) ? insurerOnCard(registers, spell) : null
  if (!spell || !insurer) return refused(notInsuredNow())
  return spell.insurerCode === organisationCode(actor) ? granted(insurer) : refused(otherInsurer())
}
