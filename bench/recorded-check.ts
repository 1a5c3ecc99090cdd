import { authenticateWith } from '#access/index.ts'
import { checkPolicy } from '#policies/index.ts'
import { openDatabase } from '#platform/database.ts'
import { recordFrom, type Sent } from './recorder.ts'
import type { Place } from './scene.ts'

/** A value of a statement: fixed, or what takes its place in each check. */
export type Slot = { fixed: unknown } | { slot: 'enp' | 'person' | 'look' | 'token' }

/** A statement as the driver was given it; `name` where it is prepared. */
export interface Recorded {
  text: string
  name?: string
  values: Slot[]
  /** True for the statement that finds the person. */
  finds: boolean
  /** True where it leaves in one message with the statement before. */
  follows: boolean
}

/**
 * The statements that one policy check over HTTP sends, recorded from the real code at the driver: the token, the
 * transaction, the facts, the look.
 */
export async function recordCheck(place: Place, enp: string): Promise<Recorded[]> {
  const database = openDatabase(place.program, 1)
  const { installation } = place
  const authenticate = authenticateWith({ database, clock: installation.clock })
  const sent = recordFrom(database.pool)
  try {
    // Statements get their names after a few uses; the last round is kept.
    for (let round = 0; round < 6; round++) {
      sent.length = 0
      const actor = await authenticate({ authorization: `Bearer ${place.token}`, session: undefined })
      if (actor === 'unknown') throw new Error('The token is not in force')
      await database.attempt(actor, tx => checkPolicy(tx, installation, { enp }, actor, '77'), 'register')
    }
    return sent.map(query => toRecorded(query, enp))
  } finally {
    await database.close()
  }
}

function toRecorded({ text, name, values = [], follows }: Sent, enp: string): Recorded {
  const slots = values.map((value, index): Slot => {
    if (value === enp) return { slot: 'enp' }
    if (text.startsWith('insert into look'))
      return index === 0 ? { slot: 'person' } : index === 1 ? { slot: 'look' } : { fixed: value }
    return Buffer.isBuffer(value) ? { slot: 'token' } : { fixed: value }
  })
  return { text, ...(name && { name }), values: slots, finds: values.includes(enp), follows }
}
