import { documentTypeOf } from '#codes/document-type-of.ts'
import type { View } from '#web/view.ts'

/** The kind of a document in words: those of F011, and the two that prove a status alone. */
export function documentName(view: View, type: string): string {
  const known = documentTypeOf(type)
  if (known) return known.name[view.language]
  if (type === 'employment_contract') return view.t('people.document.employment-contract')
  return type === 'arrival_notification' ? view.t('people.document.arrival-notification') : type
}
