import type { FastifyRequest } from 'fastify'
import type { UploadedFile } from './route.ts'

/** A form with files, read whole. */
interface ReadForm {
  body: Record<string, string | string[]>
  files: UploadedFile[]
}

/** A multipart form that is broken: the sender's fault, whatever error the parser had no status for. */
class BrokenForm extends Error {
  readonly statusCode = 400
  constructor(cause: Error) {
    super('the form with files is broken or cut short', { cause })
  }
}

/** Reads a multipart form whole: its fields, and its files up to `largest` bytes, 10 MiB where it is not said. Throws with status 400 where it is broken. */
export async function readMultipart(request: FastifyRequest, largest?: number): Promise<ReadForm> {
  try {
    return await read(request, largest)
  } catch (error) {
    if (!(error instanceof Error) || 'statusCode' in error) throw error
    throw new BrokenForm(error)
  }
}

async function read(request: FastifyRequest, largest?: number): Promise<ReadForm> {
  const body: Record<string, string | string[]> = {}
  const files: UploadedFile[] = []
  for await (const part of request.parts(largest ? { limits: { fileSize: largest } } : undefined)) {
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
