import type { Call } from '#platform/http/route.ts'
import type { Tx } from '#platform/database.ts'
import type { Refusal } from '#kernel/outcome.ts'
import type { ApplicationDependencies } from '../dependencies.ts'
import { attachFile } from '../drafts/attach-file.ts'

/** The copies that an office makes (DOC-17), by the field of the form, and the document that each shows. */
const COPIES = { identity: 'passport', registration: 'passport', snils: 'snils' } as const

/** Attaches the copies that came to an application, by the rules of every file; answers what could not be taken. */
export async function attachCopies(
  tx: Tx,
  { sealing }: ApplicationDependencies,
  draftId: string,
  { files, actor }: Call,
): Promise<Refusal[]> {
  const refusals: Refusal[] = []
  for (const copy of ['identity', 'registration', 'snils'] as const)
    for (const { name, bytes, tooBig } of files.filter(one => one.field === copy && one.name !== '')) {
      const file = { name, bytes, tooBig, documentCode: COPIES[copy] }
      const attached = await attachFile(tx, sealing, draftId, file, actor)
      if (!attached.ok) refusals.push(...attached.refusals.map(refusal => ({ ...refusal, field: copy })))
    }
  return refusals
}
