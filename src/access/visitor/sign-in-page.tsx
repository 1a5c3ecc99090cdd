import type { VNode } from 'preact'
import type { Refusal } from '#kernel/outcome.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { Field } from '#web/components/field.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'

interface SignInPageProps {
  view: View
  /** The path of this site to go to afterwards; empty for the first page of the role. */
  next: string
  login: string
  refusals: Refusal[]
}

/** The sign-in (X01): pasting and password keepers work; the password is never sent back. */
export function SignInPage({ view, next, login, refusals }: SignInPageProps): VNode {
  const title = view.t('access.sign-in.title')
  return (
    <Layout view={view} title={title} errors={refusals}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{view.t('access.sign-in.lead')}</p>
      <form method="post" action="/sign-in" novalidate>
        <CsrfField view={view} />
        <input type="hidden" name="next" value={next} />
        <Field
          view={view}
          name="login"
          label={view.t('access.sign-in.login')}
          value={login}
          autocomplete="username"
          width={20}
          errors={refusals}
        />
        <Field
          view={view}
          name="password"
          label={view.t('access.sign-in.password')}
          type="password"
          autocomplete="current-password"
          width={20}
          errors={refusals}
        />
        <Button>{view.t('access.sign-in.button')}</Button>
      </form>
      <WithoutLogin view={view} />
    </Layout>
  )
}

function WithoutLogin({ view }: { view: View }): VNode {
  return (
    <>
      <h2 class="govuk-heading-m">{view.t('access.sign-in.no-account-title')}</h2>
      <p class="govuk-body">{view.t('access.sign-in.no-account')}</p>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href="/apply">
            {view.t('access.sign-in.apply')}
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/track">
            {view.t('access.sign-in.track')}
          </a>
        </li>
      </ul>
    </>
  )
}
