import type pg from 'pg'

/** Nobody can say whether the commit happened: the answer is 503, and the same request may be sent again. */
export class OutcomeUnknown extends Error {
  constructor(cause: unknown) {
    super('The outcome of a commit is not known', { cause })
    this.name = 'OutcomeUnknown'
  }
}

const UNREPLICATED = 'canceling wait for synchronous replication'

/**
 * Drops a connection whose commit was reported as success though it was not replicated, so that the pending query
 * fails and the transaction ends as OutcomeUnknown (facts: a cancelled wait answers success with only a warning).
 */
export function watchForUnknownOutcome(pool: pg.Pool): void {
  pool.on('connect', client => {
    client.on('notice', notice => {
      if (notice.message?.includes(UNREPLICATED)) client.emit('error', new OutcomeUnknown(notice.message))
    })
  })
}
