import { createHash } from 'node:crypto'
import { newId } from '#kernel/ids.ts'
import { granted, refused, type Outcome, type Refusal } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import type { Sealing } from '#platform/sealing.ts'
import { isDocumentCode } from '../document-code.ts'
import { answerWrong, fileNotAccepted, noSuchDraft } from '../refusals.ts'
import { LARGEST_FILE, MOST_FILES } from './draft.ts'
import { fileKind, type FileKind } from '#codes/file-kind.ts'
import { plainFileName } from './file-name.ts'
import { filesOf, insertFile, lockDraft } from './store.ts'

/** A file as it came: `tooBig` where it went on beyond the limit and `bytes` are not all of it. */
export interface FileToAttach {
  name: string
  bytes: Buffer
  tooBig: boolean
  /** The code of the document that it shows. */
  documentCode: string
}

/** A file of an application, without its content. */
export interface AttachedFile {
  fileId: string
  documentCode: string
  name: string
  contentType: FileKind
  byteSize: number
}

/**
 * Attaches a picture or a PDF to a draft, known by its content and never by its name; name and content are sealed. Whoever
 * calls has made sure that the draft is the asker's, or of an application they may see.
 */
export async function attachFile(
  tx: Tx,
  sealing: Sealing,
  draftId: string,
  file: FileToAttach,
  actor: Actor,
): Promise<Outcome<AttachedFile>> {
  const name = plainFileName(file.name)
  const kind = fileKind(file.bytes)
  const refusals = refusalsOf(file, name, kind)
  return asSystem(tx, actor, async () => {
    if (!(await lockDraft(tx, draftId))) return refused(noSuchDraft())
    if ((await filesOf(tx, draftId)).length >= MOST_FILES) refusals.push(fileNotAccepted(name, 'many'))
    if (refusals.length || !kind) return refused(...refusals)
    const attached = {
      fileId: newId(),
      documentCode: file.documentCode,
      contentType: kind,
      byteSize: file.bytes.length,
    }
    await insertFile(tx, {
      ...attached,
      draftId,
      sha256: createHash('sha256').update(file.bytes).digest(),
      sealedName: sealing.seal(name, 'application_file.sealed_name', attached.fileId),
      sealedContent: sealing.seal(file.bytes, 'application_file.sealed_content', attached.fileId),
    })
    return granted({ ...attached, name })
  })
}

function refusalsOf(file: FileToAttach, name: string, kind: FileKind | null): Refusal[] {
  const refusals: Refusal[] = []
  if (!isDocumentCode(file.documentCode)) refusals.push(answerWrong('documentCode', CODE_WORDS))
  if (file.tooBig || file.bytes.length > LARGEST_FILE) refusals.push(fileNotAccepted(name, 'size'))
  else if (!file.bytes.length) refusals.push(fileNotAccepted(name, 'empty'))
  else if (!kind) refusals.push(fileNotAccepted(name, 'type'))
  return refusals
}

const CODE_WORDS = {
  ru: 'Укажите, какой это документ: выберите его из списка документов заявления.',
  en: 'Say which document this is: choose it from the list of documents of the application.',
}
