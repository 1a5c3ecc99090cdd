import type { VNode } from 'preact'
import type { Refusal } from '#kernel/outcome.ts'
import { LinkButton } from '#web/components/link-button.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import { TakeNext } from './take-next-button.tsx'

interface Props {
  view: View
  refusals: readonly Refusal[]
  /** Where the application can be seen as it is now. */
  open?: string | undefined
}

/** Somebody was first: what happened, and the ways on. Nothing was changed. */
export function LostRacePage({ view, refusals, open }: Props): VNode {
  const title = view.t('desk.lost.title')
  return (
    <Layout view={view} title={title} wide back="/clerk/queue">
      <h1 class="govuk-heading-l">{title}</h1>
      {refusals.map(({ says }) => (
        <p class="govuk-body">{says[view.language]}</p>
      ))}
      <TakeNext view={view}>
        {open && (
          <LinkButton href={open} kind="secondary">
            {view.t('desk.lost.open')}
          </LinkButton>
        )}
      </TakeNext>
    </Layout>
  )
}
