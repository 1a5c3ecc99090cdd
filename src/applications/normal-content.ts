import { checkIdentityDocument } from '#codes/identity-document.ts'
import { checkSnils } from '#codes/snils.ts'
import type { IdentityDocument } from '#people/index.ts'
import type { ApplicationContent } from './content.ts'

/**
 * An application with its numbers in their normal form, so that one document or SNILS is found again however it was typed;
 * a number that is not right is left as it is, for the check to refuse.
 */
export function normalContent(content: ApplicationContent): ApplicationContent {
  const { snils, statusDocuments, representative } = content
  return {
    ...content,
    document: normalDocument(content.document),
    statusDocuments: statusDocuments?.map(normalDocument),
    snils: snils === undefined ? undefined : normalSnils(snils),
    representative: representative && {
      ...representative,
      document: normalDocument(representative.document),
    },
  }
}

function normalSnils(snils: string): string {
  const checked = checkSnils(snils)
  return checked.valid ? checked.snils : snils
}

function normalDocument(document: IdentityDocument): IdentityDocument {
  const checked = checkIdentityDocument(document)
  return checked.valid
    ? { ...document, series: checked.series ?? undefined, number: checked.number }
    : document
}
