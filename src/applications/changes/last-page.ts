import type { Answers } from '../drafts/answers.ts'
import { flowOf, type Flow } from './flow.ts'

const LAST: Record<Flow, string> = {
  change_of_insurer: '/change/choose',
  reissue: '/change/new-details',
  duplicate: '/change/lost',
  change_of_form: '/change/form',
  surrender: '/change/service',
  return: '/change/choose',
  newborn: '/change/choose',
}

/** The page before the check. */
export const lastPageOf = (answers: Answers): string => {
  const flow = flowOf(answers)
  return flow ? LAST[flow] : '/change'
}
