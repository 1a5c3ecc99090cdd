import type { FastifyReply, FastifyRequest } from 'fastify'
import { viewOf, type Language, type SignedIn } from '#web/view.ts'
import type { Actor } from '../actor.ts'
import { ANONYMOUS } from '../actor.ts'
import { csrfToken, isOwnForm, newVisitor, VISITOR_COOKIE } from './csrf.ts'
import { forbidden, sessionEnded, staleForm } from './errors.ts'
import type { Call, Reply, Route } from './route.ts'
import { field } from './route.ts'
import { languageOf, send, setCookie } from './send.ts'
import type { ServerParts } from './server-parts.ts'
import { readMultipart } from './uploads.ts'

/** The cookie of a signed-in browser. */
export const SESSION_COOKIE = 'polis_session'

/** Runs one request through a route: who asks, may they, is the form ours, and then the subject's own answer. */
export async function handleRoute(
  parts: ServerParts,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const found = await parts.authenticate({
    authorization: route.api ? request.headers.authorization : undefined,
    session: request.cookies[SESSION_COOKIE],
  })
  const actor = found === 'unknown' ? ANONYMOUS : found
  const visitor = request.cookies[VISITOR_COOKIE] ?? (route.api ? '' : newVisitor())
  const call = await makeCall(parts, route, request, actor, visitor)
  if (!request.cookies[VISITOR_COOKIE] && !route.api)
    setCookie(request, reply, { name: VISITOR_COOKIE, value: visitor })
  return send(request, reply, await answer(parts, route, call, request, found === 'unknown'))
}

async function answer(
  parts: ServerParts,
  route: Route,
  call: Call,
  request: FastifyRequest,
  unknown: boolean,
): Promise<Reply> {
  if (route.access !== 'public') {
    if (call.actor.role === 'anonymous') return sessionEnded(call, route, unknown)
    if (!route.access.includes(call.actor.role)) return forbidden(call, route)
  }
  if (needsFormToken(route, request) && !isOwn(parts, call, request)) return staleForm(call, route)
  return route.handle(call)
}

/** A JSON route reached with a bearer token cannot be forged by another site; everything else that changes something is checked. */
const needsFormToken = (route: Route, request: FastifyRequest): boolean =>
  route.method !== 'GET' &&
  !(route.api && (request.headers.authorization !== undefined || route.access === 'public'))

const isOwn = (parts: ServerParts, call: Call, request: FastifyRequest): boolean =>
  isOwnForm(parts.formKey, {
    visitor: request.cookies[VISITOR_COOKIE],
    token: field(call, '_csrf'),
    origin: request.headers.origin,
    fetchSite: request.headers['sec-fetch-site'],
    host: request.headers.host ?? '',
  })

async function makeCall(
  parts: ServerParts,
  route: Route,
  request: FastifyRequest,
  actor: Actor,
  visitor: string,
): Promise<Call> {
  const sent =
    route.upload && request.isMultipart()
      ? await readMultipart(request, route.fileLimit)
      : { body: request.body, files: [] }
  const path = request.url.split('?')[0] ?? '/'
  const query = request.query as Record<string, string>
  const view = viewOf({
    language: languageOf(request),
    texts: parts.texts,
    path,
    query,
    signedIn: await signedIn(parts, route, actor, languageOf(request)),
    csrf: route.api ? '' : csrfToken(parts.formKey, visitor),
    today: parts.clock.today(actor.organisation && parts.timeZone?.(actor.organisation)),
    now: parts.clock.now(),
  })
  return {
    actor,
    params: request.params as Record<string, string>,
    query,
    body: sent.body,
    files: sent.files,
    cookies: request.cookies,
    headers: request.headers as Record<string, string | undefined>,
    address: request.ip,
    view,
  }
}

async function signedIn(
  parts: ServerParts,
  route: Route,
  actor: Actor,
  language: Language,
): Promise<SignedIn | null> {
  if (actor.role === 'anonymous') return null
  const { name, role, organisation } = actor
  const unread = role === 'citizen' && !route.api ? await parts.unreadNotices?.(actor) : undefined
  return {
    name,
    role,
    ...(organisation && { organisation: parts.organisationName(organisation, language) }),
    ...(unread !== undefined && { unread }),
  }
}
