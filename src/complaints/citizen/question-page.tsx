import type { VNode } from 'preact'
import type { Refusal } from '#kernel/outcome.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { Answers, Field } from '../drafts/draft.ts'
import { BankQuestion } from './bank-question.tsx'
import { PaidQuestion } from './paid-question.tsx'
import { NEW, type CitizenParts } from './parts.ts'
import { StoryQuestion } from './story-question.tsx'
import type { Step } from './steps.ts'
import { OtherRegion, WhereQuestion } from './where-question.tsx'

/** What every page that asks is made from. */
export interface QuestionProps {
  view: View
  with_: CitizenParts
  answers: Answers
  errors: readonly Refusal[]
}

const QUESTIONS = { paid: PaidQuestion, where: WhereQuestion, story: StoryQuestion, bank: BankQuestion }

/** A page of the form with questions of its own. */
export type AskedHere = keyof typeof QUESTIONS

/** True where the step is a page of this kind: the first page and the files have their own. */
export const isAskedHere = (step: string): step is AskedHere => Object.hasOwn(QUESTIONS, step)

/** Answers that came with the address, carried on until there is a draft to keep them. */
export const CARRIED: readonly Field[] = [
  'kind',
  'service',
  'prescribed',
  'referral',
  'emergency',
  'clinicIs',
  'region',
]

interface Props extends QuestionProps {
  step: AskedHere
  back: Step | 'check'
  /** True where an answer is changed from the check. */
  fromCheck: boolean
  carried: Answers
}

/** A page that asks one thing (C33). */
export function QuestionPage(props: Props): VNode {
  const { view, step, back, errors, fromCheck, carried, ...rest } = props
  const Question = QUESTIONS[step]
  return (
    <Layout
      view={view}
      title={view.t(`complaints.citizen.step.${step}`)}
      back={back === 'kind' ? NEW : `${NEW}/${back}`}
      errors={errors}
    >
      <form method="post" action={`${NEW}/${step}`} noValidate>
        <CsrfField view={view} />
        {fromCheck && <input type="hidden" name="to" value="check" />}
        <Carried carried={carried} except={step === 'where' ? ['region'] : []} />
        <Question view={view} errors={errors} {...rest} />
        <Button name="go" value="on">
          {view.t('complaints.citizen.continue')}
        </Button>
        {step === 'where' && <OtherRegion view={view} errors={errors} {...rest} />}
      </form>
    </Layout>
  )
}

/** What an address told, carried on in the form. */
export function Carried({ carried, except = [] }: { carried: Answers; except?: readonly Field[] }): VNode {
  return (
    <>
      {CARRIED.filter(name => carried[name] && !except.includes(name)).map(name => (
        <input type="hidden" name={name} value={carried[name]} />
      ))}
    </>
  )
}
