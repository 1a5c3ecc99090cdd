import type { ComponentChildren, VNode } from 'preact'
import type { View } from '../view.ts'

/** One choice of radios or checkboxes. */
export interface Choice {
  value: string
  label: ComponentChildren
  hint?: ComponentChildren
  /** Questions that matter only with this choice: shown when it is chosen. */
  children?: ComponentChildren
  /** Words such as «или» before this choice. */
  divider?: string
}

interface ChoicesProps {
  view: View
  name: string
  type: 'radio' | 'checkbox'
  choices: readonly Choice[]
  chosen: readonly string[]
}

/** The choices themselves; the first has the id of the question, so that an error leads to it. */
export function Choices({ name, type, choices, chosen }: ChoicesProps): VNode {
  const block = type === 'radio' ? 'govuk-radios' : 'govuk-checkboxes'
  return (
    <>
      {choices.map((choice, index) => {
        const id = index === 0 ? name : `${name}-${index + 1}`
        return (
          <>
            {choice.divider && <div class={`${block}__divider`}>{choice.divider}</div>}
            <div class={`${block}__item`}>
              <input
                class={`${block}__input`}
                id={id}
                name={name}
                type={type}
                value={choice.value}
                checked={chosen.includes(choice.value)}
                aria-describedby={choice.hint ? `${id}-item-hint` : undefined}
              />
              <label class={`govuk-label ${block}__label`} for={id}>
                {choice.label}
              </label>
              {choice.hint && (
                <div id={`${id}-item-hint`} class={`govuk-hint ${block}__hint`}>
                  {choice.hint}
                </div>
              )}
            </div>
            {choice.children && (
              <div class={`${block}__conditional polis-conditional`}>{choice.children}</div>
            )}
          </>
        )
      })}
    </>
  )
}
