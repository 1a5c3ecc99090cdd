import { shown, type Figure } from './figure.ts'
import type { Load, LoadResult } from './load.ts'
import { Helper, inTurn, median, ratioOf } from './measure.ts'
import { recordCheck, type Recorded } from './recorded-check.ts'
import { someEnps, type Place } from './scene.ts'

const LOAD = new URL('./load.ts', import.meta.url)
const SERVER = new URL('./server.ts', import.meta.url)
/** As many as the server has connections to the database, twice and four times as many. */
const CONCURRENCIES = [10, 20, 40]

/** Runs a server over a place and a process that loads it. */
export async function withServer<T>(place: Place, work: (port: number) => Promise<T>): Promise<T> {
  const server = new Helper(SERVER)
  try {
    return await work(await server.ask<number>(place.environment))
  } finally {
    await server.end()
  }
}

/** A policy check over HTTP against its own statements sent bare, by as many clients at once. */
export async function measureHttpCheck(place: Place, rounds: number, seconds: number): Promise<Figure[]> {
  const enps = await someEnps(place, 5000)
  const statements = await recordCheck(place, enps[0]!)
  return withServer(place, async port => {
    const found: Figure[] = []
    for (const clients of CONCURRENCIES) {
      const http = httpLoad({ place, port, enps, seconds, clients })
      const bare = (sent: Recorded[]): Load => ({
        kind: 'bare',
        clients,
        database: place.program,
        token: place.token,
        statements: sent,
        seconds,
        enps,
      })
      found.push(
        ...(await compare(clients, rounds, {
          http,
          single: bare(oneByOne(statements)),
          grouped: bare(statements),
        })),
      )
    }
    return found
  })
}

/** Runs the loads in turn, each from a process of its own; the first round only warms them up. */
async function compare(
  clients: number,
  rounds: number,
  loads: Record<'http' | 'single' | 'grouped', Load>,
): Promise<Figure[]> {
  const helpers: Helper[] = []
  const from = (load: Load) => {
    const helper = new Helper(LOAD)
    helpers.push(helper)
    return async () => (await helper.ask<LoadResult>(load)).perSecond
  }
  const runs = { http: from(loads.http), single: from(loads.single), grouped: from(loads.grouped) }
  try {
    await inTurn(1, runs)
    return figures(clients, await inTurn(rounds, runs))
  } finally {
    await Promise.all(helpers.map(helper => helper.end()))
  }
}

/** A load of policy checks over HTTP. */
export const httpLoad = ({
  place,
  ...load
}: {
  place: Place
  port: number
  enps: string[]
  seconds: number
  clients: number
}): Load => ({ kind: 'http', path: '/api/v1/policy-checks', token: place.token, ...load })

/** Each statement in a message of its own, BEGIN and the settings too. */
const oneByOne = (statements: Recorded[]): Recorded[] =>
  statements.flatMap(statement => {
    const alone = { ...statement, follows: false }
    const [begin, settings] = statement.text.split(/^(?:begin); /)
    return begin === '' && settings
      ? [
          { ...alone, text: 'begin' },
          { ...alone, text: settings },
        ]
      : [alone]
  })

function figures(
  clients: number,
  { http, single, grouped }: Record<'http' | 'single' | 'grouped', number[]>,
): Figure[] {
  const measured = (bare: number[]) => `${shown(median(http))} a second against ${shown(median(bare))}`
  return [
    {
      part: 'a',
      what: `policy check over HTTP, token checked and look logged, against the same statements sent bare one by one, ${clients} at a time`,
      measured: measured(single),
      ratio: ratioOf(http, single),
      aim: { least: 0.6 },
    },
    {
      part: 'a',
      what: `the same, against the statements sent bare in the same messages as Polis sends them, ${clients} at a time`,
      measured: measured(grouped),
      ratio: ratioOf(http, grouped),
    },
  ]
}
