import type { VNode } from 'preact'
import { Button, type ButtonKind } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import type { View } from '#web/view.ts'

interface Props {
  view: View
  kind?: ButtonKind
  /** Ctrl+Enter presses it; left out where the page has a main action of its own. */
  shortcut?: boolean
}

/** The button that takes the most urgent application. */
export function TakeNext({ view, kind = 'main', shortcut = true }: Props): VNode {
  return (
    <form method="post" action="/clerk/next" data-primary={shortcut ? '' : undefined}>
      <CsrfField view={view} />
      <Button kind={kind}>{view.t('desk.day.take-next')}</Button>
    </form>
  )
}
