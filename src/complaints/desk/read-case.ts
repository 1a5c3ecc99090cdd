import { replayAnswer, type CoverageAnswer } from '#coverage/index.ts'
import { covering, spellsOf, type Spell } from '#insurance/index.ts'
import type { Day } from '#kernel/day.ts'
import { fullName } from '#kernel/names.ts'
import { readPerson } from '#people/index.ts'
import type { Actor } from '#platform/actor.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import { clinicMayAppealUntil } from '../clock.ts'
import { todayOf } from '../move.ts'
import { complaintOf, type ComplaintCase } from '../reading/complaint-of.ts'
import type { ExpertParts } from './parts.ts'

/** The answer to "is it free?" that a case rests on, as it was kept and as its own law says it again. */
export interface KeptCoverage {
  on: Day
  serviceId: string | null
  kept: Pick<CoverageAnswer, 'answer' | 'paidBy' | 'because' | 'conditions' | 'confidence'>
  /** False where the rule now answers otherwise: nobody should decide by it then. */
  same: boolean
}

/** A case with everything around it that an expert needs. */
export interface CaseFile {
  found: ComplaintCase
  today: Day
  person: { name: string; birthDate: Day; phone: string | null } | null
  /** Who insured the person on the day it happened. */
  spell: Spell | null
  coverage: KeptCoverage | null
  /** The last day of the clinic's appeal; null before the act. */
  clinicAppealUntil: Day | null
  /** True where the fine of the decision that holds was entered as withheld. */
  isFineWithheld: boolean
}

/** The file of a case (E02); null where it is not there or not for the actor. The look is logged. */
export async function readCaseFile(
  tx: Tx,
  parts: ExpertParts,
  complaintId: string,
  actor: Actor,
): Promise<CaseFile | null> {
  const found = await complaintOf(tx, parts, { complaintId }, actor)
  if (!found) return null
  const { complaint, movements } = found
  const { personId, happenedOn } = complaint
  const today = todayOf(parts, complaint)
  const around = await asSystem(tx, actor, async () => ({
    person: await readPerson(tx, parts.sealing, personId, today),
    spells: await spellsOf(tx, personId),
  }))
  const { person } = around
  return {
    found,
    today,
    person: person && {
      name: fullName(person.identity),
      birthDate: person.identity.birthDate,
      phone: person.phone ?? null,
    },
    spell: covering(around.spells, happenedOn),
    coverage: complaint.answerId ? await coverageOf(tx, complaint.answerId, actor) : null,
    clinicAppealUntil: clinicMayAppealUntil(parts, complaint),
    isFineWithheld: movements.some(({ kind }) => kind === 'fine_withheld'),
  }
}

async function coverageOf(tx: Tx, answerId: string, actor: Actor): Promise<KeptCoverage | null> {
  const replayed = await replayAnswer(tx, answerId, actor)
  if (!replayed.ok) return null
  const { decision, same } = replayed.value
  const service = decision.facts['service']
  return {
    on: decision.on,
    serviceId: typeof service === 'string' ? service : null,
    kept: decision.answer as KeptCoverage['kept'],
    same,
  }
}
