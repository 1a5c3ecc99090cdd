import type { Refusal } from '#kernel/outcome.ts'
import type { CommandLineCommand, Terminal } from '../command-line.ts'
import type { Connection } from '../database.ts'
import { backUp, type CopySummary } from './backup.ts'
import { restore } from './restore.ts'

/** The installation that a command works on, opened for it: the database migrated, the keys loaded. */
export interface OpenInstallation {
  owner: Connection
  keyId: string
  /** Where the master key lies, which no backup holds. */
  keyFile: string
  close(): Promise<void>
}

type Opener = (terminal: Terminal) => Promise<OpenInstallation>

/** `polis backup FILE`. */
export const backupCommand = (open: Opener): CommandLineCommand => ({
  usage: 'backup FILE',
  summary: 'Write the whole database into one file (the key file is kept apart)',
  run: (args, terminal) =>
    withFile(args, terminal, open, 'backup', async (file, installation) => {
      const { owner, keyId, keyFile } = installation
      const outcome = await backUp({ owner, file, keyId, now: Temporal.Now.instant() })
      if (!outcome.ok) return complain(terminal, outcome.refusals)
      terminal.out(`${counted(outcome.value)} are in ${file}. It holds personal data: keep it closed.`)
      terminal.out(
        `The key file ${keyFile} (key ${keyId}) is not in the backup. Keep a copy of it in another place: without it the sealed values cannot be read.`,
      )
      return 0
    }),
})

/** `polis restore FILE`. */
export const restoreCommand = (open: Opener): CommandLineCommand => ({
  usage: 'restore FILE',
  summary: 'Fill an empty database from a backup, every count and hash checked',
  run: (args, terminal) =>
    withFile(args, terminal, open, 'restore', async (file, installation) => {
      const { owner, keyId, keyFile } = installation
      const outcome = await restore({ owner, file, keyId })
      if (!outcome.ok) return complain(terminal, outcome.refusals)
      terminal.out(`${counted(outcome.value)} are restored from ${file}; every count and hash is the same.`)
      terminal.out(`The sealed values open with the key file ${keyFile} (key ${keyId}).`)
      return 0
    }),
})

const counted = ({ rows, tables }: CopySummary): string => `${rows} rows of ${tables} tables`

async function withFile(
  args: string[],
  terminal: Terminal,
  open: Opener,
  name: string,
  work: (file: string, installation: OpenInstallation) => Promise<number>,
): Promise<number> {
  const [file, ...others] = args
  if (!file || others.length) {
    terminal.error(`Name one file: polis ${name} FILE`)
    return 2
  }
  const installation = await open(terminal)
  try {
    return await work(file, installation)
  } finally {
    await installation.close()
  }
}

function complain(terminal: Terminal, refusals: Refusal[]): number {
  for (const { says } of refusals) terminal.error(says.en)
  return 1
}
