import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConnectionUrl } from '#platform/connection-url.ts'
import type { Connection } from '#platform/database.ts'
import { readPidFile } from '#platform/embedded/pid-file.ts'
import { findProcess } from '#platform/embedded/process-table.ts'
import { startEmbedded } from '#platform/embedded/supervisor.ts'

/** The PostgreSQL server of a test run, connected to as its owner. */
export interface TestCluster {
  connection: Connection
  /** Stops the server where this process started it; leaves one that was given alone. */
  stop(): Promise<void>
}

// Nothing of a test has to outlive it, so nothing waits for the disk.
const FAST = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '4GB',
  max_connections: '200',
  shared_buffers: '128MB',
}

let shared: Promise<TestCluster> | undefined

/**
 * The server of this test run: an external one named by POLIS_TEST_DATABASE_URL, the one another process started and
 * passed on in POLIS_TEST_CLUSTER (the connection as JSON), or one of this process's own, gone when the process ends.
 */
export function testCluster(): Promise<TestCluster> {
  shared ??= given() ?? startOwn(FAST)
  return shared
}

function given(): Promise<TestCluster> | null {
  const { POLIS_TEST_DATABASE_URL: url, POLIS_TEST_CLUSTER: passedOn } = process.env
  if (!url && !passedOn) return null
  const connection = url ? readConnectionUrl(url) : (JSON.parse(passedOn ?? '') as Connection)
  if (typeof connection === 'string') throw new Error(`POLIS_TEST_DATABASE_URL: ${connection}`)
  return Promise.resolve({ connection, stop: () => Promise.resolve() })
}

async function startOwn(settings: Record<string, string>): Promise<TestCluster> {
  const folder = temporaryFolder()
  endOnSignals()
  const atExit = () => discard(folder)
  process.once('exit', atExit)
  const server = await startEmbedded({ dataDirectory: folder, log: () => undefined, settings })
  const stop = async () => {
    await server.stop()
    process.off('exit', atExit)
    rmSync(folder, { recursive: true, force: true })
  }
  return { connection: server.connection, stop }
}

/** A new folder under the system's temporary one that the user of the database can pass through. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'polis-test-'))
  chmodSync(folder, 0o711)
  return folder
}

// By default a signal ends a process without its exit handlers.
function endOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))
}

/** Ends a server that nobody stopped and deletes its folder, all at once: an exiting process waits for no promise. */
function discard(folder: string): void {
  const { pid } = readPidFile(join(folder, 'postgres', 'cluster')) ?? { pid: 0 }
  if (findProcess(pid)) process.kill(pid, 'SIGQUIT')
  const sleeper = new Int32Array(new SharedArrayBuffer(4))
  while (findProcess(pid)) Atomics.wait(sleeper, 0, 0, 10)
  rmSync(folder, { recursive: true, force: true })
}
