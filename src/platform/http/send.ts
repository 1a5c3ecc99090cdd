import type { FastifyReply, FastifyRequest } from 'fastify'
import { renderPage } from '#web/layout.tsx'
import type { Language } from '#web/view.ts'
import type { CookieToSet, Reply } from './route.ts'

/** The language a request asks for: its cookie, else what the browser prefers, else Russian. */
export function languageOf(request: FastifyRequest): Language {
  // An address that could not be read is answered before its cookies are.
  const cookies = request.cookies as Record<string, string | undefined> | undefined
  const chosen = cookies?.['polis_language']
  if (chosen === 'ru' || chosen === 'en') return chosen
  const preferred = request.headers['accept-language'] ?? ''
  const ru = preferred.search(/\bru\b/i)
  const en = preferred.search(/\ben\b/i)
  return en >= 0 && (ru < 0 || en < ru) ? 'en' : 'ru'
}

/** Sends what a route answered. Pages about people are never kept by a cache. */
export function send(request: FastifyRequest, reply: FastifyReply, answered: Reply): FastifyReply {
  for (const toSet of answered.cookies ?? []) setCookie(request, reply, toSet)
  reply.header('cache-control', 'no-store')
  for (const [name, value] of Object.entries(answered.headers ?? {})) reply.header(name, value)
  if ('redirect' in answered) return reply.redirect(answered.redirect, answered.status ?? 303)
  reply.status(answered.status ?? 200)
  if ('page' in answered) return reply.type('text/html; charset=utf-8').send(renderPage(answered.page))
  if ('json' in answered)
    return reply
      .type(answered.headers?.['content-type'] ?? 'application/json; charset=utf-8')
      .send(JSON.stringify(answered.json))
  const disposition = answered.inline ? 'inline' : 'attachment'
  const name = answered.fileName ? `; filename*=UTF-8''${encodeURIComponent(answered.fileName)}` : ''
  return reply
    .type(answered.contentType)
    .header('content-disposition', `${disposition}${name}`)
    .send(Buffer.from(answered.bytes))
}

/** Sets a cookie that scripts cannot read and other sites cannot send. */
export function setCookie(request: FastifyRequest, reply: FastifyReply, toSet: CookieToSet): void {
  const { name, value, maxAgeSeconds } = toSet
  const options = {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: request.protocol === 'https',
  } as const
  if (maxAgeSeconds === null) reply.clearCookie(name, options)
  else
    reply.setCookie(
      name,
      value,
      maxAgeSeconds === undefined ? options : { ...options, maxAge: maxAgeSeconds },
    )
}
