import type { VNode } from 'preact'
import type { Day } from '#kernel/day.ts'
import type { Refusal } from '#kernel/outcome.ts'
import type { View } from '#web/view.ts'
import type { AnswerField, Answers } from '../drafts/answers.ts'
import type { ApplicationDependencies } from '../dependencies.ts'

/** What a page with a question is made from. */
export interface QuestionProps {
  view: View
  answers: Answers
  errors: readonly Refusal[]
  with_: ApplicationDependencies
}

/** The pages of an application that ask something, in their order. */
export type StepName =
  | 'who'
  | 'category'
  | 'birth'
  | 'name'
  | 'document'
  | 'status'
  | 'snils'
  | 'representative'
  | 'address'
  | 'contact'
  | 'insurer'

/** One page with one question of an application. */
export interface Step {
  name: StepName
  /** The answers that it asks for: their refusals are shown on it. */
  fields: readonly AnswerField[]
  /** Fields typed in three boxes. */
  dates?: readonly AnswerField[]
  /** Whether the question is for this person; for everybody where left out. */
  applies?(answers: Answers, with_: ApplicationDependencies, on: Day): boolean
  /** Reasons beyond those of the answers themselves. */
  check?(answers: Answers, with_: ApplicationDependencies, on: Day): Refusal[]
  /** Answers that follow from what was sent, such as the office of the insurer chosen. */
  complete?(body: unknown, answers: Answers): Answers
  /** The question, without its form. */
  body(props: QuestionProps): VNode
}
