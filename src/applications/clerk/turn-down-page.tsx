import type { VNode } from 'preact'
import type { Refusal } from '#kernel/outcome.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { Inset } from '#web/components/inset.tsx'
import { Select } from '#web/components/select.tsx'
import { TextArea } from '#web/components/text-area.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import { MOVES, type Application } from '../application.ts'
import { showApplicationNumber } from '../number.ts'
import { nextStep } from '../status-words.ts'
import { pageOf } from './parts.ts'
import { REASONS, type TurnDown } from './reasons.ts'

interface Props {
  view: View
  application: Application
  move: TurnDown
  typed: { reason: string; message: string }
  preview: boolean
  errors: Refusal[]
}

/** Returning or refusing an application with its reason (K09), shown as the person will read it before it is sent. */
export function TurnDownPage(props: Props): VNode {
  const { view, application, move, typed, preview, errors } = props
  const { applicationId, revision, applicant, number } = application
  const title = view.t(`desk.turn-down.${move}`)
  return (
    <Layout view={view} title={title} wide back={pageOf(applicationId)} errors={errors}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{`${applicant}, ${showApplicationNumber(number)}`}</p>
      <form method="post" action={pageOf(applicationId, move)} data-unsaved novalidate>
        <CsrfField view={view} />
        <input type="hidden" name="revision" value={revision} />
        <Select
          view={view}
          name="reason"
          label={view.t('desk.turn-down.reason')}
          hint={view.t('desk.turn-down.reason-hint')}
          empty={view.t('desk.turn-down.choose')}
          options={REASONS[move].map(value => ({ value, label: view.t(`desk.reason.${value}`) }))}
          value={typed.reason}
          errors={errors}
        />
        <TextArea
          view={view}
          name="message"
          label={view.t('desk.turn-down.message')}
          hint={view.t('desk.turn-down.message-hint')}
          value={typed.message}
          errors={errors}
          rows={4}
          maxlength={2000}
        />
        {preview && <AsThePersonReads {...props} />}
        <SendOrPreview {...props} />
      </form>
    </Layout>
  )
}

function SendOrPreview({ view, move, preview }: Props): VNode {
  return (
    <div class="govuk-button-group">
      {preview ? (
        <>
          <Button name="step" value="send" kind={move === 'refuse' ? 'warning' : 'main'}>
            {view.t(`desk.turn-down.send-${move}`)}
          </Button>
          <Button name="step" value="preview" kind="secondary">
            {view.t('desk.turn-down.preview-again')}
          </Button>
        </>
      ) : (
        <Button name="step" value="preview">
          {view.t('desk.turn-down.preview')}
        </Button>
      )}
    </div>
  )
}

/** What is turned down waits for nobody: no office, no fund, no stamp. */
const NOTHING_AROUND = { overdue: false, stamped: false, office: null, fund: null }

function AsThePersonReads({ view, application, move, typed }: Props): VNode {
  const state = MOVES[move].to
  const says = nextStep({ ...application, state }, NOTHING_AROUND)
  return (
    <section aria-labelledby="preview">
      <h2 class="govuk-heading-m" id="preview">
        {view.t('desk.turn-down.as-person')}
      </h2>
      <Inset>
        <p class="govuk-body">
          <strong>{view.t(`applications.state.${state}`)}</strong>
        </p>
        <p class="govuk-body">{says[view.language]}</p>
        <p class="govuk-body">{view.t('applications.status.message')}:</p>
        <p class="govuk-body polis-break">{typed.message}</p>
      </Inset>
    </section>
  )
}
