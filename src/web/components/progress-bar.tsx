import type { VNode } from 'preact'
import type { View } from '../view.ts'

interface ProgressBarProps {
  view: View
  /** Unique on the page. */
  id: string
  label: string
  done: number
  total: number
}

/** How far long work is, in a bar and in words. */
export function ProgressBar({ view, id, label, done, total }: ProgressBarProps): VNode {
  const percent = total === 0 ? 100 : Math.floor((done / total) * 100)
  const words = { done: view.format.number(done), total: view.format.number(total), percent }
  return (
    <div class="polis-progress">
      <label class="govuk-label govuk-label--s" for={id}>
        {label}
      </label>
      <progress
        class="polis-progress__bar"
        id={id}
        max={Math.max(total, 1)}
        value={total === 0 ? 1 : done}
        aria-describedby={`${id}-words`}
      />
      <p class="polis-progress__words" id={`${id}-words`}>
        {view.t('web.progress', words)}
      </p>
    </div>
  )
}
