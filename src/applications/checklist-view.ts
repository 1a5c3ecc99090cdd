import type { Reason, Words } from '#kernel/outcome.ts'
import type { Checklist } from './checklist.ts'
import type { ChecklistAnswer } from './checklist-request.ts'

/** A checklist as POST /api/v1/checklists answers it, its words in one language. */
export function checklistView(checklist: Checklist, language: keyof Words): ChecklistAnswer {
  const inWords = ({ says, ...citation }: Reason) => ({ says: says[language], ...citation })
  return {
    insurable: checklist.insurable,
    on: checklist.on.toString(),
    documents: checklist.documents.map(({ anyOf, need, because }) => ({
      anyOf,
      need,
      because: because.map(inWords),
    })),
    because: checklist.because.map(inWords),
    ...(checklist.insteadOf && { insteadOf: { says: checklist.insteadOf.says[language] } }),
  }
}
