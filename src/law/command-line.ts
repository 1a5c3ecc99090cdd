import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parseDay, type Day } from '#kernel/day.ts'
import { systemClock } from '#kernel/clock.ts'
import type { CommandLineCommand, Terminal } from '#platform/command-line.ts'
import { parameterList, parameterView } from './api-view.ts'
import { loadLaw } from './load.ts'

const USAGE = 'law [PARAMETER] [--on DAY] [--key NAME=VALUE]…'

/** The commands of the law: `polis law`. */
export const lawCommands: Record<string, CommandLineCommand> = {
  law: {
    usage: USAGE,
    summary: 'prints a parameter of the law with its timeline and sources, or all of them, as JSON',
    run: runLaw,
  },
}

interface Question {
  id: string | undefined
  on: Day
  keys: Record<string, string>
}

async function runLaw(args: string[], terminal: Terminal): Promise<number> {
  const question = readQuestion(args, terminal.env.POLIS_TODAY)
  if (typeof question === 'string') {
    terminal.error(`${question}\npolis ${USAGE}`)
    return 1
  }
  const { id, on, keys } = question
  const law = await loadLaw(join(import.meta.dirname, '../../law'))
  const view = id === undefined ? parameterList(law, on) : parameterView(law, id, on, keys)
  if (!view) {
    terminal.error(`There is no parameter "${id}" in law/parameters; "polis law" lists them all.`)
    return 1
  }
  terminal.out(JSON.stringify(view, null, 2))
  return 0
}

/** What is asked; a sentence where it cannot be told. */
function readQuestion(args: string[], today: string | undefined): Question | string {
  const read = readArguments(args)
  if (!read) return 'The arguments of "polis law" are not understood.'
  const on = read.on ?? today
  const day = on === undefined ? systemClock().today() : parseDay(on)
  if (!day) return `"${on}" is not a day: write it as 2017-05-29.`
  const pairs = read.key.map(text => text.split('=', 2))
  if (pairs.some(([name, value]) => !name || !value)) return 'A key is written NAME=VALUE, e.g. region=77.'
  return { id: read.id, on: day, keys: Object.fromEntries(pairs) as Record<string, string> }
}

function readArguments(
  args: string[],
): { id: string | undefined; on: string | undefined; key: string[] } | null {
  const options = { on: { type: 'string' }, key: { type: 'string', multiple: true } } as const
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    if (positionals.length > 1) return null
    return { id: positionals[0], on: values.on, key: values.key ?? [] }
  } catch {
    return null
  }
}
