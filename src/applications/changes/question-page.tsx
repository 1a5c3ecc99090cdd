import type { VNode } from 'preact'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { Layout } from '#web/layout.tsx'
import type { ChangePage, ChangeProps } from './flow.ts'

/** A page of a change that asks one thing. */
export function QuestionPage({ page, props }: { page: ChangePage; props: ChangeProps }): VNode {
  const { view, errors } = props
  const title = view.t(`applications.change.page.${page.name}`)
  const sends = page.hasForm?.(props) ?? true
  return (
    <Layout view={view} title={title} back={page.back(props)} errors={errors}>
      {sends ? (
        <form method="post" action={`/change/${page.name}`} noValidate>
          <CsrfField view={view} />
          {page.body(props)}
          <Button>{view.t('applications.continue')}</Button>
        </form>
      ) : (
        page.body(props)
      )}
    </Layout>
  )
}
