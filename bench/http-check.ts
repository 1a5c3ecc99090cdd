import { shown, type Figure } from './figure.ts'
import type { Load, LoadResult } from './load.ts'
import { Helper, inTurn, median, ratioOf } from './measure.ts'
import { recordCheck, type Recorded } from './recorded-check.ts'
import { someEnps, type Place } from './scene.ts'

const LOAD = new URL('./load.ts', import.meta.url)
const SERVER = new URL('./server.ts', import.meta.url)
/** As many as the server has connections. */
const CLIENTS = 10

/** Runs a server over a place and a process that loads it. */
export async function withServer<T>(place: Place, work: (port: number) => Promise<T>): Promise<T> {
  const server = new Helper(SERVER)
  try {
    return await work(await server.ask<number>(place.environment))
  } finally {
    await server.end()
  }
}

/** A policy check over HTTP against its own statements sent bare. */
export async function measureHttpCheck(place: Place, rounds: number, seconds: number): Promise<Figure[]> {
  const enps = await someEnps(place, 5000)
  const statements = await recordCheck(place, enps[0]!)
  const [overHttp, grouped, single] = [new Helper(LOAD), new Helper(LOAD), new Helper(LOAD)]
  const bare = (sent: Recorded[]): Load => ({
    kind: 'bare',
    clients: CLIENTS,
    database: place.program,
    token: place.token,
    statements: sent,
    seconds,
    enps,
  })
  const perSecond = async (helper: Helper, load: Load) => (await helper.ask<LoadResult>(load)).perSecond
  try {
    return await withServer(place, async port => {
      const http = httpLoad(place, port, enps, seconds)
      const runs = {
        http: () => perSecond(overHttp, http),
        single: () => perSecond(single, bare(oneByOne(statements))),
        grouped: () => perSecond(grouped, bare(statements)),
      }
      await inTurn(1, runs)
      const found = await inTurn(rounds, runs)
      return figures(found)
    })
  } finally {
    await Promise.all([overHttp.end(), grouped.end(), single.end()])
  }
}

/** A load of policy checks over HTTP. */
export const httpLoad = (place: Place, port: number, enps: string[], seconds: number): Load => ({
  kind: 'http',
  path: '/api/v1/policy-checks',
  clients: CLIENTS,
  token: place.token,
  port,
  enps,
  seconds,
})

/** BEGIN and the settings that Polis sends in one message, each in a message of its own. */
const oneByOne = (statements: Recorded[]): Recorded[] =>
  statements.flatMap(statement => {
    const [begin, settings] = statement.text.split(/^(?:begin); /)
    return begin === '' && settings
      ? [
          { ...statement, text: 'begin' },
          { ...statement, text: settings },
        ]
      : [statement]
  })

function figures({ http, single, grouped }: Record<'http' | 'single' | 'grouped', number[]>): Figure[] {
  const measured = (bare: number[]) => `${shown(median(http))} a second against ${shown(median(bare))}`
  return [
    {
      part: 'a',
      what: 'policy check over HTTP, token checked and look logged, against the same statements sent bare one by one',
      measured: measured(single),
      ratio: ratioOf(http, single),
      aim: { least: 0.6 },
    },
    {
      part: 'a',
      what: 'the same, against the statements sent bare in the same messages as Polis sends them',
      measured: measured(grouped),
      ratio: ratioOf(http, grouped),
    },
  ]
}
