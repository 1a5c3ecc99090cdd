import { logLook } from '#access/index.ts'
import { covering, decideInsurerChange, spellsOf, type InsurerChangeDecision } from '#insurance/index.ts'
import { readPerson, type Person } from '#people/index.ts'
import type { Actor } from '#platform/actor.ts'
import { reachRegister, type Tx } from '#platform/database.ts'
import { inForceOn, policiesOf, type Policy } from '#policies/index.ts'
import type { Application } from '../application.ts'
import { purposeOf, type ApplicationContent } from '../content.ts'
import type { ApplicationDependencies } from '../dependencies.ts'
import type { Purpose } from '../purpose.ts'

/** What an application is for, beside what the register knows of its person. */
export interface PurposeReview {
  purpose: Purpose
  /** The person as the register has them; null for a first policy, and where nobody is found. */
  person: Person | null
  /** The insurer of the day, or null. */
  insurerCode: string | null
  policy: Policy | null
  lastPolicy: Policy | null
  /** The rule about the change of insurer; null for every other kind. */
  decision: InsurerChangeDecision | null
}

const DECIDED = new Set(['handed_over', 'issued', 'completed', 'refused', 'withdrawn', 'accepted', 'ready'])

/**
 * Reads what an application that is not a first policy stands on. Whoever asks for a change is another insurer's as yet, so
 * the whole register is read, and the look is logged.
 */
export async function readPurpose(
  tx: Tx,
  with_: ApplicationDependencies,
  asked: { application: Application; content: ApplicationContent; known: readonly string[] },
  actor: Actor,
): Promise<PurposeReview> {
  const { application, content, known } = asked
  const purpose = purposeOf(content)
  const nothing = { person: null, insurerCode: null, policy: null, lastPolicy: null, decision: null }
  const personId = application.personId ?? (known.length === 1 ? known[0] : undefined)
  if (purpose.kind === 'first' || !personId || DECIDED.has(application.state)) return { purpose, ...nothing }
  if (!application.personId) await logLook(tx, actor, personId, 'application_review')
  await reachRegister(tx)
  const on = application.submittedOn
  const person = await readPerson(tx, with_.sealing, personId, on)
  const spells = await spellsOf(tx, personId)
  const policies = await policiesOf(tx, personId)
  return {
    purpose,
    person,
    insurerCode: covering(spells, on)?.insurerCode ?? null,
    policy: inForceOn(policies, on),
    lastPolicy: policies[0] ?? null,
    decision:
      purpose.kind === 'change_of_insurer'
        ? decideInsurerChange({ spells, on, ground: purpose.because }, with_.law)
        : null,
  }
}
