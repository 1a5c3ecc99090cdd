import { accessCommands } from '#access/index.ts'
import { coverageCommands } from '#coverage/index.ts'
import { cardCommands } from '#cards/index.ts'
import { codeCommands } from '#codes/command-line.ts'
import { demonstrationCommands } from '#demonstration/index.ts'
import { employerCommands } from '#employers/index.ts'
import { insurersCommand, ratingCountCommand } from '#insurers/index.ts'
import { lawCommands } from '#law/command-line.ts'
import { backupCommand, restoreCommand } from '#platform/backup/commands.ts'
import type { CommandLineCommand, Terminal } from '#platform/command-line.ts'
import { CannotStart } from '#platform/migrate.ts'
import { policyCommands } from '#policies/index.ts'
import { proofCommands } from '#proofs/index.ts'
import { openInstallation, openStorage, settings } from './installation.ts'

const terminal: Terminal = {
  out: text => void process.stdout.write(`${text}\n`),
  error: text => void process.stderr.write(`${text}\n`),
  env: process.env,
}

const open = () =>
  openInstallation(settings(process.env), { as: 'command', log: line => terminal.error(line), poolSize: 4 })

const openStore = async () => {
  const storage = await openStorage(settings(process.env), {
    as: 'command',
    log: line => terminal.error(line),
  })
  return { ...storage, keyId: storage.keys.id }
}

const commands: Record<string, CommandLineCommand> = {
  ...codeCommands,
  ...lawCommands,
  insurers: insurersCommand,
  'rating-count': ratingCountCommand(open),
  ...accessCommands(open),
  ...policyCommands(open),
  ...cardCommands(open),
  ...coverageCommands(open),
  ...proofCommands(open),
  ...employerCommands(open),
  ...demonstrationCommands(open),
  backup: backupCommand(openStore),
  restore: restoreCommand(openStore),
}

process.exitCode = await run(process.argv.slice(2))

async function run([name = '', ...args]: string[]): Promise<number> {
  const command = commands[name]
  if (!command) return explain(name)
  try {
    return await command.run(args, terminal)
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error
    terminal.error(error.message)
    return 1
  }
}

function explain(name: string): number {
  if (name && name !== 'help' && name !== '--help') terminal.error(`There is no command "${name}".`)
  terminal.error('Commands of polis:')
  for (const { usage, summary } of Object.values(commands))
    terminal.error(`  polis ${usage.padEnd(50)} ${summary}`)
  return name === 'help' || name === '--help' ? 0 : 2
}
