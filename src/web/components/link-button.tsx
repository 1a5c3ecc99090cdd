import type { ComponentChildren, VNode } from 'preact'
import { buttonClass, type ButtonKind } from './button.tsx'

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton({
  href,
  children,
  kind = 'main',
  download,
}: {
  href: string
  children: ComponentChildren
  kind?: ButtonKind
  download?: boolean
}): VNode {
  return (
    <a class={buttonClass(kind)} href={href} draggable={false} download={download ? '' : undefined}>
      {children}
    </a>
  )
}
