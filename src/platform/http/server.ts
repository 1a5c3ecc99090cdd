import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import type { AssetRoute } from '#web/assets.ts'
import { answerError, answerNotFound } from './errors.ts'
import { handleRoute } from './handle-route.ts'
import type { ServerParts } from './server-parts.ts'

const BODY_LIMIT = 1024 * 1024
const FILE_LIMIT = 10 * 1024 * 1024
/** Requests a second from one address that carry a token, right or wrong. */
const PROGRAM_PER_SECOND = 5000

const isProgram = (request: FastifyRequest): boolean => request.headers.authorization !== undefined

/** The HTTP server, for those who start and stop it. */
export type HttpServer = FastifyInstance

/** Builds the HTTP server from its parts; it does not listen yet. */
export async function buildServer(parts: ServerParts): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    bodyLimit: BODY_LIMIT,
    trustProxy: false,
    routerOptions: { maxParamLength: 200 },
    // An address that cannot even be read is answered like any other mistake of the sender.
    frameworkErrors: (error, request, reply) => void answerError(parts, error, request, reply),
  })
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: CONTENT_SECURITY },
    hsts: false,
    referrerPolicy: { policy: 'same-origin' },
  })
  await app.register(compress, { encodings: ['br', 'gzip'], threshold: 1024 })
  await app.register(cookie)
  await app.register(formbody, { bodyLimit: BODY_LIMIT })
  await app.register(multipart, {
    limits: { fileSize: FILE_LIMIT, files: 10, fields: 100, fieldSize: 64 * 1024, headerPairs: 50 },
    throwFileSizeLimit: false,
  })
  await app.register(rateLimit, {
    global: true,
    max: request => (isProgram(request) ? PROGRAM_PER_SECOND : (parts.publicPerSecond ?? 60)),
    timeWindow: 1000,
    // Programs are counted apart from people. A visitor who has hung up already has no address.
    keyGenerator: request =>
      `${isProgram(request) ? 'program' : 'person'} ${(request.ip as string | undefined) ?? 'gone'}`,
    allowList: request => request.url.startsWith('/assets/') || request.url === '/health',
  })
  closeConnectionsAtEnd(app)
  app.setErrorHandler((error, request, reply) => answerError(parts, error, request, reply))
  app.setNotFoundHandler((request, reply) => answerNotFound(parts, request, reply))
  for (const asset of parts.assets) serveAsset(app, asset)
  app.get('/health', async (_request, reply) => {
    const ready = await parts.isReady()
    return reply.status(ready ? 200 : 503).send({ status: ready ? 'ready' : 'waiting for the database' })
  })
  for (const route of parts.routes) {
    app.route({
      method: route.method,
      url: route.path,
      ...(route.bodyLimit && { bodyLimit: route.bodyLimit }),
      handler: (request, reply) => handleRoute(parts, route, request, reply),
    })
  }
  return app
}

// A connection that is answered while the server ends would else be kept alive for a minute, and the end would wait for it.
function closeConnectionsAtEnd(app: FastifyInstance): void {
  let isEnding = false
  app.addHook('preClose', done => {
    isEnding = true
    done()
  })
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (isEnding) reply.header('connection', 'close')
    done(null, payload)
  })
}

function serveAsset(app: FastifyInstance, asset: AssetRoute): void {
  app.get(asset.path, (_request, reply) =>
    reply
      .header(
        'cache-control',
        asset.immutable ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
      )
      .type(asset.contentType)
      .send(asset.body),
  )
}

const CONTENT_SECURITY = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'font-src': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
  'base-uri': ["'none'"],
  'manifest-src': ["'self'"],
  'worker-src': ["'self'"],
}
