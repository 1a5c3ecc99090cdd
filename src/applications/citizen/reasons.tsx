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

/** The acts behind reasons, in small words; a source that is no act is named only where there is no act. */
export function Sources({
  view,
  law,
  reasons,
}: {
  view: View
  law: Law
  reasons: readonly Reason[]
}): VNode | null {
  const found = reasons.flatMap(reason => placeOf(law, reason, view))
  const acts = found.filter(({ isAct }) => isAct)
  const places = new Set((acts.length ? acts : found).map(({ words }) => words))
  return places.size ? <span class="polis-muted">{[...places].join('; ')}</span> : null
}

function placeOf(law: Law, { act, at }: Reason, view: View): { words: string; isAct: boolean }[] {
  const found = act === undefined ? undefined : law.acts.get(act)
  if (!found) return []
  const isAct = found.number !== '' && found.kind !== 'source'
  const name = isAct ? found.number : found.title[view.language]
  return [{ words: at ? `${name}, ${at}` : name, isAct }]
}
