import type { VNode } from 'preact'
import type { Refusal } from '#kernel/outcome.ts'
import { Field } from '#web/components/field.tsx'
import { FileField } from '#web/components/file-field.tsx'
import { Select } from '#web/components/select.tsx'
import type { View } from '#web/view.ts'
import { EVIDENCE_KINDS } from '../evidence/evidence.ts'

const ACCEPTED = 'image/jpeg,image/png,application/pdf,audio/mpeg,audio/mp4,audio/ogg,audio/wav,.m4a,.mp3'

interface Props {
  view: View
  kind: string
  sum: string
  errors: readonly Refusal[]
  multiple?: boolean
}

/** The fields of files that prove a case: from the camera or the device, several at once. */
export function EvidenceFields({ view, kind, sum, errors, multiple = true }: Props): VNode {
  return (
    <>
      <FileField
        view={view}
        name="file"
        label={view.t('complaints.citizen.evidence.choose')}
        hint={view.t('complaints.citizen.evidence.hint')}
        errors={errors}
        accept={ACCEPTED}
        multiple={multiple}
      />
      <Select
        view={view}
        name="evidenceKind"
        label={view.t('complaints.citizen.evidence.which')}
        value={kind}
        options={EVIDENCE_KINDS.map(value => ({
          value,
          label: view.t(`complaints.citizen.evidence.kind.${value}`),
        }))}
      />
      <Field
        view={view}
        name="receipt"
        label={view.t('complaints.citizen.evidence.sum')}
        hint={view.t('complaints.citizen.evidence.sum-hint')}
        errors={errors}
        value={sum}
        width={10}
        maxlength={20}
      />
    </>
  )
}
