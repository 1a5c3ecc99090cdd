import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { CommandLineCommand } from '#platform/command-line.ts'
import { loadRegisters } from './load.ts'
import { insurersView } from './view.ts'

const DICTIONARIES = join(import.meta.dirname, '../../dictionaries')

/** `polis insurers [--region 77]`: the insurers of the register as one JSON object; exit 1 with the reasons where the code is no region. */
export const insurersCommand: CommandLineCommand = {
  usage: 'insurers [--region 77]',
  summary: 'the insurers of a region, or of all, with the day of the list',
  async run(args, terminal) {
    const region = readRegion(args)
    if (region === null) {
      terminal.error(`polis ${insurersCommand.usage}`)
      return 2
    }
    const registers = await loadRegisters(DICTIONARIES, { demonstration: terminal.env['POLIS_DEMO'] !== '0' })
    const outcome = insurersView(registers, region)
    terminal.out(JSON.stringify(outcome.ok ? outcome.value : { refusals: outcome.refusals }, null, 2))
    return outcome.ok ? 0 : 1
  },
}

/** The region asked for, undefined where none is; null where the arguments cannot be read. */
function readRegion(args: string[]): string | undefined | null {
  try {
    return parseArgs({ args, options: { region: { type: 'string' } } }).values.region
  } catch {
    return null
  }
}
