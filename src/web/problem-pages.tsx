import type { ComponentChildren, VNode } from 'preact'
import { LinkButton } from './components/link-button.tsx'
import { Layout } from './layout.tsx'
import { addressOf, type View } from './view.ts'

interface ProblemProps {
  view: View
  /** The group of texts: `web.problem.<name>.title`. */
  name: string
  children: ComponentChildren
}

function Problem({ view, name, children }: ProblemProps): VNode {
  const title = view.t(`web.problem.${name}.title`)
  return (
    <Layout view={view} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      {children}
    </Layout>
  )
}

/** 403: whose page it is, and what to do. */
export function ForbiddenPage({ view, needs }: { view: View; needs: readonly string[] }): VNode {
  const roles = needs.map(role => view.t(`web.role.${role}`)).join(', ')
  return (
    <Problem view={view} name="forbidden">
      <p class="govuk-body">{view.t('web.problem.forbidden.why', { roles })}</p>
      <p class="govuk-body">{view.t('web.problem.forbidden.next')}</p>
      <LinkButton href="/">{view.t('web.problem.home')}</LinkButton>
    </Problem>
  )
}

/** 404, or another request that cannot be understood. */
export function NotFoundPage({ view, status = 404 }: { view: View; status?: number }): VNode {
  const name = status === 404 ? 'notFound' : 'malformed'
  return (
    <Problem view={view} name={name}>
      <p class="govuk-body polis-break">{view.t(`web.problem.${name}.why`, { address: view.path })}</p>
      <p class="govuk-body">{view.t(`web.problem.${name}.next`)}</p>
      <LinkButton href="/">{view.t('web.problem.home')}</LinkButton>
    </Problem>
  )
}

/** 429: wait a little. */
export function TooManyPage({ view }: { view: View }): VNode {
  return (
    <Problem view={view} name="tooMany">
      <p class="govuk-body">{view.t('web.problem.tooMany.why')}</p>
      <LinkButton href={addressOf(view)}>{view.t('web.problem.again')}</LinkButton>
    </Problem>
  )
}

/** 500 with the number of the incident; 503 where it is not known whether the work was done. */
export function ServerErrorPage({
  view,
  incident,
  outcomeUnknown,
}: {
  view: View
  incident: string
  outcomeUnknown: boolean
}): VNode {
  const name = outcomeUnknown ? 'unknown' : 'server'
  return (
    <Problem view={view} name={name}>
      <p class="govuk-body">{view.t(`web.problem.${name}.why`)}</p>
      <p class="govuk-body">{view.t('web.problem.server.incident')}</p>
      <p class="govuk-body polis-break">
        <strong>{incident}</strong>
      </p>
      <LinkButton href={addressOf(view)}>{view.t('web.problem.again')}</LinkButton>
    </Problem>
  )
}

/** 401: sign in, and come back to the same page; `hadSession` tells an ended session from none. */
export function SessionEndedPage({ view, hadSession }: { view: View; hadSession: boolean }): VNode {
  const name = hadSession ? 'ended' : 'signIn'
  return (
    <Problem view={view} name={name}>
      <p class="govuk-body">{view.t(`web.problem.${name}.why`)}</p>
      <LinkButton href={`/sign-in?${new URLSearchParams({ back: addressOf(view) }).toString()}`}>
        {view.t('web.problem.signInAndGoOn')}
      </LinkButton>
    </Problem>
  )
}
