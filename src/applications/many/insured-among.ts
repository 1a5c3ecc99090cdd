import type { Day } from '#kernel/day.ts'
import type { Outcome } from '#kernel/outcome.ts'
import { blindDocument, blindSnils } from '#platform/blind-indexes.ts'
import type { Tx } from '#platform/database.ts'
import type { ApplicationContent } from '../content.ts'
import type { ApplicationDependencies } from '../dependencies.ts'
import { insuredByNumbers } from './store.ts'

/** A person of the register whom a row of a set is about, and who is insured on the day. */
export interface InsuredOne {
  /** The place of the application in the set. */
  index: number
  personId: string
}

/**
 * Which applications of a set are about somebody who is insured on a day, by document or SNILS, in one statement.
 * Answers without logging looks: the caller logs those it tells of. The transaction acts as the system.
 */
export async function insuredAmong(
  tx: Tx,
  { sealing }: Pick<ApplicationDependencies, 'sealing'>,
  contents: readonly Outcome<ApplicationContent>[],
  on: Day,
): Promise<InsuredOne[]> {
  const numbers = contents.flatMap((content, index) => {
    if (!content.ok) return []
    const { document, snils } = content.value
    const isNumbered = document.number.trim() !== ''
    return [
      {
        index,
        document: isNumbered ? blindDocument(sealing, document) : null,
        snils: snils === undefined ? null : blindSnils(sealing, snils),
      },
    ]
  })
  return numbers.length ? insuredByNumbers(tx, numbers, on) : []
}
