import { createTransport } from 'nodemailer'
import type { MailSettings } from '#platform/config.ts'
import type { Attempt, OutsideChannel } from './outside-channel.ts'

const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

/** E-mail by SMTP: plain text, nothing else, and a Message-ID that a repeat shares with the first attempt. */
export function mailChannel({ url, from }: MailSettings): OutsideChannel {
  const transport = createTransport({ url, ...PATIENCE })
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost'
  return {
    send: async ({ to, messageId, title, text }) => {
      try {
        await transport.sendMail({
          from,
          // An address as an object is never read as a list of addresses.
          to: { name: '', address: to },
          messageId: `<${messageId}@${domain}>`,
          subject: title,
          text,
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
        return 'sent'
      } catch (error) {
        return attemptOf(error)
      }
    },
    close: () => transport.close(),
  }
}

/** A server that refuses the recipient for good refuses it tomorrow too; everything else may pass. */
function attemptOf(error: unknown): Attempt {
  const { command, responseCode = 0 } = error as { command?: string; responseCode?: number }
  return command === 'RCPT TO' && responseCode >= 500 ? 'rejected' : 'failed'
}
