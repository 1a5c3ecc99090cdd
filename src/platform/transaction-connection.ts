import {
  AbortedTransactionError,
  type CompiledQuery,
  type DatabaseConnection,
  type QueryResult,
} from 'kysely'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFromStdin } from 'pg-copy-streams'
import type { StatementNames } from './statement-names.ts'

/**
 * The connection of one transaction. Every message to the server costs more than most statements do, so BEGIN leaves with
 * the first statement, and what may wait for the end with COMMIT; the server runs them in their order all the same.
 */
export class TransactionConnection implements DatabaseConnection {
  readonly #client: pg.PoolClient
  readonly #nameOf: StatementNames
  readonly #last: CompiledQuery[] = []
  /** BEGIN and its settings, until they are sent. */
  #opening: string | null
  #state: 'open' | 'discarded' | 'ended' = 'open'

  /** `client` is of a pool with `pipeline: true`; `settings` is a statement that is sent together with BEGIN. */
  constructor(client: pg.PoolClient, nameOf: StatementNames, settings: string) {
    this.#client = client
    this.#nameOf = nameOf
    this.#opening = `begin; ${settings}`
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    try {
      const { command, rows, rowCount } = (await this.#send([this.#prepared(query)])).at(-1)!
      const written = command !== 'SELECT' && rowCount !== null
      return { rows: rows as R[], ...(written && { numAffectedRows: BigInt(rowCount) }) }
    } catch (error) {
      if (isOutdatedPlan(error)) this.discard()
      throw error
    }
  }

  streamQuery(): never {
    throw new Error('Large results are read with a cursor in SQL')
  }

  /** Keeps a statement that answers nothing for the message of the COMMIT. */
  atCommit(query: CompiledQuery): void {
    this.#open()
    this.#last.push(query)
  }

  /** Runs `copy … from stdin`; what the source throws ends the COPY and fails it. */
  async copyFrom(command: string, source: AsyncIterable<string> | string): Promise<void> {
    await this.#send([])
    const client = this.#open()
    // The driver lets a stream onto a connection only where nothing else can be under way on it.
    const switched: { pipeline: boolean } = client
    switched.pipeline = false
    try {
      await pipeline(Readable.from(source, { objectMode: false }), client.query(copyFromStdin(command)))
    } finally {
      switched.pipeline = true
    }
  }

  /** Commits; throws the error of a statement that failed with it, or AbortedTransactionError where one failed before. */
  async commit(): Promise<void> {
    if (this.#opening && !this.#last.length) return
    const sent = [...this.#last.map(query => this.#prepared(query)), 'commit']
    // PostgreSQL answers the COMMIT of a transaction in which a statement failed with success and the word ROLLBACK.
    const { command } = (await this.#send(sent)).at(-1)!
    if (command === 'ROLLBACK') throw new AbortedTransactionError()
  }

  /** Leaves the error that led here in charge: a connection that cannot even roll back is closed, which does the same. */
  async rollBack(): Promise<void> {
    if (!this.#opening) await this.#client.query('rollback').catch(() => this.discard())
  }

  /** Lets the connection be closed at the end instead of going back to the pool. */
  discard(): void {
    if (this.#state === 'open') this.#state = 'discarded'
  }

  end(): void {
    this.#client.release(this.#state === 'discarded')
    this.#state = 'ended'
  }

  /** A statement sent after the end would land in somebody else's transaction. */
  #open(): pg.PoolClient {
    if (this.#state === 'ended') throw new Error('The transaction is over: its tx was used outside the work')
    return this.#client
  }

  #prepared({ sql: text, parameters }: CompiledQuery): pg.QueryConfig {
    const values = [...parameters]
    const name = values.length ? this.#nameOf(text) : undefined
    return name ? { name, text, values } : { text, values }
  }

  /** Sends statements in one message, after BEGIN where it is still to be sent; throws the error of the first that failed. */
  async #send(statements: (string | pg.QueryConfig)[]): Promise<pg.QueryResult[]> {
    const client = this.#open()
    const opening = this.#opening
    this.#opening = null
    const { stream } = client.connection
    stream.cork()
    const sent = [...(opening ? [opening] : []), ...statements].map(one => client.query(one))
    stream.uncork()
    const answers = await Promise.allSettled(sent)
    return answers.map(answer => {
      if (answer.status === 'rejected') throw answer.reason
      return answer.value
    })
  }
}

/** A migration changed what a kept plan answers: it would fail on this connection for good. */
const isOutdatedPlan = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && error.code === '0A000' && error.routine === 'RevalidateCachedQuery'
