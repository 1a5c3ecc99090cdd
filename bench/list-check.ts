import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { shown, type Figure } from './figure.ts'
import { Helper, inTurn, median, ratioOf } from './measure.ts'
import { recordList } from './recorded-list.ts'
import { someEnps, type Place, type Scene } from './scene.ts'

const HOME = join(import.meta.dirname, '..')
const ONE_STATEMENT = new URL('./one-statement.ts', import.meta.url)

/** `polis check --file` over a list against one set-based statement over the same rows. */
export async function measureList(
  scene: Scene,
  place: Place,
  rounds: number,
  rows: number,
): Promise<Figure[]> {
  const enps = await someEnps(place, rows)
  const file = join(scene.folder, 'list.csv')
  await writeFile(
    file,
    ['enp', ...Array.from({ length: rows }, (_, index) => enps[index % enps.length]!)].join('\n'),
  )
  const recorded = await recordList(scene, place, enps[0]!)
  const processes: number[] = []
  const statement = new Helper(ONE_STATEMENT)
  try {
    const runs = {
      list: async () => {
        const run = await runCommand(scene, place, file)
        processes.push(run.whole)
        return run.own
      },
      statement: () => statement.ask<number>({ ...recorded, database: place.program, file }),
    }
    const found = await inTurn(rounds, runs)
    return figures(rows, found.list, found.statement, processes)
  } finally {
    await statement.end()
  }
}

/** The seconds from the first byte of the list to the last answer, as the command says them, and those of the whole process. */
async function runCommand(
  { folder }: Scene,
  place: Place,
  file: string,
): Promise<{ own: number; whole: number }> {
  const started = performance.now()
  const { stderr } = await promisify(execFile)(
    process.execPath,
    [
      '--import',
      'tsx',
      'src/cli.ts',
      'check',
      '--file',
      file,
      '--out',
      join(folder, 'answers.csv'),
      '--lang',
      'en',
    ],
    { cwd: HOME, env: { ...process.env, ...place.environment } },
  )
  const own = / rows in ([\d.,]+) s:/.exec(stderr)?.[1]
  if (own === undefined) throw new Error(`polis check --file said: ${stderr}`)
  return { own: Number(own.replace(',', '')), whole: (performance.now() - started) / 1000 }
}

function figures(rows: number, list: number[], statement: number[], processes: number[]): Figure[] {
  const rate = (seconds: number[]) => shown(rows / median(seconds))
  const what = `\`polis check --file\` over ${rows.toLocaleString('en')} rows, answers written and looks logged,`
  return [
    {
      part: 'b',
      what: `${what} against COPY and one set-based statement over the same rows`,
      measured: `${rate(list)} rows a second against ${rate(statement)}`,
      ratio: ratioOf(statement, list),
      aim: { least: 0.5 },
    },
    {
      part: 'b',
      what: `${what} with the start of the program`,
      measured: `${rate(processes)} rows a second`,
      ratio: ratioOf(statement, processes),
    },
  ]
}
