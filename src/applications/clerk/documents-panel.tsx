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
      {files.map((file, index) => (
        <Shown
          view={view}
          file={file}
          href={pageOf(applicationId, `files/${file.fileId}`)}
          first={index === 0}
        />
      ))}
    </section>
  )
}

interface ShownProps {
  view: View
  file: AttachedFile
  href: string
  /** The first is fetched at once, the others when they come in sight. */
  first: boolean
}

function Shown({ view, file, href, first }: ShownProps): VNode {
  const { documentCode, name, contentType, byteSize } = file
  const kind = isDocumentCode(documentCode) ? view.t(`applications.document.${documentCode}`) : documentCode
  const picture = contentType.startsWith('image/')
  return (
    <>
      <p class="govuk-body">
        <a class="govuk-link" href={href}>
          {kind}
        </a>{' '}
        <span class="polis-muted polis-break">{`${name}, ${view.format.size(byteSize)}`}</span>
      </p>
      {picture && (
        <img
          src={href}
          alt={view.t('desk.review.picture', { kind })}
          width="100%"
          loading={first ? 'eager' : 'lazy'}
        />
      )}
    </>
  )
}
