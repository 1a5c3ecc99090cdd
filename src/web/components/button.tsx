import type { ComponentChildren, VNode } from 'preact'

/** The looks of a button: one main a page; warning for what cannot be undone. */
export type ButtonKind = 'main' | 'secondary' | 'warning'

/** The classes of a button or of a link that looks like one. */
export const buttonClass = (kind: ButtonKind): string =>
  kind === 'main' ? 'govuk-button' : `govuk-button govuk-button--${kind}`

/** A button that sends its form. */
export interface ButtonProps {
  children: ComponentChildren
  kind?: ButtonKind
  /** Sent with the form when this button is pressed. */
  name?: string
  value?: string
  /** Sends the form to another address. */
  formaction?: string
  /** The id of a form elsewhere on the page. */
  form?: string
}

/** A button that sends its form. */
export function Button({ children, kind = 'main', ...rest }: ButtonProps): VNode {
  return (
    <button type="submit" class={buttonClass(kind)} {...rest}>
      {children}
    </button>
  )
}
