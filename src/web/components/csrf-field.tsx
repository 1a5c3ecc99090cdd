import type { VNode } from 'preact'
import type { View } from '../view.ts'

/** The hidden token that every POST form carries. */
export function CsrfField({ view }: { view: Pick<View, 'csrf'> }): VNode {
  return <input type="hidden" name="_csrf" value={view.csrf} />
}
