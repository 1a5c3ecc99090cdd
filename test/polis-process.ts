import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Connection } from '#platform/database.ts'
import { ownerConnection } from '#platform/embedded/readiness.ts'
import { readPidFile } from '#platform/embedded/pid-file.ts'
import { findProcess } from '#platform/embedded/process-table.ts'
import { temporaryFolder } from './cluster.ts'
import { gone } from './embedded-scene.ts'

const HOME = join(import.meta.dirname, '..')

/** Polis as `npm start` runs it, in a process of its own. */
export interface PolisProcess {
  child: ChildProcess
  /** Where it listens, as it printed. */
  url: string
  /** What it printed. */
  output(): string
  /** Asks it to end as Ctrl-C does; answers the exit code. */
  interrupt(): Promise<number | null>
  /** Ends it and its PostgreSQL as a loss of power would. */
  pullThePlug(): Promise<void>
}

/** How a start ended that could not go on. */
export interface FailedStart {
  code: number | null
  /** What it wrote to stderr. */
  says: string
}

/** A data folder and the processes started on it. */
export interface Ground {
  dataDirectory: string
  start(env?: Record<string, string>): Promise<PolisProcess>
  failToStart(env?: Record<string, string>, home?: string): Promise<FailedStart>
  /** Runs `polis …` to its end; answers what it printed. */
  command(...words: string[]): Promise<string>
  postmasterPid(): number
  /** The owner's connection to the embedded server of the folder. */
  owner(): Connection
}

/** Runs a test on a data folder of its own; whatever it leaves running is ended, and the folder deleted. */
export async function withGround(run: (ground: Ground) => Promise<void>): Promise<void> {
  const folder = temporaryFolder()
  const dataDirectory = join(folder, 'data')
  const children: ChildProcess[] = []
  const spawnNode = (
    file: string,
    words: string[],
    env: Record<string, string>,
    home = HOME,
  ): ChildProcess => {
    const child = spawn(process.execPath, ['--import', 'tsx', join(home, file), ...words], {
      cwd: home,
      env: environment({ POLIS_DATA_DIR: dataDirectory, ...env }),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    children.push(child)
    return child
  }
  const postmasterPid = () => postmasterOf(dataDirectory)
  try {
    await run({
      dataDirectory,
      postmasterPid,
      owner: () => ownerOf(dataDirectory),
      start: env => whenReady(spawnNode('src/main.ts', [], env ?? {}), postmasterPid),
      failToStart: (env, home) => ended(spawnNode('src/main.ts', [], env ?? {}, home)),
      command: (...words) => printed(spawnNode('src/cli.ts', words, {})),
    })
  } finally {
    await killAll(
      children.flatMap(({ pid, exitCode, signalCode }) =>
        (exitCode ?? signalCode) === null && pid ? [pid] : [],
      ),
    )
    await killAll(family(postmasterPid()))
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Nothing of the machine's own settings reaches the Polis of a test: no demonstration, any free port, a fixed day. */
function environment(env: Record<string, string>): NodeJS.ProcessEnv {
  const { PATH = '', HOME: home = '', TMPDIR } = process.env
  const ours = { POLIS_DEMO: '0', PORT: '0', POLIS_TODAY: '2026-11-23' }
  return { PATH, HOME: home, ...(TMPDIR && { TMPDIR }), ...ours, ...env }
}

function collect(child: ChildProcess): { out: () => string; error: () => string } {
  let out = ''
  let error = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (error += text))
  return { out: () => out, error: () => error }
}

async function whenReady(child: ChildProcess, postmasterPid: () => number): Promise<PolisProcess> {
  const said = collect(child)
  const url = await new Promise<string>((resolve, reject) => {
    const look = () => {
      const [, address] = /Polis is ready: (\S+)\nBusiness day: .*\n/.exec(said.out()) ?? []
      if (address) resolve(address)
    }
    child.stdout?.on('data', look)
    child.once('close', code => reject(new Error(`Polis ended with ${code}: ${said.error()}${said.out()}`)))
  })
  const exited = new Promise<number | null>(resolve => child.once('exit', code => resolve(code)))
  return {
    child,
    url,
    output: said.out,
    interrupt: () => {
      child.kill('SIGINT')
      return exited
    },
    pullThePlug: () => killAll([child.pid ?? 0, ...family(postmasterPid())]),
  }
}

async function ended(child: ChildProcess): Promise<FailedStart> {
  const said = collect(child)
  child.stdout?.on('data', () => {
    if (said.out().includes('Polis is ready')) child.kill('SIGINT')
  })
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null]
  if (signal) throw new Error(`Somebody ended the start with ${signal}: ${said.error()}`)
  return { code, says: said.error() }
}

async function printed(child: ChildProcess): Promise<string> {
  const said = collect(child)
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) throw new Error(`polis ended with ${code}: ${said.error()}`)
  return said.out().trim()
}

/** The PostgreSQL that runs on a data folder, or 0: the number in a file left behind may be another program's by now. */
function postmasterOf(dataDirectory: string): number {
  const home = join(dataDirectory, 'postgres')
  const pid = readPidFile(join(home, 'cluster'))?.pid ?? 0
  const found = findProcess(pid)
  return found?.commandLine.includes(join(realpathSync(home), 'cluster')) ? pid : 0
}

/** A process and, where the system tells, its children. */
function family(pid: number): number[] {
  if (!findProcess(pid)) return []
  const path = `/proc/${pid}/task/${pid}/children`
  const children = existsSync(path)
    ? readFileSync(path, 'utf8').trim().split(' ').filter(Boolean).map(Number)
    : []
  return [pid, ...children]
}

async function killAll(pids: number[]): Promise<void> {
  for (const pid of pids) if (findProcess(pid)) process.kill(pid, 'SIGKILL')
  for (const pid of pids) await gone(pid)
}

function ownerOf(dataDirectory: string): Connection {
  const home = join(dataDirectory, 'postgres')
  const port = readPidFile(join(home, 'cluster'))?.port ?? 0
  return ownerConnection(port, readFileSync(join(home, 'owner-password'), 'utf8').trim())
}
