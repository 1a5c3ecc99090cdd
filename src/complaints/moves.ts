import type { Actor } from '#platform/actor.ts'
import { handlerOf, STATES, type Complaint, type ComplaintState } from './complaint.ts'

/** What can be done to a complaint. */
export type ComplaintMove =
  | 'file'
  | 'take'
  | 'record_call'
  | 'consult'
  | 'ask_evidence'
  | 'add_evidence'
  | 'inspect'
  | 'go_on'
  | 'extend'
  | 'ask_clinic'
  | 'answer_inquiry'
  | 'remind'
  | 'sign_act'
  | 'decide'
  | 'refuse'
  | 'record_payment'
  | 'appeal'
  | 'decide_appeal'
  | 'appeal_by_clinic'
  | 'review_clinic_appeal'
  | 'withdraw'
  | 'close'

/** Who may make a move: who handles the case, its person, the clinic, the fund of the region, Polis itself. */
type Mover = 'handler' | 'citizen' | 'clinic' | 'fund' | 'system'

interface MoveRule {
  from: readonly ComplaintState[]
  by: readonly Mover[]
}

const OPEN = STATES.filter(state => state !== 'closed')
const APPEALED = ['clinic_appealed', 'appealed_fund', 'appealed_federal'] as const

/** The table of moves: from which states, by whom. Where a move leads is held by the table complaint_move. */
export const MOVES: Record<ComplaintMove, MoveRule> = {
  file: { from: [], by: ['citizen', 'handler'] },
  take: { from: ['received', 'inspection', 'act_signed', 'settled'], by: ['handler'] },
  record_call: { from: ['received'], by: ['handler'] },
  consult: { from: ['received'], by: ['handler'] },
  ask_evidence: { from: ['received', 'inspection'], by: ['handler'] },
  // Nothing that proves a case comes too late while it is open.
  add_evidence: { from: OPEN, by: ['citizen', 'handler'] },
  inspect: { from: ['received', 'consulted'], by: ['handler', 'citizen'] },
  go_on: { from: ['evidence_asked', 'clinic_asked'], by: ['handler'] },
  extend: { from: ['inspection', 'act_signed'], by: ['handler'] },
  ask_clinic: { from: ['inspection'], by: ['handler'] },
  answer_inquiry: { from: ['clinic_asked'], by: ['clinic'] },
  remind: { from: ['clinic_asked'], by: ['system'] },
  sign_act: { from: ['inspection'], by: ['handler'] },
  decide: { from: ['act_signed'], by: ['handler'] },
  refuse: { from: ['received', 'consulted', 'inspection', 'act_signed'], by: ['handler'] },
  record_payment: { from: ['money_due', ...APPEALED], by: ['handler'] },
  appeal: { from: ['refused', 'money_due', 'settled'], by: ['citizen'] },
  decide_appeal: { from: ['appealed_fund', 'appealed_federal'], by: ['fund'] },
  appeal_by_clinic: { from: ['money_due', 'settled'], by: ['clinic'] },
  review_clinic_appeal: { from: ['clinic_appealed'], by: ['fund'] },
  withdraw: {
    from: [
      'received',
      'consulted',
      'evidence_asked',
      'inspection',
      'clinic_asked',
      'act_signed',
      'refused',
      'appealed_fund',
      'appealed_federal',
    ],
    by: ['citizen'],
  },
  close: { from: ['consulted', 'refused', 'settled'], by: ['handler', 'citizen'] },
}

/** True where a move may be made from a state. */
export const mayMove = (move: ComplaintMove, from: ComplaintState): boolean =>
  MOVES[move].from.some(state => state === from)

/** The moves that an actor may try on a complaint where it stands: what a page offers. */
export const movesFor = (complaint: Complaint, actor: Actor): ComplaintMove[] =>
  (Object.keys(MOVES) as ComplaintMove[]).filter(
    move => mayMove(move, complaint.state) && isMover(move, complaint, actor),
  )

/** True where the actor is one of those who may make the move on this complaint. */
export const isMover = (
  move: ComplaintMove,
  complaint: Pick<Complaint, 'personId' | 'region' | 'insurerCode' | 'clinicCode'>,
  { role, organisation, personId }: Actor,
): boolean =>
  MOVES[move].by.some(mover => {
    switch (mover) {
      case 'handler':
        return organisation === handlerOf(complaint)
      case 'citizen':
        return role === 'citizen' && personId !== undefined
      case 'clinic':
        return complaint.clinicCode !== null && organisation === `clinic:${complaint.clinicCode}`
      case 'fund':
        return organisation === `fund:${complaint.region}`
      case 'system':
        return role === 'system'
    }
  })
