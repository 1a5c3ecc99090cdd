import { tell, tellAll, type NoticeReason, type Telling } from '#notices/index.ts'
import type { Tx } from '#platform/database.ts'
import type { Application, Move } from './application.ts'
import type { ApplicationContent } from './content.ts'
import type { ApplicationDependencies } from './dependencies.ts'

/** What the applicant is told of a move; of the others nothing. */
const REASON_OF: Partial<Record<Move, NoticeReason>> = {
  accept: 'application_accepted',
  issue: 'policy_issued',
  complete: 'application_done',
  return: 'application_returned',
  refuse: 'application_refused',
  make_ready: 'policy_ready',
  remake: 'policy_remade',
  hand_over: 'policy_issued',
}

/** Tells the applicant that the application is with the insurer, and keeps where to write to them from now on. */
export const tellReceived = (
  tx: Tx,
  with_: ApplicationDependencies,
  application: Application,
  content: ApplicationContent,
): Promise<void> => tell(tx, with_, receivedOf({ application, content }))

/** Tells as `tellReceived` the applicants of a set. */
export const tellAllReceived = (
  tx: Tx,
  with_: ApplicationDependencies,
  received: readonly Received[],
): Promise<number> => tellAll(tx, with_, received.map(receivedOf))

interface Received {
  application: Application
  content: ApplicationContent
}

const receivedOf = ({ application, content: { email, phone } }: Received): Telling => ({
  ...about(application),
  reason: 'application_received',
  facts: { day: application.decisionDueOn.toString() },
  contact: { email, phone },
})

/** Tells the applicant of a move, in its transaction. */
export async function tellOfMove(
  tx: Tx,
  with_: ApplicationDependencies,
  application: Application,
  move: Move,
): Promise<void> {
  const reason = REASON_OF[move]
  if (!reason) return
  const facts = move === 'accept' ? { day: application.policyDueOn.toString() } : {}
  await tell(tx, with_, { ...about(application), reason, facts })
}

/** An application may be returned more than once: each revision is an occasion of its own. */
const about = ({ applicationId, personId, revision, insurerCode, region }: Application) => ({
  personId,
  applicationId,
  subjectId: `${applicationId}:${revision}`,
  insurerCode,
  region,
})
