import type { Day } from '#kernel/day.ts'
import type { Reason, Words } from '#kernel/outcome.ts'
import { findDecision } from '#law/store.ts'
import type { Actor } from '#platform/actor.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import { defectOf } from '../decisions/defects.ts'
import type { ComplaintDependencies } from '../dependencies.ts'
import { complaintOf, type ComplaintCase } from './complaint-of.ts'
import { ARTICLES, PLAIN, type LetterKind } from './letter-words.ts'

/** A letter of a case: plain words first, the legal part under them. */
export interface Letter {
  kind: LetterKind
  on: Day
  to: 'citizen' | 'clinic'
  /** What it says, in short sentences of both languages. */
  plain: Words[]
  /** What the expert wrote, in the language they wrote it. */
  said: string | null
  /** The day by which the one who is written to does the next step; null where there is none. */
  dueOn: Day | null
  refundKopecks: number
  fineKopecks: number | null
  legal: Reason[]
}

/** The letters of a case that the actor may read, the oldest first; null where the case is not for them. */
export async function lettersOf(
  tx: Tx,
  with_: ComplaintDependencies,
  complaintId: string,
  actor: Actor,
): Promise<Letter[] | null> {
  const found = await complaintOf(tx, with_, { complaintId }, actor)
  if (!found) return null
  const letters = [...steps(found), ...inquiries(found), ...(await decisions(tx, found, actor))]
  const isClinic = actor.role === 'registrar'
  return letters
    .filter(({ to }) => !isClinic || to === 'clinic')
    .toSorted((a, b) => Temporal.PlainDate.compare(a.on, b.on))
}

const EMPTY = { said: null, dueOn: null, refundKopecks: 0, fineKopecks: 0 } as const

const letter = (kind: LetterKind, on: Day, more: Partial<Letter>): Letter => ({
  ...EMPTY,
  kind,
  on,
  to: 'citizen',
  plain: PLAIN[kind],
  legal: ARTICLES[kind],
  ...more,
})

const OF_MOVES: Partial<Record<string, LetterKind>> = {
  file: 'received',
  consult: 'consulted',
  ask_evidence: 'evidence_asked',
  extend: 'extended',
  record_payment: 'paid',
}

function steps({ events }: ComplaintCase): Letter[] {
  return events.flatMap(({ move, state, on, words, dueOn }) => {
    const kind = state === 'closed' ? 'closed' : OF_MOVES[move]
    return kind ? [letter(kind, on, { said: words, dueOn })] : []
  })
}

const inquiries = (found: ComplaintCase): Letter[] =>
  found.inquiries.map(({ askedOn, dueOn, question }) =>
    letter('inquiry', askedOn, { to: 'clinic', said: question, dueOn }),
  )

/** The letters of the decisions: the reasons that were kept with the rules are their legal part, with the codes of the act. */
async function decisions(tx: Tx, found: ComplaintCase, actor: Actor): Promise<Letter[]> {
  const letters: Letter[] = []
  const codes = found.findings.flatMap(({ code }) => (code ? [code] : []))
  for (const one of found.decisions) {
    const kept = await asSystem(tx, actor, () =>
      Promise.all(one.keptDecisions.map(id => findDecision(tx, id))),
    )
    const because = kept.flatMap(decision => reasonsOf(decision?.answer))
    const kind = kindOf(one)
    const legal = [
      ...because,
      ...(one.verdict === 'upheld' ? codes.flatMap(defectSays) : []),
      ...ARTICLES[kind],
    ]
    const sums = { refundKopecks: one.refundKopecks, fineKopecks: one.fineKopecks }
    letters.push(letter(kind, one.decidedOn, { said: one.words, legal, ...sums }))
    if (one.verdict !== 'refused')
      letters.push(
        letter('clinic_decision', one.decidedOn, { to: 'clinic', said: one.words, legal, ...sums }),
      )
  }
  return letters
}

function kindOf({ verdict, refundKopecks }: ComplaintCase['decisions'][number]): LetterKind {
  if (verdict === 'upheld') return refundKopecks > 0 ? 'refund' : 'upheld'
  return verdict
}

const reasonsOf = (answer: unknown): Reason[] => (answer as { because?: Reason[] } | undefined)?.because ?? []

const defectSays = (code: string): Reason[] => {
  const defect = defectOf(code)
  return defect ? [{ says: defect.says, act: 'f014', at: `${code}, ${defect.ground}` }] : []
}
