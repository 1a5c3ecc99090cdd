import type { SmsGateway } from './outside-channel.ts'

const PATIENCE_MS = 20_000
/** Answers by which a gateway says that it will never take this message. */
const NEVER: readonly number[] = [400, 404, 410, 422]

/** A gateway that takes `{ id, to, text }` as JSON by POST; `id` and Idempotency-Key are the same for every attempt. */
export function httpSmsGateway(url: string): SmsGateway {
  return {
    send: async ({ to, messageId, text }) => {
      try {
        const answer = await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'idempotency-key': messageId },
          body: JSON.stringify({ id: messageId, to, text }),
          redirect: 'error',
          signal: AbortSignal.timeout(PATIENCE_MS),
        })
        await answer.body?.cancel()
        if (answer.ok) return 'sent'
        return NEVER.includes(answer.status) ? 'rejected' : 'failed'
      } catch {
        return 'failed'
      }
    },
    close: () => undefined,
  }
}
