import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { newId } from '#kernel/ids.ts'
import {
  ForbiddenPage,
  NotFoundPage,
  ServerErrorPage,
  SessionEndedPage,
  TooManyPage,
} from '#web/problem-pages.tsx'
import { viewOf } from '#web/view.ts'
import { OutcomeUnknown } from '../outcome-unknown.ts'
import { missing } from './missing.ts'
import { malformed, problem } from './problem.ts'
import type { Call, Reply, Route } from './route.ts'
import { languageOf, send } from './send.ts'
import type { ServerParts } from './server-parts.ts'

const isApi = (url: string): boolean => url.startsWith('/api/')

/** 401 for a program; for a person a page that leads to the sign-in and back. */
export function sessionEnded(call: Call, route: Route, hadSession: boolean): Reply {
  if (!route.api) return { status: 401, page: SessionEndedPage({ view: call.view, hadSession }) }
  return {
    ...problem(401, call.view.language, [NO_TOKEN]),
    headers: { 'www-authenticate': 'Bearer', 'content-type': 'application/problem+json; charset=utf-8' },
  }
}

/** 403 that names what is needed. */
export function forbidden(call: Call, route: Route): Reply {
  if (!route.api)
    return { status: 403, page: ForbiddenPage({ view: call.view, needs: [...(route.access as string[])] }) }
  return problem(403, call.view.language, [wrongRole((route.access as string[]).join(', '))])
}

/** A form whose token is not this browser's: shown as an ended session, nothing done. */
export function staleForm(call: Call, route: Route): Reply {
  if (!route.api) return { status: 403, page: SessionEndedPage({ view: call.view, hadSession: true }) }
  return problem(403, call.view.language, [STALE_FORM])
}

/** 404 for an address that no route has. */
export function answerNotFound(
  parts: ServerParts,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const view = plainView(parts, request)
  if (isApi(request.url)) return send(request, reply, problem(404, view.language, [NO_ADDRESS]))
  return send(request, reply, missing({ view }))
}

/** Every error that no subject turned into a refusal: the client's own (4xx) is explained, ours gets an incident number. */
export function answerError(
  parts: ServerParts,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const known = error as Partial<FastifyError>
  const ours = isDatabaseGone(error) ? 503 : 500
  const status = error instanceof OutcomeUnknown ? 503 : (known.statusCode ?? ours)
  const view = plainView(parts, request)
  if (status >= 500) return answerOurs(parts, error, status, request, reply)
  if (isApi(request.url))
    return send(
      request,
      reply,
      problem(status, view.language, [
        status === 429 ? TOO_MANY : malformed('request.malformed', clientWords(known.message ?? '')),
      ]),
    )
  const page = status === 429 ? TooManyPage({ view }) : NotFoundPage({ view, status })
  return send(request, reply, { status, page })
}

function answerOurs(
  parts: ServerParts,
  error: unknown,
  status: number,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const incident = newId()
  const cause = error instanceof Error ? error : new Error(String(error))
  parts.log({
    level: 'error',
    incident,
    route: request.routeOptions.url,
    name: cause.name,
    stack: withoutValues(cause),
  })
  if (status === 503) reply.header('retry-after', '1')
  const view = plainView(parts, request)
  if (isApi(request.url))
    return send(request, reply, problem(status, view.language, [], `incident ${incident}`))
  return send(request, reply, {
    status,
    page: ServerErrorPage({ view, incident, outcomeUnknown: status === 503 }),
  })
}

/** The database does not answer now: refused, closed or shutting down; nothing was committed by this request. */
function isDatabaseGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code } = error as NodeJS.ErrnoException
  return (
    GONE.has(code ?? '') ||
    /Connection terminated|timeout exceeded when trying to connect/.test(error.message)
  )
}

const GONE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08003',
  '08006',
])

/** The stack without the message's first line, which may quote what a person typed. */
const withoutValues = (error: Error): string => (error.stack ?? '').split('\n').slice(1, 8).join('\n')

const plainView = (parts: ServerParts, request: FastifyRequest) =>
  viewOf({
    language: languageOf(request),
    texts: parts.texts,
    path: request.url.split('?')[0] ?? '/',
    query: {},
    signedIn: null,
    csrf: '',
    today: parts.clock.today(),
    now: parts.clock.now(),
  })

const clientWords = (message: string) => ({
  ru: `Запрос не принят: ${message}. Исправьте его по описанию на /api/docs.`,
  en: `The request was not accepted: ${message}. Correct it as /api/docs describes.`,
})
const TOO_MANY = malformed('request.too-many', {
  ru: 'Слишком много запросов с одного адреса. Повторите через секунду: срок указан в Retry-After.',
  en: 'Too many requests from one address. Repeat in a second: Retry-After says when.',
})
const NO_TOKEN = malformed('request.no-token', {
  ru: 'Нужен действующий ключ доступа: заголовок Authorization: Bearer …. Ключ выдаёт администратор.',
  en: 'A valid token is needed: the header Authorization: Bearer …. An administrator issues it.',
})
const wrongRole = (roles: string) =>
  malformed('request.wrong-role', {
    ru: `Это действие для ролей: ${roles}. Возьмите ключ доступа с одной из них.`,
    en: `This is for the roles: ${roles}. Use a token with one of them.`,
  })
const STALE_FORM = malformed('request.stale-form', {
  ru: 'Форма устарела или пришла с чужой страницы. Откройте страницу заново и повторите.',
  en: 'The form is stale or came from another site. Open the page again and repeat.',
})
const NO_ADDRESS = malformed('request.no-address', {
  ru: 'Такого адреса нет. Все адреса описаны на /api/docs.',
  en: 'There is no such address. All of them are described at /api/docs.',
})
