import type { VNode } from 'preact'
import type { Day } from '#kernel/day.ts'
import { Button } from '#web/components/button.tsx'
import { Field } from '#web/components/field.tsx'
import type { View } from '#web/view.ts'

/** The question which day the law is shown of; a plain GET form, so that the address can be kept. */
export function DayForm({ view, on }: { view: View; on: Day }): VNode {
  return (
    <form method="get" action={view.path} class="polis-row" novalidate>
      <Field
        view={view}
        name="on"
        label={view.t('rules.day.label')}
        hint={view.t('rules.day.hint')}
        value={shortDay(on)}
        width={10}
        inputmode="numeric"
        autocomplete="off"
      />
      <Button kind="secondary">{view.t('rules.day.button')}</Button>
    </form>
  )
}

const shortDay = (on: Day): string =>
  `${String(on.day).padStart(2, '0')}.${String(on.month).padStart(2, '0')}.${on.year}`
