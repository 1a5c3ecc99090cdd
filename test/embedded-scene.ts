import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { Connection } from '#platform/database.ts'
import { readPidFile } from '#platform/embedded/pid-file.ts'
import { findProcess } from '#platform/embedded/process-table.ts'
import { startEmbedded, type EmbeddedServer } from '#platform/embedded/supervisor.ts'
import { temporaryFolder } from './cluster.ts'

/** A data folder of a test's own and what is done with the servers in it. */
export interface Scene {
  folder: string
  /** The data directory that servers are started on; it does not exist at first. */
  dataDirectory: string
  /** Lines the supervisor logged. */
  lines: string[]
  start(): Promise<EmbeddedServer>
  /** Starts a server in a node process of its own; resolves when it is ready or has failed. */
  startElsewhere(run?: { uid: number; gid: number }): Promise<Elsewhere>
  postmasterPid(): number
}

/** A node process that started the embedded server: its connection, or the line it failed with. */
export interface Elsewhere {
  child: ChildProcess
  connection?: Connection
  adopted?: boolean
  failure?: string
}

const SETTINGS = { shared_buffers: '32MB', fsync: 'off' }

/** Runs a test in a data folder of its own; whatever server it leaves is ended and the folder deleted. */
export async function withScene(run: (scene: Scene) => Promise<void>): Promise<void> {
  const folder = temporaryFolder()
  const dataDirectory = join(folder, 'data')
  const lines: string[] = []
  const started: (() => Promise<void>)[] = []
  const children: ChildProcess[] = []
  const postmasterPid = () => readPidFile(join(dataDirectory, 'postgres', 'cluster'))?.pid ?? 0
  const start = async () => {
    const server = await startEmbedded({ dataDirectory, log: line => lines.push(line), settings: SETTINGS })
    started.push(() => server.stop())
    return server
  }
  const startElsewhere = async (as?: { uid: number; gid: number }) => {
    const elsewhere = await startInChild(dataDirectory, as)
    children.push(elsewhere.child)
    return elsewhere
  }
  try {
    await run({ folder, dataDirectory, lines, start, startElsewhere, postmasterPid })
  } finally {
    for (const stop of started) await stop()
    for (const child of children) await kill(child)
    await endPostmaster(postmasterPid())
    rmSync(folder, { recursive: true, force: true })
  }
}

async function startInChild(dataDirectory: string, as?: { uid: number; gid: number }): Promise<Elsewhere> {
  const supervisor = JSON.stringify(join(import.meta.dirname, '../src/platform/embedded/supervisor.ts'))
  const script = `
    const { startEmbedded } = await import(${supervisor})
    const options = { dataDirectory: ${JSON.stringify(dataDirectory)}, log: () => {}, settings: ${JSON.stringify(SETTINGS)} }
    setInterval(() => {}, 60_000)
    process.send(await startEmbedded(options).catch(error => ({ failure: error.message })))`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    ...as,
    cwd: join(import.meta.dirname, '..'),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const [message] = (await once(child, 'message')) as [Omit<Elsewhere, 'child'>]
  return { child, ...message }
}

/** Ends a process as if the machine's owner had pulled the plug, and waits for it. */
export async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}

async function endPostmaster(pid: number): Promise<void> {
  if (findProcess(pid)) process.kill(pid, 'SIGQUIT')
  await gone(pid)
}

/** Waits until a process has gone. */
export async function gone(pid: number): Promise<void> {
  while (findProcess(pid)) await new Promise(resolve => setImmediate(resolve))
}

/** Asks one question over a connection of its own. */
export async function ask(connection: Connection, question: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ ...connection })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(question)).rows
  } finally {
    await client.end()
  }
}
