import type { Reason } from '#kernel/outcome.ts'
import type { Checklist, ChecklistDocument } from '../checklist.ts'
import type { ApplicationContent } from '../content.ts'
import type { DocumentCode } from '../document-code.ts'
import type { AttachedFile } from '../drafts/attach-file.ts'
import { namedDocuments } from '../named-documents.ts'

/** A line of the checklist of the law, and what the application has for it. */
export interface CheckedDocument {
  anyOf: DocumentCode[]
  need: ChecklistDocument['need']
  because: Reason[]
  /** True where the application names one of the documents; a scan is not needed for that (DOC-16). */
  named: boolean
  /** True where a file of one of them is attached. */
  attached: boolean
}

/** The checklist of the law of the application's day beside what the application names and shows. */
export function checkedDocuments(
  checklist: Checklist,
  content: ApplicationContent,
  files: readonly AttachedFile[],
): CheckedDocument[] {
  const named = namedDocuments(content)
  const attached = new Set(files.map(({ documentCode }) => documentCode))
  return checklist.documents.map(({ anyOf, need, because }) => ({
    anyOf,
    need,
    because,
    named: anyOf.some(code => named.has(code)),
    attached: anyOf.some(code => attached.has(code)),
  }))
}
