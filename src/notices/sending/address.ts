import type { Contact } from '../notice.ts'
import type { Channel } from '../reasons.ts'

/** Where a channel reaches a contact, or null: a Russian mobile phone for SMS, anything that looks like an address for e-mail. */
export function addressFor(channel: Channel, { email, phone }: Contact): string | null {
  if (channel === 'email') {
    const address = email?.trim() ?? ''
    return /^[^\s@<>,;:"]+@[^\s@<>,;:"]+\.[^\s@<>,;:"]+$/.test(address) ? address : null
  }
  const digits = /^[78]?(9\d{9})$/.exec(phone?.replaceAll(/\D/g, '') ?? '')
  return digits ? `+7${digits[1]}` : null
}
