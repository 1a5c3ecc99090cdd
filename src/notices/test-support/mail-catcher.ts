import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A message that the catcher took. */
export interface CaughtMail {
  to: string
  messageId: string
  /** The message as it came. */
  raw: string
}

/** A mail server of a test's own. */
export interface MailCatcher {
  url: string
  port: number
  caught: CaughtMail[]
  close(): Promise<void>
}

/** Starts a mail server on the loopback that keeps what it is sent; `before` runs before a message is confirmed. */
export async function catchMail(
  options: { port?: number; before?: (mail: CaughtMail, count: number) => void; refuse?: string } = {},
): Promise<MailCatcher> {
  const caught: CaughtMail[] = []
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo: ({ address }, _session, done) =>
      done(
        address === options.refuse
          ? Object.assign(new Error('No such mailbox'), { responseCode: 550 })
          : undefined,
      ),
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => void parts.push(part))
      stream.on('end', () => {
        const raw = Buffer.concat(parts).toString()
        const mail = {
          to: session.envelope.rcptTo.map(({ address }) => address).join(','),
          messageId: /^Message-ID: (\S+)/im.exec(raw)?.[1] ?? '',
          raw,
        }
        caught.push(mail)
        options.before?.(mail, caught.length)
        done()
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>(resolve => server.listen(options.port ?? 0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    caught,
    close: () => new Promise(resolve => server.close(() => resolve())),
  }
}
