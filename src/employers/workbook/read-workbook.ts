import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { UnreadableList } from '#policies/index.ts'
import { fileTooBig, unreadable } from '../refusals.ts'
import type { Said, SheetRow, ToRead } from './said.ts'

/** True where the bytes begin as a ZIP file does: every workbook is one. */
export const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))

const MIB = 1024 * 1024
/** The largest a workbook may become unpacked: a choice of Polis, against files made to fill the memory. */
const MOST_UNPACKED = 512 * MIB
/** How much a workbook may take of the memory while it is read, in MiB: a choice of Polis. */
const MOST_MEMORY = 1536

const THREAD = new URL('./read-thread.ts', import.meta.url)

/** Workbooks are read one after another: each may take much memory. */
let turn: Promise<unknown> = Promise.resolve()

/**
 * The rows of the first sheet, read in a thread of its own with a limit of memory, and handed over as they are taken.
 * Throws UnreadableList.
 */
export async function* readWorkbook(bytes: Buffer, limits = LIMITS): AsyncGenerator<SheetRow> {
  const { promise: done, resolve: leave } = Promise.withResolvers<void>()
  const before = turn
  turn = before.then(() => done)
  await before
  const thread = startThread({ bytes, most: limits.unpacked }, limits.memory)
  try {
    for (;;) {
      const rows = await ask(thread, limits)
      if (!rows.length) return
      yield* rows
    }
  } finally {
    await thread.terminate()
    leave()
  }
}

/** The limits of every workbook; a test gives smaller ones. */
const LIMITS = { unpacked: MOST_UNPACKED, memory: MOST_MEMORY }

const startThread = (given: ToRead, memory: number): Worker =>
  new Worker(THREAD, { workerData: given, resourceLimits: { maxOldGenerationSizeMb: memory } })

async function ask(thread: Worker, { unpacked }: typeof LIMITS): Promise<SheetRow[]> {
  const tooBig = new UnreadableList([fileTooBig(unpacked / MIB)])
  const answered = once(thread, 'message').catch((error: unknown) => {
    // A thread that has used up its memory is ended by Node.js.
    throw (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooBig : error
  })
  thread.postMessage('next', [])
  const [said] = (await answered) as [Said]
  if ('rows' in said) return said.rows
  throw said.why === 'too-big' ? tooBig : new UnreadableList([unreadable()])
}
