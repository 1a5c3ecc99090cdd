import { newId } from '#kernel/ids.ts'
import type { EmployerParts } from '../dependencies.ts'
import { clearOldLists } from '../retention/clear-old-lists.ts'
import { runChunk } from './run-chunk.ts'

/** A loop that works on lists until it is stopped, and clears old ones once a business day. */
export interface Runner {
  /** Resolves when the chunk that is being worked on is committed. */
  stop(): Promise<void>
}

/** How long a runner waits where no list waits, in milliseconds. */
const IDLE_MS = 500
/** How long a chunk should take: progress is told from the database, and a cancel waits for a chunk. */
const CHUNK_MS = 300
const FEWEST = 50
const MOST = 2000

/** Starts a runner; `report` hears of errors, after which it tries again. */
export function startRunner(with_: EmployerParts, report: (error: unknown) => void): Runner {
  const stopping = new AbortController()
  const ended = run(with_, stopping.signal, report)
  return {
    stop: () => {
      stopping.abort()
      return ended
    },
  }
}

async function run(
  with_: EmployerParts,
  stopped: AbortSignal,
  report: (error: unknown) => void,
): Promise<void> {
  const runner = newId()
  let limit = FEWEST * 4
  let clearedOn = ''
  while (!stopped.aborted) {
    const today = with_.clock.today().toString()
    if (today !== clearedOn) await clearOldLists(with_).catch(report)
    clearedOn = today
    const started = performance.now()
    const rows = await runChunk(with_, runner, limit).catch((error: unknown) => {
      report(error)
      return null
    })
    if (rows === null) await pause(IDLE_MS, stopped)
    else if (rows === limit) limit = nextLimit(limit, performance.now() - started)
  }
}

const nextLimit = (limit: number, tookMs: number): number =>
  Math.round(Math.min(MOST, Math.max(FEWEST, (limit * CHUNK_MS) / Math.max(tookMs, 1))))

const pause = (ms: number, stopped: AbortSignal): Promise<void> =>
  new Promise(resolve => {
    if (stopped.aborted) return resolve()
    const end = () => {
      clearTimeout(timer)
      stopped.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    stopped.addEventListener('abort', end)
  })
