import { cpus, totalmem } from 'node:os'
import Fastify from 'fastify'
import { shown, type Figure } from './figure.ts'
import type { Load, LoadResult } from './load.ts'
import { Helper, inTurn, median } from './measure.ts'
import { asOwner, someEnps, type Place, type Scene } from './scene.ts'

const LOAD = new URL('./load.ts', import.meta.url)
const CLIENTS = 10

/** What this machine can do at all: a select by primary key through pg, and a bare Fastify route. */
export async function calibrate(place: Place, rounds: number, seconds: number): Promise<Figure[]> {
  const app = Fastify()
  app.get('/', () => ({ bare: true }))
  await app.listen({ port: 0, host: '127.0.0.1' })
  const address = app.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const [byKey, byRoute] = [new Helper(LOAD), new Helper(LOAD)]
  const common = { clients: CLIENTS, seconds }
  const select: Load = { ...common, kind: 'key', database: place.program, enps: await someEnps(place, 5000) }
  const route: Load = { ...common, kind: 'http', port, path: '/' }
  const perSecond = async (helper: Helper, load: Load) => (await helper.ask<LoadResult>(load)).perSecond
  try {
    const found = await inTurn(rounds, {
      select: () => perSecond(byKey, select),
      route: () => perSecond(byRoute, route),
    })
    return [
      {
        part: 'e',
        what: 'calibration: select by primary key through pg',
        measured: `${shown(median(found.select))} a second`,
      },
      {
        part: 'e',
        what: 'calibration: a bare Fastify route',
        measured: `${shown(median(found.route))} a second`,
      },
    ]
  } finally {
    await Promise.all([byKey.end(), byRoute.end(), app.close()])
  }
}

/** The machine in one line. */
export async function machine(scene: Scene): Promise<string> {
  const { rows } = await asOwner(scene.owner, client =>
    client.query<{ version: string }>(`select current_setting('server_version') as version`),
  )
  const memory = Math.round(totalmem() / 1024 ** 3)
  return `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${memory} GiB, Node ${process.versions.node}, PostgreSQL ${rows[0]?.version ?? ''}, commits on the disk`
}
