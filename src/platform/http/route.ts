import type { VNode } from 'preact'
import type { z } from 'zod'
import type { View } from '#web/view.ts'
import type { Actor, Role } from '../actor.ts'

/** A file that came with a form; its content says what it is, its name does not. */
export interface UploadedFile {
  field: string
  name: string
  bytes: Buffer
  /** True where the file went on beyond the limit: `bytes` is then incomplete and must not be kept. */
  tooBig: boolean
}

/** One request, as a subject sees it: no Fastify beyond this folder. */
export interface Call {
  actor: Actor
  params: Record<string, string>
  query: Record<string, string>
  /** The form's fields or the JSON body; a field sent several times is an array. */
  body: unknown
  files: UploadedFile[]
  cookies: Record<string, string | undefined>
  headers: Record<string, string | undefined>
  /** The address the request came from, for limits alone: it is never stored with a person. */
  address: string
  view: View
}

/** A cookie to set: HttpOnly, SameSite=Lax, Secure on https; an absent `maxAgeSeconds` ends with the browser, null removes it. */
export interface CookieToSet {
  name: string
  value: string
  maxAgeSeconds?: number | null
}

interface ReplyExtras {
  status?: number
  cookies?: CookieToSet[]
  headers?: Record<string, string>
}

/** What a route answers. */
export type Reply = ReplyExtras &
  (
    | { page: VNode }
    | { json: unknown }
    | { redirect: string }
    | { bytes: Uint8Array; contentType: string; fileName?: string; inline?: boolean }
  )

/** How a JSON route is described in OpenAPI. */
export interface ApiDescription {
  summary: string
  tag: string
  creates: boolean
  body?: z.ZodType
  query?: z.ZodType
  params?: z.ZodType
  answer: z.ZodType
}

/** A route of a subject: who may call it, and what it answers. */
export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  path: string
  access: 'public' | readonly Role[]
  api?: ApiDescription
  /** A form that sends files. */
  upload?: boolean
  /** The largest file in bytes, where it is not the usual ten mebibytes. */
  fileLimit?: number
  /** The largest body in bytes, where it is not the usual mebibyte. */
  bodyLimit?: number
  handle(call: Call): Promise<Reply>
}

/** A page that is only read. */
export const getPage = (path: string, access: Route['access'], handle: Route['handle']): Route => ({
  method: 'GET',
  path,
  access,
  handle,
})

/** A form that is sent; it answers with a redirect or with the page and its errors. */
export const postForm = (
  path: string,
  access: Route['access'],
  handle: Route['handle'],
  upload = false,
): Route => ({
  method: 'POST',
  path,
  access,
  handle,
  upload,
})

/** A field of a form as one trimmed text; empty where it was not sent. */
export function field(call: Call, name: string): string {
  const value = (call.body as Record<string, unknown> | undefined)?.[name]
  const one = Array.isArray(value) ? (value as unknown[])[0] : value
  return typeof one === 'string' ? one.trim() : ''
}
