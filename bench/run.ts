import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { calibrate, machine } from './calibration.ts'
import { measureEmployerBatch } from './employer-batch.ts'
import { asTable, isMet, type Figure } from './figure.ts'
import { measureFinding } from './finding.ts'
import { measureGrowth } from './growth.ts'
import { measureHttpCheck } from './http-check.ts'
import { measureList } from './list-check.ts'
import { measureLoading } from './loading.ts'
import { dropPlace, makePlace, openScene, type Scene } from './scene.ts'

const { values } = parseArgs({
  options: { quick: { type: 'boolean' }, only: { type: 'string' }, write: { type: 'boolean' } },
})

/** How much is measured: `--quick` is for trying, its numbers are not for quoting. */
const SIZES = values.quick
  ? { small: 10_000, large: 100_000, loaded: 5_000, list: 20_000, rounds: 3, loads: 1, seconds: 2 }
  : { small: 10_000, large: 1_000_000, loaded: 20_000, list: 100_000, rounds: 7, loads: 3, seconds: 4 }

const parts = new Set((values.only ?? 'a,b,c,d,e,f,g').split(','))
const scene = await openScene()
const interrupted = () => void scene.close().then(() => process.exit(130))
process.once('SIGINT', interrupted)
try {
  const about = await machine(scene)
  const figures = await measure(scene)
  const table = `${asTable(figures)}\n`
  console.log(`\n${about}\n\n${table}`)
  const missed = figures.filter(figure => isMet(figure) === false)
  console.log(missed.length ? `Aims not met: ${missed.length}.` : 'Every aim that was measured is met.')
  if (values.quick)
    console.log('A quick run: fewer people and shorter runs than the figures that are quoted.')
  if (values.write) await write(about, table)
} finally {
  process.off('SIGINT', interrupted)
  await scene.close()
}

async function measure(on: Scene): Promise<Figure[]> {
  const figures: Figure[] = []
  const { rounds, seconds } = SIZES
  if (parts.has('g')) figures.push(...(await told('g', () => measureFinding(rounds))))
  if (parts.has('d')) figures.push(...(await told('d', () => measureLoading(on, SIZES.loads, SIZES.loaded))))
  if (parts.has('f')) figures.push(...(await told('f', () => measureEmployerBatch(on, SIZES.list))))
  if (!'abce'.split('').some(part => parts.has(part))) return figures
  const small = await told(`${SIZES.small} people`, () => makePlace(on, 'bench_small', SIZES.small))
  if (parts.has('e')) figures.push(...(await told('e', () => calibrate(small, 3, seconds))))
  if (parts.has('a')) figures.push(...(await told('a', () => measureHttpCheck(small, rounds, seconds))))
  if (parts.has('b') || parts.has('c')) {
    const large = await told(`${SIZES.large} people`, () => makePlace(on, 'bench_large', SIZES.large))
    if (parts.has('c')) figures.push(...(await told('c', () => measureGrowth(large, small, rounds, seconds))))
    if (parts.has('b')) figures.push(...(await told('b', () => measureList(on, large, 3, SIZES.list))))
    await dropPlace(on, large)
  }
  await dropPlace(on, small)
  return figures.toSorted((one, other) => (one.part < other.part ? -1 : one.part > other.part ? 1 : 0))
}

async function told<T>(what: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now()
  process.stderr.write(`${what} … `)
  const done = await work()
  process.stderr.write(`${((performance.now() - started) / 1000).toFixed(1)} s\n`)
  return done
}

async function write(about: string, table: string): Promise<void> {
  const day = Temporal.Now.plainDateISO('UTC').toString()
  const how = values.quick ? 'A quick run (`npm run bench -- --quick`).' : 'By `npm run bench`.'
  const text = `# Measured on ${day}\n\n${about}. ${how} Medians of runs in turn; loads come from another process.\n\n${table}`
  await writeFile(join(import.meta.dirname, 'results.md'), text)
}
