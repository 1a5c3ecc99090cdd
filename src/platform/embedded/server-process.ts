import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import * as fs from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { CannotStart } from '../migrate.ts'
import type { Binaries } from './binaries.ts'
import { serverEnvironment } from './cluster.ts'
import type { Home } from './home.ts'
import { disownStalePidFile } from './pid-file.ts'
import { stopProcess, type Postmaster } from './postmaster.ts'
import { asWords, serverSettings } from './settings.ts'

const LARGEST_LOG_BYTES = 16 * 1024 * 1024
const TRIES = 50
const BETWEEN_TRIES_MS = 200
// Another program took the port a moment ago, or processes of a server that was killed are still on their way out.
const PASSING = /could not bind|pre-existing shared memory block/

/** What it takes to start a server. */
export interface Launch {
  home: Home
  binaries: Binaries
  settings: Record<string, string>
  log: (line: string) => void
}

/**
 * Spawns the server and calls `whenReady` to wait for it; where that fails for a passing reason, tries again.
 * Throws CannotStart with what the server itself said.
 */
export async function launch<T>(
  { home, binaries, settings, log }: Launch,
  whenReady: (server: Postmaster) => Promise<T>,
): Promise<{ server: Postmaster; ready: T }> {
  for (let tries = 1; ; tries += 1) {
    disownStalePidFile(home.cluster)
    const from = rotateLog(home.serverLog)
    const server = await spawnServer(home, binaries, settings)
    try {
      const ready = await whenReady(server)
      server.watch(() => log(`PostgreSQL ended by itself: what it wrote is in ${home.serverLog}.`))
      return { server, ready }
    } catch (cause) {
      await server.stop()
      const said = lastWords(home.serverLog, from)
      if (!PASSING.test(said) || tries === TRIES) throw startFailure(home, said, cause)
      await pause(BETWEEN_TRIES_MS)
    }
  }
}

function startFailure(home: Home, said: string, cause: unknown): CannotStart {
  if (cause instanceof CannotStart) return cause
  const why = said || (cause instanceof Error ? cause.message : String(cause))
  return new CannotStart(`PostgreSQL did not start (${why}): what it wrote is in ${home.serverLog}.`, {
    cause,
  })
}

async function spawnServer(
  home: Home,
  binaries: Binaries,
  settings: Record<string, string>,
): Promise<Watched> {
  const port = await freePort()
  const output = fs.openSync(home.serverLog, 'a', 0o600)
  const child = spawn(binaries.postgres, ['-D', home.cluster, ...asWords(serverSettings(port, settings))], {
    ...home.user.run,
    cwd: home.path,
    env: serverEnvironment(),
    stdio: ['ignore', output, output],
    // Ctrl-C goes to every process of the terminal's group; the server waits for Polis to finish and tell it.
    detached: true,
    windowsHide: true,
  })
  fs.closeSync(output)
  child.unref()
  return watched(child, port)
}

interface Watched extends Postmaster {
  /** From now on an end that nobody asked for is told. */
  watch(onUnexpectedEnd: () => void): void
}

function watched(child: ChildProcess, port: number): Watched {
  let end: string | null = null
  let tell: (() => void) | null = null
  child.once('error', error => (end ??= error.message))
  child.once('exit', (code, signal) => {
    end ??= signal ?? `exit code ${code}`
    tell?.()
  })
  const ended = () => end
  return {
    port,
    ended,
    watch: onUnexpectedEnd => (tell = onUnexpectedEnd),
    stop: async () => {
      tell = null
      if (child.pid !== undefined) await stopProcess(child.pid, ended)
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

function rotateLog(path: string): number {
  const size = fs.statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size < LARGEST_LOG_BYTES) return size
  fs.renameSync(path, `${path}.1`)
  return 0
}

function lastWords(path: string, from: number): string {
  const lines = fs.readFileSync(path).subarray(from).toString('utf8').split('\n')
  return lines
    .filter(line => /(FATAL|PANIC|error while loading|LOG: {2}could not bind)/.test(line))
    .map(line => line.replace(/^.*?(FATAL|PANIC|LOG): +/, ''))
    .join('; ')
}
