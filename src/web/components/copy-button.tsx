import type { VNode } from 'preact'
import type { View } from '../view.ts'

interface CopyButtonProps {
  view: View
  /** The text that is copied. */
  text: string
  label?: string
}

/** Copies a text; it appears with the script, which can do it. */
export function CopyButton({ view, text, label }: CopyButtonProps): VNode {
  return (
    <span class="polis-copy" data-enhanced hidden>
      <button
        type="button"
        class="govuk-button govuk-button--secondary"
        data-copy={text}
        data-copied={view.t('web.copy.copied')}
      >
        {label ?? view.t('web.copy.copy')}
      </button>
      <output class="polis-copy__said" />
    </span>
  )
}
