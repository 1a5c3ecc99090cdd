import type { ComponentChildren, VNode } from 'preact'
import type { Refusal } from '#kernel/outcome.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { FileField } from '#web/components/file-field.tsx'
import { TextArea } from '#web/components/text-area.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { ComplaintDependencies } from '../dependencies.ts'
import { showComplaintNumber } from '../number.ts'
import type { ComplaintCase } from '../reading/complaint-of.ts'
import { LONGEST_WORDS } from '../words.ts'
import { ActFields, FoundFields, HowField, SumField } from './step-fields.tsx'
import { isDecision, TEXT_OF, type Step } from './step.ts'

/** What the page of a step is made of. */
export interface StepPageProps {
  view: View
  parts: Pick<ComplaintDependencies, 'law'>
  found: ComplaintCase
  step: Step
  /** The case that the step is of, without the step. */
  caseHref: string
  /** What was typed under a name. */
  typed(name: string): string[]
  errors: readonly Refusal[]
  /** What stands above the form: the facts that the step rests on. */
  children?: ComponentChildren
}

/** One step of a case: what it means, its questions, and its button; a decision shows its letter before it is sent. */
export function StepPage(props: StepPageProps): VNode {
  const { view, found, step, caseHref, errors, children } = props
  const { complaint } = found
  const title = view.t(`complaints.steps.${step}.title`)
  const hasFiles = step === 'answer_inquiry'
  return (
    <Layout view={view} title={title} back={caseHref} errors={errors}>
      <span class="govuk-caption-l polis-nowrap">{showComplaintNumber(complaint.number)}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{view.t(`complaints.steps.${step}.why`)}</p>
      {children}
      <form
        method="post"
        action={`${caseHref}/${step}`}
        encType={hasFiles ? 'multipart/form-data' : undefined}
        noValidate
      >
        <CsrfField view={view} />
        <input type="hidden" name="revision" value={complaint.revision} />
        <HowField {...props} />
        <ActFields {...props} />
        <FoundFields {...props} />
        <SumField {...props} />
        <TextField {...props} />
        {hasFiles && <Files {...props} />}
        <Button name="do" value={isDecision(step) ? 'preview' : 'send'}>
          {view.t(isDecision(step) ? 'complaints.steps.preview' : `complaints.steps.${step}.send`)}
        </Button>
      </form>
    </Layout>
  )
}

function TextField({ view, step, typed, errors }: StepPageProps): VNode | null {
  const name = TEXT_OF[step]
  if (!name) return null
  return (
    <TextArea
      view={view}
      errors={errors}
      name={name}
      label={view.t(`complaints.steps.${step}.text`)}
      hint={view.t(`complaints.steps.text-hint.${name}`)}
      value={typed(name)[0]}
      rows={7}
      maxlength={LONGEST_WORDS}
    />
  )
}

const Files = ({ view, errors }: StepPageProps): VNode => (
  <FileField
    view={view}
    errors={errors}
    name="files"
    multiple
    label={view.t('complaints.steps.files')}
    hint={view.t('complaints.steps.files-hint')}
  />
)
