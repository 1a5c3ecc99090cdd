import type { VNode } from 'preact'
import { isAfter } from '#kernel/day.ts'
import { LinkButton } from '#web/components/link-button.tsx'
import { Panel } from '#web/components/panel.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { ChangeRequest, TellBy } from './request.ts'

interface Props {
  view: View
  request: ChangeRequest
  by: TellBy
  insurer: string
}

/** The insurer was told: by when that had to be, why, and what happens next. */
export function ToldPage({ view, request, by, insurer }: Props): VNode {
  const title = view.t('people.change.sent')
  const late = isAfter(request.toldOn, request.tellBy)
  return (
    <Layout view={view} title={title} back="/my/changes">
      <Panel title={title} />
      <p class="govuk-body">{view.t('people.change.sent-to', { insurer })}</p>
      {request.kind !== 'error' && (
        <>
          <p class="govuk-body">
            {view.t(late ? 'people.change.late' : 'people.change.in-time', {
              day: view.format.day(request.tellBy),
            })}
          </p>
          {by.because.slice(0, 1).map(({ says, act, at }) => (
            <p class="govuk-body polis-muted">
              {says[view.language]} {act} {at}
            </p>
          ))}
        </>
      )}
      <p class="govuk-body">{view.t(`people.change.next.${request.kind}`)}</p>
      <LinkButton href="/my/changes">{view.t('people.change.to-list')}</LinkButton>
    </Layout>
  )
}
