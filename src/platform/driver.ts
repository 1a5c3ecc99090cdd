import {
  AbortedTransactionError,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely'
import pg from 'pg'
import { statementNames, type StatementNames } from './statement-names.ts'

/**
 * Kysely's PostgreSQL over a pool, with two things its own driver lacks: statements that repeat are prepared once a
 * connection (planning a policy check costs more than running it), and a transaction can COPY.
 */
export const preparingDialect = (pool: pg.Pool): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createQueryCompiler: () => new PostgresQueryCompiler(),
  createIntrospector: kysely => new PostgresIntrospector(kysely),
  createDriver: () => driverOf(pool, statementNames()),
})

function driverOf(pool: pg.Pool, names: StatementNames): Driver {
  return {
    init: () => Promise.resolve(),
    acquireConnection: async () => new PreparingConnection(await pool.connect(), names),
    beginTransaction: connection => run(connection, 'begin'),
    commitTransaction: connection => run(connection, 'commit'),
    rollbackTransaction: connection => rollBack(connection),
    releaseConnection: connection => Promise.resolve(ours(connection).release()),
    destroy: () => pool.end(),
  }
}

const ours = (connection: DatabaseConnection): PreparingConnection => {
  if (connection instanceof PreparingConnection) return connection
  throw new Error('A connection of another driver')
}

async function run(connection: DatabaseConnection, text: 'begin' | 'commit'): Promise<void> {
  const { command } = await ours(connection).client.query(text)
  // PostgreSQL answers a COMMIT of a transaction in which a statement failed with success and the word ROLLBACK.
  if (command === 'ROLLBACK') throw new AbortedTransactionError()
}

async function rollBack(connection: DatabaseConnection): Promise<void> {
  try {
    await ours(connection).client.query('rollback')
  } catch (error) {
    ours(connection).discard()
    throw error
  }
}

/** A connection in use; `client` is for COPY alone. */
export class PreparingConnection implements DatabaseConnection {
  readonly client: pg.PoolClient
  readonly #names: StatementNames
  #discarded = false

  constructor(client: pg.PoolClient, names: StatementNames) {
    this.client = client
    this.#names = names
  }

  async executeQuery<R>({ sql: text, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const name = parameters.length ? this.#names(text) : undefined
    try {
      const result = await this.client.query({ text, values: [...parameters], ...(name && { name }) })
      const isWrite = result.command !== 'SELECT' && result.rowCount !== null
      return { rows: result.rows as R[], ...(isWrite && { numAffectedRows: BigInt(result.rowCount ?? 0) }) }
    } catch (error) {
      if (isOutdatedPlan(error)) this.discard()
      throw error
    }
  }

  streamQuery(): never {
    throw new Error('Polis reads large results with a cursor in SQL')
  }

  /** Closes the connection at its release instead of giving it back to the pool. */
  discard(): void {
    this.#discarded = true
  }

  release(): void {
    this.client.release(this.#discarded)
  }
}

/** A kept plan answers other columns since a migration: it would fail on this connection for good. */
const isOutdatedPlan = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && error.code === '0A000' && error.routine === 'RevalidateCachedQuery'
