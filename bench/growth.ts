import { shown, type Figure } from './figure.ts'
import { httpLoad, withServer } from './http-check.ts'
import type { LoadResult } from './load.ts'
import { Helper, inTurn, median, ratioOf } from './measure.ts'
import { someEnps, type Place } from './scene.ts'

/** The 95th percentile of a policy check over HTTP in a large place against a small one. */
export async function measureGrowth(
  large: Place,
  small: Place,
  rounds: number,
  seconds: number,
): Promise<Figure[]> {
  const [one, other] = [new Helper(LOAD), new Helper(LOAD)]
  const [inLarge, inSmall] = [await someEnps(large, 50_000), await someEnps(small, 50_000)]
  try {
    return await withServer(large, largePort =>
      withServer(small, async smallPort => {
        const p95 = async (helper: Helper, place: Place, port: number, enps: string[]) =>
          (await helper.ask<LoadResult>(httpLoad({ place, port, enps, seconds, clients: 10 }))).p95
        const runs = {
          large: () => p95(one, large, largePort, inLarge),
          small: () => p95(other, small, smallPort, inSmall),
        }
        await inTurn(1, runs)
        const found = await inTurn(rounds, runs)
        return [figure(found.large, found.small, large, small)]
      }),
    )
  } finally {
    await Promise.all([one.end(), other.end()])
  }
}

const LOAD = new URL('./load.ts', import.meta.url)

const figure = (large: number[], small: number[], { people }: Place, few: Place): Figure => ({
  part: 'c',
  what: `p95 of the policy check over HTTP with ${people.toLocaleString('en')} people against ${few.people.toLocaleString('en')}`,
  measured: `${shown(median(large))} ms against ${shown(median(small))} ms`,
  ratio: ratioOf(large, small),
  aim: { most: 1.3 },
})
