import type { FastifyRequest } from 'fastify'
import type { UploadedFile } from './route.ts'

/** Reads a multipart form whole: its fields, and its files up to their limit. */
export async function readMultipart(
  request: FastifyRequest,
): Promise<{ body: Record<string, string | string[]>; files: UploadedFile[] }> {
  const body: Record<string, string | string[]> = {}
  const files: UploadedFile[] = []
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      const bytes = await part.toBuffer()
      if (part.filename || bytes.length)
        files.push({ field: part.fieldname, name: part.filename, bytes, tooBig: part.file.truncated })
    } else add(body, part.fieldname, String(part.value))
  }
  return { body, files }
}

function add(body: Record<string, string | string[]>, name: string, value: string): void {
  const before = body[name]
  if (before === undefined) body[name] = value
  else body[name] = Array.isArray(before) ? [...before, value] : [before, value]
}
