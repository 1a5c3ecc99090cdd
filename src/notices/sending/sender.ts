import { setTimeout as pause } from 'node:timers/promises'
import type { Law } from '#law/types.ts'
import { remind } from '../reminders/remind.ts'
import { sendDue, type SendingParts } from './send-due.ts'

const PAUSE_MS = 5000

/** What the loop stands on; `log` takes a line for each incident: no names, no addresses. */
export interface SenderParts extends SendingParts {
  law: Law
  log(line: Record<string, unknown>): void
  /** What subjects above this one remind of once a business day, before anything is sent. */
  alsoDaily?(): Promise<unknown>
}

/** A loop that sends what is due and, once a business day, looks for what is to be remembered. */
export interface Sender {
  /** Ends after the message on its way; what is left waits for the next start. */
  stop(): Promise<void>
}

/** Starts the loop; several processes on one database share the work. */
export function startSender(parts: SenderParts): Sender {
  const ending = new AbortController()
  const running = run(parts, ending.signal)
  return {
    stop: async () => {
      ending.abort()
      await running
      for (const channel of Object.values(parts.channels)) channel.close()
    },
  }
}

async function run(parts: SenderParts, ending: AbortSignal): Promise<void> {
  let reminded = ''
  while (!ending.aborted) {
    try {
      const today = parts.clock.today().toString()
      if (today !== reminded) {
        await remind(parts)
        await parts.alsoDaily?.()
      }
      reminded = today
      while (!ending.aborted && (await sendDue(parts, ending)) > 0);
    } catch (error) {
      parts.log({ event: 'notices', error: (error as Error).name, stack: (error as Error).stack })
    }
    await pause(PAUSE_MS, undefined, { signal: ending }).catch(() => undefined)
  }
}
