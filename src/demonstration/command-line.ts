import { parseArgs } from 'node:util'
import type { CommandLineCommand, Terminal } from '#platform/command-line.ts'
import { PEOPLE_A_SEED, SEEDS } from './invented-numbers.ts'
import { demonstrationList, type ListParts } from './list.ts'
import type { DemonstrationParts } from './load-demonstration.ts'
import { makePeople } from './make-people.ts'
import { progressBar } from './progress-bar.ts'

/** Opens an installation for one command. */
export type OpenInstallation = () => Promise<DemonstrationParts & ListParts & { close(): Promise<void> }>

const USAGE = 'demo --people N [--seed S] | demo --list'

/** The commands of the demonstration: `polis demo`. */
export const demonstrationCommands = (open: OpenInstallation): Record<string, CommandLineCommand> => ({
  demo: {
    usage: USAGE,
    summary: 'makes N more invented people, or lists those of the start as JSON',
    run: (args, terminal) => runDemo(open, args, terminal),
  },
})

type Asked = { list: true } | { list: false; people: number; seed: number }

async function runDemo(open: OpenInstallation, args: string[], terminal: Terminal): Promise<number> {
  const asked = readOptions(args)
  if (!asked) {
    terminal.error(`polis ${USAGE}`)
    terminal.error(`N is from 1 to ${PEOPLE_A_SEED}; S is from 1 to ${SEEDS - 1}, 1 where it is not given.`)
    return 2
  }
  const parts = await open()
  try {
    if (asked.list) terminal.out(JSON.stringify(await demonstrationList(parts), null, 2))
    else return await runMake(parts, asked, terminal)
    return 0
  } finally {
    await parts.close()
  }
}

async function runMake(
  parts: DemonstrationParts & ListParts,
  asked: { people: number; seed: number },
  terminal: Terminal,
): Promise<number> {
  const bar = progressBar(asked.people, terminal)
  const made = await makePeople(parts, { ...asked, today: parts.clock.today() }, bar.show)
  bar.end()
  if (!made.ok) {
    for (const refusal of made.refusals) terminal.error(refusal.says.en)
    return 1
  }
  terminal.out(`${made.value} people made.`)
  return 0
}

function readOptions(args: string[]): Asked | null {
  try {
    const options = {
      list: { type: 'boolean' },
      people: { type: 'string' },
      seed: { type: 'string', default: '1' },
    } as const
    const { list, people, seed } = parseArgs({ args, options }).values
    if (list) return people === undefined ? { list } : null
    const [count, from] = [whole(people ?? ''), whole(seed)]
    const fits = count >= 1 && count <= PEOPLE_A_SEED && from >= 1 && from < SEEDS
    return fits ? { list: false, people: count, seed: from } : null
  } catch {
    return null
  }
}

const whole = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : -1)
