import { fileKind } from '#codes/file-kind.ts'
import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import type { UploadedFile } from '#platform/http/route.ts'
import type { Photo } from './layout/owner-file.ts'
import { photoNotAccepted } from './refusals.ts'

const KILOBYTES = 16

/** The largest photograph in bytes: READ BINARY reaches 32 KiB, and a reader takes 220 bytes at once; a choice of Polis. */
export const LARGEST_PHOTO = KILOBYTES * 1024

const FORMATS = { 'image/jpeg': 'JPEG', 'image/png': 'PNG' } as const

/** The photograph among the files of a form, known by its content; null where none came. */
export function photoIn(files: readonly UploadedFile[]): Outcome<Photo | null> {
  const file = files.find(one => one.field === 'photo' && (one.bytes.length > 0 || one.name !== ''))
  if (!file) return granted(null)
  const kind = file.tooBig || file.bytes.length > LARGEST_PHOTO ? null : fileKind(file.bytes)
  return kind === 'image/jpeg' || kind === 'image/png'
    ? granted({ format: FORMATS[kind], bytes: file.bytes })
    : refused(photoNotAccepted(KILOBYTES))
}

/** The address of a photograph inside a page; null for a format that no browser shows. */
export function photoAddress({ bytes }: Photo): string | null {
  const kind = fileKind(Buffer.from(bytes))
  return kind === 'image/jpeg' || kind === 'image/png'
    ? `data:${kind};base64,${Buffer.from(bytes).toString('base64')}`
    : null
}
