import { resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Connection } from '../database.ts'
import { CannotStart } from '../migrate.ts'
import { findBinaries } from './binaries.ts'
import { ensureCluster, readPassword } from './cluster.ts'
import { canReach } from './database-user.ts'
import { findHome, hasHome, makeDataFolder, type Home } from './home.ts'
import { findRunning, type Postmaster } from './postmaster.ts'
import { bePresent, hasOtherClients, ownerConnection, whenReady, type Presence } from './readiness.ts'
import { takeLock, type LockHolder, type ServerLock } from './server-lock.ts'
import { launch } from './server-process.ts'

/** What the embedded server is started with. */
export interface EmbeddedOptions {
  dataDirectory: string
  /** Takes what the operator should know, a line at a time. */
  log: (line: string) => void
  /** Settings of PostgreSQL that replace ours; a server that is adopted keeps its own. */
  settings?: Record<string, string>
}

/** An embedded server in use. */
export interface EmbeddedServer {
  /** As the owner, who migrates, backs up and restores; the program itself connects as another role. */
  connection: Connection
  /** True where the server was running already and not started by this call. */
  adopted: boolean
  /** Lets go of the server; may be called again, and where the server has already gone. */
  stop(): Promise<void>
}

const POLL_MS = 50

/**
 * Starts the database of a data folder for a Polis server, or adopts the one that a killed Polis left running; makes it
 * on the first start. `stop` shuts it down cleanly. Throws CannotStart with one line that says what to change.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const dataDirectory = resolve(options.dataDirectory)
  makeDataFolder(dataDirectory)
  const lock = await lockForServer(dataDirectory)
  try {
    const { server, connection, adopted } = await open({ ...options, dataDirectory })
    return { connection, adopted, stop: onlyOnce(() => server.stop().finally(() => lock.release())) }
  } catch (error) {
    lock.release()
    throw error
  }
}

async function lockForServer(dataDirectory: string): Promise<ServerLock> {
  for (;;) {
    const lock = takeLock(dataDirectory, 'server')
    if (isLock(lock)) return lock
    if (lock.role === 'server')
      throw new CannotStart(
        `Polis is already running on the data folder ${dataDirectory} (process ${lock.pid}): stop that one first, or set POLIS_DATA_DIR to another folder.`,
      )
    await pause(POLL_MS)
  }
}

/**
 * Gives a command the database of a data folder: that of the running Polis, or one started for it. `stop` shuts the
 * server down only where no Polis server and no other command uses it; close your own connections before. Throws CannotStart.
 */
export async function attachOrStart(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const dataDirectory = resolve(options.dataDirectory)
  makeDataFolder(dataDirectory)
  const { server, connection, adopted, presence } = await openForCommand({ ...options, dataDirectory })
  const leaveOnce = onlyOnce(() => presence.end().then(() => leave(dataDirectory, server, connection)))
  return { connection, adopted, stop: leaveOnce }
}

interface Opened {
  server: Postmaster
  connection: Connection
  adopted: boolean
}

async function openForCommand(options: EmbeddedOptions): Promise<Opened & { presence: Presence }> {
  for (;;) {
    const lock = takeLock(options.dataDirectory, 'command')
    if (isLock(lock)) {
      try {
        const opened = await open(options)
        return { ...opened, presence: await bePresent(opened.connection) }
      } finally {
        lock.release()
      }
    }
    const attached = lock.role === 'server' ? await attach(options) : null
    if (attached) return { ...attached, presence: await bePresent(attached.connection) }
    await pause(POLL_MS)
  }
}

// The Polis that holds the lock may still be making the cluster, or be stopping it: null says to look again.
async function attach(options: EmbeddedOptions): Promise<Opened | null> {
  return hasHome(options.dataDirectory)
    ? adopt(
        findHome(options.dataDirectory, () => undefined),
        options,
      )
    : null
}

async function open(options: EmbeddedOptions): Promise<Opened> {
  const home = findHome(options.dataDirectory, options.log)
  return (await adopt(home, options)) ?? start(home, options)
}

async function adopt(home: Home, { log }: EmbeddedOptions): Promise<Opened | null> {
  const server = findRunning(home)
  if (!server) return null
  const connection = ownerConnection(server.port, readPassword(home))
  try {
    await whenReady(server, connection, log)
  } catch (error) {
    if (server.ended() === null) throw error
    return null
  }
  return { server, connection, adopted: true }
}

async function start(home: Home, { log, settings = {} }: EmbeddedOptions): Promise<Opened> {
  const binaries = findBinaries(home.path, path => canReach(home.user, path))
  const password = await ensureCluster(home, binaries, settings['fsync'] !== 'off')
  const { server, ready } = await launch({ home, binaries, settings, log }, async launched => {
    const connection = ownerConnection(launched.port, password)
    await whenReady(launched, connection, log)
    return connection
  })
  return { server, connection: ready, adopted: false }
}

async function leave(dataDirectory: string, server: Postmaster, connection: Connection): Promise<void> {
  const lock = takeLock(dataDirectory, 'command')
  if (!isLock(lock)) return
  try {
    if (!(await hasOtherClients(connection))) await server.stop()
  } finally {
    lock.release()
  }
}

const isLock = (taken: ServerLock | LockHolder): taken is ServerLock => 'release' in taken

function onlyOnce(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => (done ??= work())
}
