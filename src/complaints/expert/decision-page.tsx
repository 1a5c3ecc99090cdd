import type { VNode } from 'preact'
import type { Refusal } from '#kernel/outcome.ts'
import { Button } from '#web/components/button.tsx'
import { Checkboxes } from '#web/components/checkboxes.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { Field } from '#web/components/field.tsx'
import { TextArea } from '#web/components/text-area.tsx'
import { Layout } from '#web/layout.tsx'
import { LONGEST_WORDS } from '../words.ts'
import { CaseAct } from '../desk/case-act.tsx'
import { CaseCoverage } from '../desk/case-coverage.tsx'
import type { CaseProps } from './case-page.tsx'
import { fingerprintOf, FLAGS, type TypedDecision } from './decision-form.ts'
import type { Counted } from './decision-routes.ts'
import { pageOf } from '../desk/parts.ts'
import { ReceiptFields } from './receipt-fields.tsx'
import { CountedMoney } from './counted-money.tsx'
import { LetterPreview } from './letter-preview.tsx'

/** What the page of a decision is made from. */
export interface DecisionProps extends CaseProps {
  typed: TypedDecision
  /** Null before the rules were asked. */
  counted: Counted | null
  errors: readonly Refusal[]
}

/** The money of a case, receipt by receipt (E05), what the rules say, and the letter before it is sent (E06). */
export function DecisionPage(props: DecisionProps): VNode {
  const { view, file, errors, counted } = props
  const { complaint } = file.found
  const title = view.t('complaints.expert.decision.title')
  const address = pageOf(complaint.complaintId, 'decision')
  return (
    <Layout view={view} title={title} wide back={pageOf(complaint.complaintId)} errors={errors}>
      <h1 class="govuk-heading-l">{title}</h1>
      <CaseCoverage {...props} />
      <CaseAct {...props} />
      <form method="post" action={address} data-unsaved data-primary novalidate>
        <CsrfField view={view} />
        <input type="hidden" name="revision" value={complaint.revision} />
        {counted?.letter && <input type="hidden" name="shown" value={fingerprintOf(props.typed)} />}
        <ReceiptFields {...props} />
        <Facts {...props} />
        <TextArea
          view={view}
          name="words"
          label={view.t('complaints.expert.decision.words')}
          hint={view.t('complaints.expert.decision.words-hint')}
          value={props.typed.words}
          rows={5}
          maxlength={LONGEST_WORDS}
          errors={errors}
        />
        {counted && <CountedMoney {...props} counted={counted} />}
        {counted?.letter && <LetterPreview {...props} letter={counted.letter} />}
        <Buttons {...props} />
      </form>
    </Layout>
  )
}

/** What the law asks and papers show: nothing is ticked for the expert. */
function Facts({ view, typed, file, errors }: DecisionProps): VNode {
  return (
    <>
      {file.coverage?.serviceId ? null : (
        <Field
          view={view}
          name="service"
          label={view.t('complaints.expert.decision.service')}
          hint={view.t('complaints.expert.decision.service-hint')}
          value={typed.service}
          autocomplete="off"
          maxlength={200}
          errors={errors}
        />
      )}
      <Checkboxes
        view={view}
        name="flag"
        small
        label={view.t('complaints.expert.decision.facts')}
        hint={view.t('complaints.expert.decision.facts-hint')}
        choices={FLAGS.map(flag => ({ value: flag, label: view.t(`complaints.expert.flag.${flag}`) }))}
        values={typed.flags}
        errors={errors}
      />
    </>
  )
}

/** The button that sends appears with the letter. */
function Buttons({ view, counted }: DecisionProps): VNode {
  const course = counted?.letter ? counted.course.to : null
  return (
    <div class="govuk-button-group">
      {course && (
        <Button name="step" value="send" kind={course === 'refuse' ? 'warning' : 'main'}>
          {view.t(`complaints.expert.decision.send-${course}`)}
        </Button>
      )}
      <Button name="step" value="count" kind={course ? 'secondary' : 'main'}>
        {view.t(course ? 'complaints.expert.decision.again' : 'complaints.expert.decision.count')}
      </Button>
    </div>
  )
}
