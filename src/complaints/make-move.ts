import type { Outcome } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import type { MoveBody } from './api-shapes.ts'
import { close } from './close.ts'
import type { Complaint } from './complaint.ts'
import { consult } from './consult.ts'
import { appealByClinic } from './decisions/appeal-by-clinic.ts'
import { appeal } from './decisions/appeal.ts'
import { decideAppeal } from './decisions/decide-appeal.ts'
import { decide } from './decisions/decide.ts'
import { recordPayment } from './decisions/record-payment.ts'
import { refuse } from './decisions/refuse.ts'
import { reviewClinicAppeal } from './decisions/review-clinic-appeal.ts'
import { signAct } from './decisions/sign-act.ts'
import type { ComplaintDependencies } from './dependencies.ts'
import { askEvidence } from './evidence/ask-evidence.ts'
import { answerInquiry } from './inquiry/answer-inquiry.ts'
import { askClinic } from './inquiry/ask-clinic.ts'
import { extend, goOn, inspect } from './inspect.ts'
import { recordCall } from './record-call.ts'
import { take } from './take.ts'
import { withdraw } from './withdraw.ts'

type Command<M extends MoveBody['move']> = (
  tx: Tx,
  with_: ComplaintDependencies,
  asked: { complaintId: string } & Omit<Extract<MoveBody, { move: M }>, 'move'>,
  actor: Actor,
) => Promise<Outcome<Complaint>>

const COMMANDS: { [M in MoveBody['move']]: Command<M> } = {
  take,
  record_call: recordCall,
  consult,
  inspect,
  go_on: goOn,
  extend,
  ask_evidence: askEvidence,
  ask_clinic: askClinic,
  answer_inquiry: answerInquiry,
  sign_act: signAct,
  decide,
  refuse,
  record_payment: recordPayment,
  appeal,
  decide_appeal: (tx, with_, { granted, found = {}, ...asked }, actor) =>
    decideAppeal(
      tx,
      with_,
      granted ? { ...asked, granted: true, found } : { ...asked, granted: false },
      actor,
    ),
  appeal_by_clinic: appealByClinic,
  review_clinic_appeal: reviewClinicAppeal,
  withdraw,
  close,
}

/** Makes the move that a body names. */
export function moveByName<M extends MoveBody['move']>(
  tx: Tx,
  with_: ComplaintDependencies,
  complaintId: string,
  { move, ...asked }: { move: M } & Omit<Extract<MoveBody, { move: M }>, 'move'>,
  actor: Actor,
): Promise<Outcome<Complaint>> {
  const command: Command<M> = COMMANDS[move]
  return command(tx, with_, { complaintId, ...asked } as Parameters<Command<M>>[2], actor)
}
