import type { z } from 'zod'
import type { Outcome, Refusal } from '#kernel/outcome.ts'
import type { Database, Tx } from '../database.ts'
import { answerOnce, readIdempotencyKey } from './idempotency.ts'
import { problem } from './problem.ts'
import type { ApiDescription, Call, Reply, Route } from './route.ts'

interface Shape<B extends z.ZodType, Q extends z.ZodType, P extends z.ZodType> {
  method: Route['method']
  path: string
  access: Route['access']
  summary: string
  tag: string
  body?: B
  query?: Q
  params?: P
  answer: z.ZodType
  /** The status of a refusal; 422 unless a code of it is named here. */
  statusOf?: (refusals: Refusal[]) => number | undefined
}

/** What a JSON handler reads: everything validated. */
export interface Asked<B, Q, P> {
  body: B
  query: Q
  params: P
  call: Call
}

/** A JSON route that only answers: a question, a list, a document. */
export function questionRoute<B extends z.ZodType, Q extends z.ZodType, P extends z.ZodType>(
  shape: Shape<B, Q, P> & {
    handle(asked: Asked<z.infer<B>, z.infer<Q>, z.infer<P>>): Promise<Outcome<unknown>>
  },
): Route {
  return {
    ...route(shape, false),
    handle: call => whenValid(shape, call, async asked => reply(shape, call, await shape.handle(asked), 200)),
  }
}

/** A JSON route that creates: it asks for an Idempotency-Key, and its effect and its answer are committed together. */
export function creatingRoute<B extends z.ZodType, Q extends z.ZodType, P extends z.ZodType>(
  shape: Shape<B, Q, P> & {
    database: Database
    handle(asked: Asked<z.infer<B>, z.infer<Q>, z.infer<P>>, tx: Tx): Promise<Outcome<unknown>>
  },
): Route {
  return {
    ...route(shape, true),
    handle: call => {
      const key = readIdempotencyKey(call)
      if (!key.ok) return Promise.resolve(problem(400, call.view.language, key.refusals))
      return whenValid(shape, call, asked =>
        answerOnce(shape.database, call, key.value, async tx =>
          reply(shape, call, await shape.handle(asked, tx), 201),
        ),
      )
    },
  }
}

function route(shape: Shape<z.ZodType, z.ZodType, z.ZodType>, creates: boolean): Omit<Route, 'handle'> {
  const { summary, tag, body, query, params, answer } = shape
  const api: ApiDescription = {
    summary,
    tag,
    creates,
    answer,
    ...(body && { body }),
    ...(query && { query }),
    ...(params && { params }),
  }
  return { method: shape.method, path: shape.path, access: shape.access, api }
}

async function whenValid<B extends z.ZodType, Q extends z.ZodType, P extends z.ZodType>(
  shape: Shape<B, Q, P>,
  call: Call,
  then: (asked: Asked<z.infer<B>, z.infer<Q>, z.infer<P>>) => Promise<Reply>,
): Promise<Reply> {
  const refusals: Refusal[] = []
  const body = read(shape.body, call.body, refusals)
  const query = read(shape.query, call.query, refusals)
  const params = read(shape.params, call.params, refusals)
  if (refusals.length) return problem(400, call.view.language, refusals)
  return then({ body: body as z.infer<B>, query: query as z.infer<Q>, params: params as z.infer<P>, call })
}

function read(schema: z.ZodType | undefined, value: unknown, refusals: Refusal[]): unknown {
  if (!schema) return undefined
  const result = schema.safeParse(value ?? {})
  if (result.success) return result.data
  for (const issue of result.error.issues) {
    const field = issue.path.join('.')
    refusals.push({
      code: 'request.malformed',
      says: {
        ru: `Поле ${field || 'запроса'} заполнено неверно: ${issue.message}. Исправьте по описанию на /api/docs.`,
        en: `The field ${field || 'of the request'} is not right: ${issue.message}. Correct it as /api/docs describes.`,
      },
      ...(field ? { field } : {}),
    })
  }
  return undefined
}

function reply(
  shape: Shape<z.ZodType, z.ZodType, z.ZodType>,
  call: Call,
  outcome: Outcome<unknown>,
  status: number,
): Reply {
  if (outcome.ok) return { status, json: outcome.value }
  return problem(shape.statusOf?.(outcome.refusals) ?? 422, call.view.language, outcome.refusals)
}
