import type { VNode } from 'preact'
import type { View } from '#web/view.ts'
import { isDocumentCode } from '../document-code.ts'
import type { AttachedFile } from '../drafts/attach-file.ts'
import { pageOf } from './parts.ts'

interface Props {
  view: View
  applicationId: string
  files: readonly AttachedFile[]
}

/** The attached documents: pictures as wide as the column, a PDF as a file to open. */
export function DocumentsPanel({ view, applicationId, files }: Props): VNode {
  return (
    <section aria-labelledby="files">
      <h2 class="govuk-heading-m" id="files">
        {view.t('desk.review.files')}
      </h2>
      {files.length === 0 && <p class="govuk-body">{view.t('desk.review.no-files')}</p>}
      {files.map(file => (
        <Shown view={view} file={file} href={pageOf(applicationId, `files/${file.fileId}`)} />
      ))}
    </section>
  )
}

function Shown({ view, file, href }: { view: View; file: AttachedFile; href: string }): VNode {
  const { documentCode, name, contentType, byteSize } = file
  const kind = isDocumentCode(documentCode) ? view.t(`applications.document.${documentCode}`) : documentCode
  const picture = contentType.startsWith('image/')
  return (
    <figure class="govuk-!-margin-0 govuk-!-margin-bottom-4">
      <figcaption class="govuk-body govuk-!-margin-bottom-1">
        <a class="govuk-link" href={href}>
          {kind}
        </a>{' '}
        <span class="polis-muted govuk-!-text-break-word">{`${name}, ${view.format.size(byteSize)}`}</span>
      </figcaption>
      {picture && (
        <img class="govuk-!-width-full" src={href} alt={view.t('desk.review.picture', { kind })} loading="lazy" />
      )}
    </figure>
  )
}
