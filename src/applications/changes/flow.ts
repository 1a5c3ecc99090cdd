import type { VNode } from 'preact'
import type { Refusal } from '#kernel/outcome.ts'
import type { View } from '#web/view.ts'
import type { ApplicationDependencies } from '../dependencies.ts'
import type { AnswerField, Answers } from '../drafts/answers.ts'
import { KINDS } from '../purpose.ts'
import type { Standing } from './standing.ts'

/** The answer `purpose` of a parent who applies for a newborn. */
export const NEWBORN = 'newborn'

/** What somebody signed in came for: the kind of application that its pages lead to. */
export type Flow =
  | 'change_of_insurer'
  | 'reissue'
  | 'duplicate'
  | 'change_of_form'
  | 'surrender'
  | 'return'
  | typeof NEWBORN

/** What a page of a change is made from. */
export interface ChangeProps {
  view: View
  answers: Answers
  errors: readonly Refusal[]
  with_: ApplicationDependencies
  standing: Standing
}

/** What answers are judged by. */
export type Judged = Pick<ChangeProps, 'answers' | 'with_' | 'standing'>

/** One page with one question of a change. */
export interface ChangePage {
  name: string
  /** The flows that it belongs to. */
  flows: readonly Flow[]
  /** True where a flow begins here: it opens without a draft. */
  begins?: boolean
  fields: readonly AnswerField[]
  /** Fields typed in three boxes. */
  dates?: readonly AnswerField[]
  /** False where the page is not for this person now. */
  isFor(standing: Standing): boolean
  /** What the register knows already. */
  prefill?(standing: Standing, answers: Answers): Answers
  /** What the page takes from elsewhere, whatever was answered before. */
  settle?(standing: Standing, answers: Answers): Answers
  /** Answers that follow from what was sent. */
  complete?(body: unknown, answers: Answers): Answers
  /** Everything wrong with what was sent. */
  check(judged: Judged): Refusal[]
  /** Where the answers lead. */
  next(judged: Judged): string
  back(judged: Judged): string
  /** The question, without its form. */
  body(props: ChangeProps): VNode
  /** False where there is nothing to send; true where left out. */
  hasForm?(judged: Judged): boolean
}

/** The flow that answers are in, or null. */
export const flowOf = ({ purpose = '' }: Answers): Flow | null =>
  FLOWS.find(flow => purpose.split('.')[0] === flow) ?? null

const FLOWS: readonly Flow[] = [...KINDS.filter(kind => kind !== 'first'), NEWBORN]

/** True for somebody who is insured on the day. */
export const isInsured = ({ spell }: Standing): boolean => spell !== null
