import type { ComponentChildren, VNode } from 'preact'
import { Button, type ButtonKind } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import type { View } from '#web/view.ts'

interface Props {
  view: View
  kind?: ButtonKind
  /** Ctrl+Enter presses it; left out where the page has a main action of its own. */
  shortcut?: boolean
  /** What stands in one line with it. */
  children?: ComponentChildren
}

/** The button that takes the most urgent application. */
export function TakeNext({ view, kind = 'main', shortcut = true, children }: Props): VNode {
  return (
    <form
      class="govuk-button-group"
      method="post"
      action="/clerk/next"
      data-primary={shortcut ? '' : undefined}
    >
      <CsrfField view={view} />
      <Button kind={kind}>{view.t('desk.day.take-next')}</Button>
      {children}
    </form>
  )
}
