import type { VNode } from 'preact'
import type { Refusal } from '#kernel/outcome.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { FileField } from '#web/components/file-field.tsx'
import { LinkButton } from '#web/components/link-button.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { Application } from '../application.ts'
import { DocumentsPanel } from '../clerk/documents-panel.tsx'
import { pageOf } from '../clerk/parts.ts'
import type { AttachedFile } from '../drafts/attach-file.ts'

interface Props {
  view: View
  application: Application
  files: readonly AttachedFile[]
  errors: Refusal[]
}

/** The form for the signature and the copies that the office makes (APP-15, DOC-17). */
export function CopiesPage({ view, application, files, errors }: Props): VNode {
  const title = view.t('applications.copies.title')
  const { applicationId } = application
  return (
    <Layout
      view={view}
      title={title}
      back={pageOf(applicationId, application.personId ? 'issue' : '')}
      errors={errors}
    >
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{application.applicant}</p>
      <LinkButton href={pageOf(applicationId, 'form.pdf')} kind="secondary">
        {view.t('applications.copies.form')}
      </LinkButton>
      <form
        method="post"
        action={pageOf(applicationId, 'copies')}
        enctype="multipart/form-data"
        data-primary
        novalidate
      >
        <CsrfField view={view} />
        {(['identity', 'registration', 'snils'] as const).map(name => (
          <FileField view={view} name={name} label={view.t(`applications.copies.${name}`)} errors={errors} />
        ))}
        <Button>{view.t('applications.copies.attach')}</Button>
      </form>
      <DocumentsPanel view={view} applicationId={applicationId} files={files} />
    </Layout>
  )
}
