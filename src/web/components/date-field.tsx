import type { VNode } from 'preact'
import { FieldsetGroup, isRefused, type Question } from './form-group.tsx'
import type { TypedDate } from './read-date-field.ts'

const PARTS = ['day', 'month', 'year'] as const

/** A date in three boxes; the first has the id of the question, so that an error leads to it. */
export function DateField(props: Question & { value?: TypedDate | undefined; birthDate?: boolean }): VNode {
  const { view, name, value, birthDate, errors } = props
  const named = (errors ?? []).some(({ field }) => PARTS.some(part => field === `${name}-${part}`))
  return (
    <FieldsetGroup {...props} hint={props.hint ?? view.t('web.date.hint')}>
      <div class="govuk-date-input">
        {PARTS.map(part => {
          const id = part === 'day' ? name : `${name}-${part}`
          const wrong = named
            ? (errors ?? []).some(({ field }) => field === `${name}-${part}`)
            : isRefused(props)
          return (
            <div class="govuk-date-input__item">
              <div class="govuk-form-group">
                <label class="govuk-label govuk-date-input__label" for={id}>
                  {view.t(`web.date.${part}`)}
                </label>
                <input
                  class={`govuk-input govuk-date-input__input govuk-input--width-${part === 'year' ? 4 : 2}${wrong ? ' govuk-input--error' : ''}`}
                  id={id}
                  name={`${name}-${part}`}
                  type="text"
                  inputmode="numeric"
                  autocomplete={birthDate ? `bday-${part}` : undefined}
                  value={value?.[part]}
                  aria-invalid={wrong || undefined}
                />
              </div>
            </div>
          )
        })}
      </div>
    </FieldsetGroup>
  )
}
