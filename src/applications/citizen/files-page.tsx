import type { VNode } from 'preact'
import type { Refusal } from '#kernel/outcome.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { FileField } from '#web/components/file-field.tsx'
import { Select } from '#web/components/select.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { AttachedFile } from '../drafts/attach-file.ts'
import type { DocumentCode } from '../document-code.ts'

interface Props {
  view: View
  files: readonly AttachedFile[]
  codes: readonly DocumentCode[]
  chosen: string
  errors: readonly Refusal[]
}

/** Photos and scans of the documents (C07): several at once, from the camera or the device, each removable. */
export function FilesPage({ view, files, codes, chosen, errors }: Props): VNode {
  const title = view.t('applications.files.title')
  return (
    <Layout view={view} title={title} back="/apply/contact" errors={errors}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{view.t('applications.files.lead')}</p>
      {files.length > 0 && <Attached view={view} files={files} />}
      <form method="post" action="/apply/files" enctype="multipart/form-data" noValidate>
        <CsrfField view={view} />
        <Select
          view={view}
          name="documentCode"
          label={view.t('applications.files.which')}
          errors={errors}
          value={chosen}
          options={codes.map(value => ({ value, label: view.t(`applications.document.${value}`) }))}
        />
        <FileField
          view={view}
          name="file"
          label={view.t('applications.files.choose')}
          hint={view.t('applications.files.hint')}
          errors={errors}
          multiple
        />
        <div class="govuk-button-group">
          <Button name="go" value="on">
            {view.t('applications.continue')}
          </Button>
          <Button kind="secondary" name="go" value="more">
            {view.t('applications.files.upload')}
          </Button>
        </div>
      </form>
      <p class="govuk-body polis-muted">{view.t('applications.files.optional')}</p>
    </Layout>
  )
}

function Attached({ view, files }: { view: View; files: readonly AttachedFile[] }): VNode {
  return (
    <>
      <h2 class="govuk-heading-m">{view.t('applications.files.attached', { count: files.length })}</h2>
      <ul class="govuk-list govuk-list--spaced">
        {files.map(file => (
          <li>
            <span class="polis-muted">{view.t(`applications.document.${file.documentCode}`)}</span>
            <br />
            <a class="govuk-link polis-break" href={`/apply/files/${file.fileId}`}>
              {file.name}
            </a>{' '}
            <span class="polis-nowrap">{view.format.size(file.byteSize)}</span>
            <form method="post" action={`/apply/files/${file.fileId}/remove`}>
              <CsrfField view={view} />
              <button type="submit" class="govuk-button govuk-button--secondary govuk-!-margin-bottom-2">
                {view.t('applications.files.remove')}
                <span class="govuk-visually-hidden">: {file.name}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </>
  )
}
