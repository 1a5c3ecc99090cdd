import type { Channel } from '../reasons.ts'

/** A message on its way out of Polis. */
export interface OutgoingMessage {
  /** An e-mail address, or a phone as +7 and ten digits. */
  to: string
  /** The same for every attempt, so that whoever receives a repeat can tell it. */
  messageId: string
  title: string
  text: string
}

/** What came of an attempt: `rejected` will not get better, `failed` may. */
export type Attempt = 'sent' | 'rejected' | 'failed'

/** A way out of Polis: it answers only once the other side has taken the message or said no, and never throws. */
export interface OutsideChannel {
  send(message: OutgoingMessage): Promise<Attempt>
  close(): void
}

/** A gateway that takes short messages: the interface to put another operator's in place of ours. */
export type SmsGateway = OutsideChannel

/** The ways out that an installation has; an absent one is off. */
export type OutsideChannels = Partial<Record<Channel, OutsideChannel>>
