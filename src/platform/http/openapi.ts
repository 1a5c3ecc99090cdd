import { z } from 'zod'
import type { Route } from './route.ts'

const PROBLEM = {
  description: 'A problem with every reason at once',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}

/** The OpenAPI 3.1 document of the JSON routes, from the same schemas that validate them. */
export function openApi(routes: Route[]): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const route of routes) {
    if (!route.api) continue
    const path = route.path.replaceAll(/:([A-Za-z]+)/g, '{$1}').replace('/*', '/{id}')
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Polis',
      version: '1',
      description: 'Compulsory medical insurance: the JSON API. Personal data never travels in a URL.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: PROBLEM_SCHEMA },
    },
  }
}

function operation(route: Route): Record<string, unknown> {
  const api = route.api!
  const roles = route.access === 'public' ? null : route.access
  return {
    summary: api.summary,
    tags: [api.tag],
    ...(roles
      ? { security: [{ bearer: [] }], description: `For the roles: ${roles.join(', ')}.` }
      : { security: [] }),
    parameters: parametersOf(route),
    ...(api.body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemaOf(api.body, 'input') } },
          },
        }
      : {}),
    responses: {
      [api.creates ? 201 : 200]: {
        description: 'The answer',
        content: { 'application/json': { schema: schemaOf(api.answer, 'output') } },
      },
      '4XX': PROBLEM,
    },
  }
}

function parametersOf(route: Route): unknown[] {
  const api = route.api!
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    schema: { type: 'string', maxLength: 200 },
  }
  const rest = { name: 'id', in: 'path', required: true, schema: { type: 'string' } }
  return [
    ...(route.path.endsWith('/*') ? [rest] : []),
    ...fieldsOf(api.params, 'path'),
    ...fieldsOf(api.query, 'query'),
    ...(api.creates ? [key] : []),
  ]
}

function fieldsOf(schema: z.ZodType | undefined, place: 'path' | 'query'): unknown[] {
  if (!schema) return []
  const object = schemaOf(schema, 'input') as { properties?: Record<string, unknown>; required?: string[] }
  return Object.entries(object.properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || (object.required ?? []).includes(name),
    schema: property,
  }))
}

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): unknown =>
  z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' })

const PROBLEM_SCHEMA = {
  type: 'object',
  required: ['type', 'title', 'status', 'reasons'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    reasons: {
      type: 'array',
      items: {
        type: 'object',
        required: ['code', 'says'],
        properties: {
          code: { type: 'string' },
          says: { type: 'string' },
          field: { type: 'string' },
          because: {
            type: 'array',
            items: { type: 'object', properties: { act: { type: 'string' }, at: { type: 'string' } } },
          },
          facts: { type: 'object' },
        },
      },
    },
  },
}
