import type { VNode } from 'preact'
import type { Refusal } from '#kernel/outcome.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { Complaint } from '../complaint.ts'
import { EvidenceFields } from './evidence-fields.tsx'
import { caseAt } from './parts.ts'

interface Props {
  view: View
  complaint: Complaint
  kind: string
  sum: string
  errors: readonly Refusal[]
}

/** More that proves a case that was sent. */
export function MoreEvidencePage({ view, complaint, kind, sum, errors }: Props): VNode {
  const title = view.t('complaints.citizen.action.evidence')
  const { complaintId } = complaint
  return (
    <Layout view={view} title={title} back={caseAt(complaintId)} errors={errors}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{view.t('complaints.citizen.evidence.stays')}</p>
      <form method="post" action={caseAt(complaintId, 'evidence')} enctype="multipart/form-data" noValidate>
        <CsrfField view={view} />
        <EvidenceFields view={view} kind={kind} sum={sum} errors={errors} multiple={false} />
        <Button>{view.t('complaints.citizen.evidence.add')}</Button>
      </form>
    </Layout>
  )
}
