import type { Tx } from '#platform/database.ts'
import type { Actor } from '#platform/actor.ts'
import { asSystem } from '#platform/database.ts'
import type { Reply } from '#platform/http/route.ts'
import type { Sealing } from '#platform/sealing.ts'
import type { AttachedFile } from './attach-file.ts'
import { filesOf, sealedFile } from './store.ts'

/** A file of an application with its content. */
export interface OpenedFile extends AttachedFile {
  bytes: Buffer
}

/** The files of a draft in the order they came, for whoever holds its secret (`own`) or may see its application. */
export const listFiles = (
  tx: Tx,
  sealing: Sealing,
  draftId: string,
  as: FileReader,
): Promise<AttachedFile[]> =>
  reading(tx, as, async () =>
    (await filesOf(tx, draftId)).map(({ fileId, documentCode, contentType, byteSize, sealedName }) => ({
      fileId,
      documentCode,
      contentType,
      byteSize,
      name: sealing.open(sealedName, 'application_file.sealed_name', fileId).toString(),
    })),
  )

/** Who reads files: the holder of the draft's secret (`own`), or staff who see what row level security lets them. */
export interface FileReader {
  actor: Actor
  own: boolean
}

/** A file of a draft, opened; null where it is not there, was removed, or is not for the asker. */
export async function readFile(
  tx: Tx,
  sealing: Sealing,
  asked: { draftId: string; fileId: string },
  as: FileReader,
): Promise<OpenedFile | null> {
  const { draftId, fileId } = asked
  const file = (await listFiles(tx, sealing, draftId, as)).find(one => one.fileId === fileId)
  if (!file) return null
  const sealed = await reading(tx, as, () => sealedFile(tx, draftId, fileId))
  return sealed && { ...file, bytes: sealing.open(sealed, 'application_file.sealed_content', fileId) }
}

const reading = <T>(tx: Tx, { actor, own }: FileReader, work: () => Promise<T>): Promise<T> =>
  own ? asSystem(tx, actor, work) : work()

/** The answer with a file: never run, never guessed, shown in the page only where it is a picture. */
export const fileReply = (file: OpenedFile): Reply => ({
  bytes: file.bytes,
  contentType: file.contentType,
  fileName: file.name,
  inline: file.contentType.startsWith('image/'),
  headers: {
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
  },
})
