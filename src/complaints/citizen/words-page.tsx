import type { VNode } from 'preact'
import type { Refusal } from '#kernel/outcome.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { TextArea } from '#web/components/text-area.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { Complaint } from '../complaint.ts'
import { LONGEST_WORDS } from '../words.ts'
import { caseAt } from './parts.ts'

interface Props {
  view: View
  complaint: Complaint
  /** Which step needs words, and whom an appeal goes to. */
  step: 'withdraw' | 'appealed_fund' | 'appealed_federal'
  text: string
  errors: readonly Refusal[]
}

/** A step of the person that needs words: «Не согласен» to the fund, or taking the complaint back. */
export function WordsPage({ view, complaint, step, text, errors }: Props): VNode {
  const title = view.t(`complaints.citizen.words.${step}.title`)
  const isAppeal = step !== 'withdraw'
  return (
    <Layout view={view} title={title} back={caseAt(complaint.complaintId)} errors={errors}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{view.t(`complaints.citizen.words.${step}.lead`)}</p>
      <form method="post" action={caseAt(complaint.complaintId, isAppeal ? 'appeal' : 'withdraw')} noValidate>
        <CsrfField view={view} />
        <input type="hidden" name="revision" value={complaint.revision} />
        <TextArea
          view={view}
          name={isAppeal ? 'reason' : 'words'}
          label={view.t(`complaints.citizen.words.${isAppeal ? 'why-appeal' : 'why-withdraw'}`)}
          errors={errors}
          value={text}
          rows={6}
          maxlength={LONGEST_WORDS}
        />
        <Button kind={isAppeal ? 'main' : 'warning'}>
          {view.t(`complaints.citizen.words.${isAppeal ? 'send' : 'withdraw.do'}`)}
        </Button>
      </form>
    </Layout>
  )
}
