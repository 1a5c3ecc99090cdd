import type { Tx } from '#platform/database.ts'
import { filesOfEdition } from './edition.ts'
import { readLaw } from './load.ts'
import { wordingsOf } from './store.ts'
import type { Law } from './types.ts'

/** The law as an edition of it was kept; null where the edition, or a file of it, is not in this database. */
export async function lawOfEdition(tx: Tx, edition: string): Promise<Law | null> {
  const [kept] = await wordingsOf(tx, [edition])
  if (!kept) return null
  const named = filesOfEdition(kept.text)
  const texts = new Map(
    (
      await wordingsOf(
        tx,
        named.map(({ sha256 }) => sha256),
      )
    ).map(({ sha256, text }) => [sha256, text]),
  )
  const files = named.flatMap(({ sha256, path }) => {
    const text = texts.get(sha256)
    return text === undefined ? [] : [{ sha256, path, text }]
  })
  return files.length === named.length ? readLaw(files) : null
}
