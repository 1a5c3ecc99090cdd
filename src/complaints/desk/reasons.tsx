import type { VNode } from 'preact'
import type { Reason } from '#kernel/outcome.ts'
import type { Law } from '#law/types.ts'
import type { View } from '#web/view.ts'

/** Reasons, each said once with the titles of its acts and the places in them. */
export function Reasons({
  view,
  law,
  reasons,
}: {
  view: View
  law: Pick<Law, 'acts'>
  reasons: readonly Reason[]
}): VNode {
  const bySaying = Map.groupBy(reasons, ({ says }) => says[view.language])
  return (
    <ul class="govuk-list govuk-list--bullet">
      {[...bySaying].map(([says, same]) => {
        const sources = [...new Set(same.map(reason => sourceOf(view, law, reason)))].filter(Boolean)
        return (
          <li>
            {says}
            {sources.length > 0 && <span class="polis-muted">{` (${sources.join('; ')})`}</span>}
          </li>
        )
      })}
    </ul>
  )
}

const sourceOf = (view: View, { acts }: Pick<Law, 'acts'>, { act, at }: Reason): string =>
  [act === undefined ? '' : acts.get(act)?.title[view.language], at].filter(Boolean).join(', ')
