import type { VNode } from 'preact'
import type { Reason } from '#kernel/outcome.ts'
import type { Law } from '#law/types.ts'
import type { View } from '#web/view.ts'

/** Reasons in words, each once, with the acts behind it. */
export function Reasons({ view, law, reasons }: { view: View; law: Law; reasons: readonly Reason[] }): VNode {
  const grouped = Map.groupBy(reasons, ({ says }) => says[view.language])
  return (
    <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
      {[...grouped].map(([says, group]) => (
        <li>
          {says} <Sources view={view} law={law} reasons={group} />
        </li>
      ))}
    </ul>
  )
}

/** The acts behind reasons, in small words. */
export function Sources({
  view,
  law,
  reasons,
}: {
  view: View
  law: Law
  reasons: readonly Reason[]
}): VNode | null {
  const places = [...new Set(reasons.flatMap(reason => placeOf(law, reason, view)))]
  return places.length ? <span class="polis-muted">{places.join('; ')}</span> : null
}

function placeOf(law: Law, { act, at }: Reason, view: View): string[] {
  const found = act === undefined ? undefined : law.acts.get(act)
  if (!found) return []
  const name = found.number && found.kind !== 'source' ? found.number : found.title[view.language]
  return [at ? `${name}, ${at}` : name]
}
