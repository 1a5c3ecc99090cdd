import { readPerson } from '#people/index.ts'
import { SYSTEM } from '#platform/actor.ts'
import type { Database, Tx } from '#platform/database.ts'
import type { NoticeDependencies } from '../dependencies.ts'
import type { Contact } from '../notice.ts'
import { USUAL_PREFERENCES } from '../preferences.ts'
import { afterQuietHours } from '../quiet-hours.ts'
import { LEASE, nextAttempt } from '../retry.ts'
import { CONTACT_COLUMN } from '../tell.ts'
import { wordsOf, type WordParts } from '../words.ts'
import { addressFor } from './address.ts'
import type { OutgoingMessage, OutsideChannels } from './outside-channel.ts'
import { claimDue, markEnded, markSent, putOff, skipWithout, type Claimed } from './store.ts'

/** What sending stands on. */
export interface SendingParts extends NoticeDependencies, WordParts {
  database: Database
  channels: OutsideChannels
}

const A_BATCH = 10
const CHANNELS = ['email', 'sms'] as const

/**
 * Sends one batch of what is due; answers how many deliveries it had. A claim is committed before anything is sent and its
 * end is written after, so a worker that dies between leaves a delivery that is sent again with the same id. What `ending`
 * finds unsent is put back.
 */
export async function sendDue(parts: SendingParts, ending?: AbortSignal): Promise<number> {
  const { database, clock, channels } = parts
  const now = clock.now()
  const claimed = await database.transact(SYSTEM, async tx => {
    const on = CHANNELS.filter(channel => channels[channel])
    if (on.length < CHANNELS.length) await skipWithout(tx, on, now)
    return claimDue(tx, { channels: on, now, leasedUntil: now.add(LEASE), limit: A_BATCH })
  })
  for (const delivery of claimed) {
    if (ending?.aborted) await database.transact(SYSTEM, tx => putOff(tx, delivery, now, false))
    else await sendOne(parts, delivery)
  }
  return claimed.length
}

async function sendOne(parts: SendingParts, delivery: Claimed): Promise<void> {
  const { database, clock, channels, registers } = parts
  const now = clock.now()
  const quietUntil = afterQuietHours(now, registers.timeZone(delivery.region))
  const write = (work: (tx: Tx) => Promise<void>): Promise<void> => database.transact(SYSTEM, work)
  if (!quietUntil.equals(now)) return write(tx => putOff(tx, delivery, quietUntil, false))
  const message = await messageOf(parts, delivery)
  if (typeof message === 'string') {
    const state = message === 'no_contact' ? 'failed' : 'skipped'
    return write(tx => markEnded(tx, delivery, { state, fault: message, now }))
  }
  const attempt = (await channels[delivery.channel]?.send(message)) ?? 'failed'
  const then = clock.now()
  if (attempt === 'sent') return write(tx => markSent(tx, delivery, then))
  const again = attempt === 'rejected' ? null : nextAttempt(delivery.attempts, delivery.toldAt, then)
  if (again) return write(tx => putOff(tx, delivery, again, true))
  const fault = attempt === 'rejected' ? 'rejected' : 'gave_up'
  return write(tx => markEnded(tx, delivery, { state: 'failed', fault, now: then }))
}

/** What goes out, or why nothing does. */
async function messageOf(
  parts: SendingParts,
  delivery: Claimed,
): Promise<OutgoingMessage | 'not_wished' | 'no_contact'> {
  const { channel, noticeId } = delivery
  const wishes = delivery.preferences ?? USUAL_PREFERENCES
  if (!wishes[channel]) return 'not_wished'
  const to = addressFor(channel, await contactOf(parts, delivery))
  if (to === null) return 'no_contact'
  const { title, says, next } = wordsOf(parts, wishes.language, delivery)
  const say = (key: 'email' | 'sms'): string =>
    parts.texts.t(wishes.language, `notices.outside.${key}`, { title, says, next })
  return { to, messageId: `${noticeId}.${channel}`, title, text: say(channel) }
}

/** The contact given with the application first, then what the register knows. */
async function contactOf(parts: SendingParts, delivery: Claimed): Promise<Contact> {
  const { personId, sealedContact, sealedTo, channel } = delivery
  const given: Contact =
    sealedContact && sealedTo
      ? (JSON.parse(parts.sealing.open(sealedContact, CONTACT_COLUMN, sealedTo).toString()) as Contact)
      : {}
  if (addressFor(channel, given) !== null || !personId) return given
  const today = parts.clock.today(parts.registers.timeZone(delivery.region))
  const person = await parts.database.transact(SYSTEM, tx => readPerson(tx, parts.sealing, personId, today))
  return { email: person?.email, phone: person?.phone }
}
