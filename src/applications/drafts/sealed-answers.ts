import type { Sealing } from '#platform/sealing.ts'
import type { Answers } from './answers.ts'

const COLUMN = 'application_draft.answers'

/** Seals the answers of a draft as one, bound to that draft. */
export const sealAnswers = (sealing: Sealing, draftId: string, answers: Answers): Buffer =>
  sealing.seal(JSON.stringify(answers), COLUMN, draftId)

/** Opens the answers of a draft; throws where they were altered or are another's. */
export const openAnswers = (sealing: Sealing, draftId: string, sealed: Uint8Array): Answers =>
  JSON.parse(sealing.open(sealed, COLUMN, draftId).toString()) as Answers
