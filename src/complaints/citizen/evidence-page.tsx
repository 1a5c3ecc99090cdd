import type { VNode } from 'preact'
import type { Refusal } from '#kernel/outcome.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { Field } from '#web/components/field.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { DraftFile } from '../drafts/files.ts'
import { sumText } from '../desk/read-sum.ts'
import { EvidenceFields } from './evidence-fields.tsx'
import { NEW } from './parts.ts'
import { sumField, type Step } from './steps.ts'

interface Props {
  view: View
  files: readonly DraftFile[]
  /** The kind that is chosen at first. */
  kind: string
  /** What of the sum that was paid is not on a receipt yet; empty where nothing was paid. */
  sum: string
  /** What was typed for receipts without a sum, by field. */
  typed: Readonly<Record<string, string>>
  back: Step
  fromCheck: boolean
  errors: readonly Refusal[]
}

const FORM = 'evidence'

/** What proves it: photos of receipts, several at once, a recording, a refusal on paper. */
export function EvidencePage(props: Props): VNode {
  const { view, files, kind, sum, typed, back, fromCheck, errors } = props
  const title = view.t('complaints.citizen.step.evidence')
  return (
    <Layout view={view} title={title} back={back === 'kind' ? NEW : `${NEW}/${back}`} errors={errors}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{view.t('complaints.citizen.evidence.lead')}</p>
      <form
        id={FORM}
        method="post"
        action={`${NEW}/evidence`}
        enctype="multipart/form-data"
        noValidate
        class="govuk-!-margin-bottom-0"
      >
        <CsrfField view={view} />
        {fromCheck && <input type="hidden" name="to" value="check" />}
        {files
          .filter(one => one.kind === 'receipt')
          .map(({ fileId, name, receiptKopecks }) => (
            <Field
              view={view}
              name={sumField(fileId)}
              label={view.t('complaints.citizen.evidence.sum-of', { name })}
              errors={errors}
              value={typed[sumField(fileId)] ?? (receiptKopecks === null ? '' : sumText(receiptKopecks))}
              width={10}
              maxlength={20}
            />
          ))}
        <EvidenceFields view={view} kind={kind} sum={sum} errors={errors} />
        <div class="govuk-button-group">
          <Button name="go" value="on">
            {view.t('complaints.citizen.continue')}
          </Button>
          <Button kind="secondary" name="go" value="more">
            {view.t('complaints.citizen.evidence.more')}
          </Button>
        </div>
      </form>
      {files.length > 0 && <Attached view={view} files={files} />}
    </Layout>
  )
}

function Attached({ view, files }: { view: View; files: readonly DraftFile[] }): VNode {
  return (
    <>
      <h2 class="govuk-heading-m">{view.t('complaints.citizen.evidence.attached')}</h2>
      <ul class="govuk-list govuk-list--spaced">
        {files.map(({ fileId, kind, name, byteSize }) => (
          <li>
            <span class="polis-muted">{view.t(`complaints.citizen.evidence.kind.${kind}`)}</span>
            <br />
            <a class="govuk-link polis-break" href={`${NEW}/evidence/${fileId}`}>
              {name}
            </a>{' '}
            <span class="polis-nowrap">{view.format.size(byteSize)}</span>
            <form method="post" action={`${NEW}/evidence/${fileId}/remove`}>
              <CsrfField view={view} />
              <Button kind="secondary">
                {view.t('complaints.citizen.evidence.remove')}
                <span class="govuk-visually-hidden">: {name}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </>
  )
}
