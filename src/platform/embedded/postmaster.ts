import { setTimeout as pause } from 'node:timers/promises'
import type { Home } from './home.ts'
import { readPidFile } from './pid-file.ts'
import { findProcess, type RunningProcess } from './process-table.ts'

/** A PostgreSQL server: where it listens, whether it lives, how to stop it. */
export interface Postmaster {
  port: number
  /** How it ended, or null while it lives. */
  ended(): string | null
  /** Stops it cleanly and waits until it is gone; resolves at once where it already is. */
  stop(): Promise<void>
}

const POLL_MS = 20
/** A clean stop that takes longer is cut short: PostgreSQL recovers from that by itself at the next start. */
const PATIENCE_MS = 60_000

/**
 * The server that is already running on this home, or null. A process that merely has the number which an old
 * postmaster.pid names is not it.
 */
export function findRunning(home: Home): Postmaster | null {
  const file = readPidFile(home.cluster)
  const found = file && findProcess(file.pid)
  if (!found || !isOurs(found, home)) return null
  const ended = () => (findProcess(found.pid)?.bornMark === found.bornMark ? null : 'it ended')
  return { port: file.port, ended, stop: () => stopProcess(found.pid, ended) }
}

// Windows shows no command line: there the connection, made with this home's own password, is the proof.
const isOurs = (found: RunningProcess, home: Home): boolean =>
  process.platform === 'win32' ||
  (/postgres/.test(found.commandLine) && ` ${found.commandLine} `.includes(` ${home.cluster} `))

/** Stops a server by PostgreSQL's fast shutdown and waits until it is gone. */
export async function stopProcess(pid: number, ended: Postmaster['ended']): Promise<void> {
  if (ended() === null) signal(pid, 'SIGINT')
  const asked = performance.now()
  let cutShort = false
  while (ended() === null) {
    if (!cutShort && performance.now() - asked > PATIENCE_MS) {
      signal(pid, 'SIGQUIT')
      cutShort = true
    }
    await pause(POLL_MS)
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
