import type { VNode } from 'preact'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { Details } from '#web/components/details.tsx'
import { Field } from '#web/components/field.tsx'
import { FileField } from '#web/components/file-field.tsx'
import { Select } from '#web/components/select.tsx'
import { EVIDENCE_KINDS } from '../evidence/evidence.ts'
import type { CaseProps } from './case-page.tsx'
import { pageOf } from '../desk/parts.ts'

const BOXES = ['file', 'receipt', 'kind']

/** What somebody brought to an office or sent after a call is attached by whoever handles the case. */
export function AttachForm({ view, file, errors }: CaseProps): VNode {
  const { complaintId, revision } = file.found.complaint
  const isRefused = errors.some(({ field }) => field !== undefined && BOXES.includes(field))
  return (
    <Details summary={view.t('complaints.expert.evidence.add')} open={isRefused}>
      <form method="post" action={pageOf(complaintId, 'evidence')} enctype="multipart/form-data" novalidate>
        <CsrfField view={view} />
        <input type="hidden" name="revision" value={revision} />
        <Select
          view={view}
          name="kind"
          label={view.t('complaints.expert.evidence.what')}
          options={EVIDENCE_KINDS.map(value => ({
            value,
            label: view.t(`complaints.expert.evidence.kind.${value}`),
          }))}
          errors={errors}
        />
        <Field
          view={view}
          name="receipt"
          label={view.t('complaints.expert.evidence.sum')}
          hint={view.t('complaints.expert.evidence.sum-hint')}
          width={10}
          autocomplete="off"
          errors={errors}
        />
        <FileField
          view={view}
          name="file"
          label={view.t('complaints.expert.evidence.file')}
          hint={view.t('complaints.expert.evidence.file-hint')}
          accept="image/jpeg,image/png,application/pdf,audio/*"
          errors={errors}
        />
        <Button kind="secondary">{view.t('complaints.expert.evidence.attach')}</Button>
      </form>
    </Details>
  )
}
