import { logLooks } from '#access/index.ts'
import type { Clinic } from '#clinics/index.ts'
import { answerQuestion, type AnsweredQuestion } from '#coverage/index.ts'
import { covering, spellsOf, type Spell } from '#insurance/index.ts'
import type { Day } from '#kernel/day.ts'
import { searchPeople, type Candidate } from '#people/index.ts'
import { organisationCode, type Actor } from '#platform/actor.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import type { ExpertParts } from '../desk/parts.ts'
import { dayAtDesk } from '../reading/queues.ts'
import type { TypedCall } from './call-form.ts'

const MOST_FOUND = 6

/** What the screen of a call shows at once: who it may be, their insurance, the clinic, whether it is free. */
export interface CallSeen {
  candidates: Candidate[]
  /** The person who is meant: chosen, or the only one found. */
  person: Candidate | null
  spell: Spell | null
  clinic: Clinic | null
  /** Null before anything was said of the need. */
  coverage: AnsweredQuestion | null
  today: Day
}

/** Looks a call up; everybody who is shown is looked at. */
export async function readCallSeen(
  tx: Tx,
  parts: ExpertParts,
  typed: TypedCall,
  actor: Actor,
): Promise<CallSeen> {
  const today = dayAtDesk(parts, actor)
  const { candidates } = typed.who
    ? await searchPeople(tx, parts.sealing, typed.who, { limit: MOST_FOUND })
    : { candidates: [] }
  const ids = candidates.map(({ personId }) => personId)
  await logLooks(tx, actor, ids, 'complaint')
  const only = candidates.length === 1 ? candidates[0] : undefined
  const person = candidates.find(({ personId }) => personId === typed.personId) ?? only ?? null
  const spells = person ? await asSystem(tx, actor, () => spellsOf(tx, person.personId)) : []
  const spell = covering(spells, today)
  const clinic = typed.clinicCode ? parts.clinics.clinic(typed.clinicCode) : null
  const around = { candidates, person, spell, clinic, today }
  return { ...around, coverage: typed.need ? coverageOf(parts, typed, around, actor) : null }
}

/** The answer for this person at this clinic today; nothing is kept by it. */
function coverageOf(
  { law }: ExpertParts,
  { need: text, told }: TypedCall,
  { person, spell, clinic, today: on }: Omit<CallSeen, 'coverage'>,
  actor: Actor,
): AnsweredQuestion {
  const region = clinic?.region ?? spell?.region ?? organisationCode(actor)?.slice(0, 2) ?? ''
  return answerQuestion(law, {
    text,
    region,
    on,
    ...(person && { insured: spell !== null, birthDate: person.birthDate, sex: person.sex }),
    ...(spell && { insuredRegion: spell.region }),
    ...(clinic && { outside: !clinic.inSystem }),
    ...Object.fromEntries(told.map(one => [one, true])),
  })
}
