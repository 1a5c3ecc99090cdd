import {
  AbortedTransactionError,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  Transaction,
  type CompiledQuery,
  type DatabaseConnection,
  type QueryResult,
} from 'kysely'
import pg from 'pg'
import { statementNames, type StatementNames } from './statement-names.ts'

/** A transaction that the http route, the command line or the job opened; a store types its tables with `tx.withTables<…>()`. */
export type Tx = Transaction<Record<never, never>>

/** Runs work in a READ COMMITTED transaction; `settings` is a statement sent together with its BEGIN. */
export type RunTransaction = <T>(settings: string, work: (tx: Tx) => Promise<T>) => Promise<T>

/**
 * Transactions over a pool, with what Kysely's own driver lacks: BEGIN and its settings go in one message, a statement
 * that repeats is prepared once a connection (planning a policy check costs more than running it), and COPY is possible.
 */
export function transactionsOver(pool: pg.Pool): RunTransaction {
  const nameOf = statementNames()
  return async (settings, work) => {
    const client = await pool.connect()
    const connection = new TransactionConnection(client, nameOf)
    try {
      await client.query(`begin; ${settings}`)
      const result = await work(transactionOn(connection))
      await commit(client)
      return result
    } catch (error) {
      await rollBack(client, connection)
      throw error
    } finally {
      connection.end()
    }
  }
}

/** The connection of a transaction, for COPY alone; what is sent on it is part of the transaction. */
export async function copyingClient(tx: Tx): Promise<pg.PoolClient> {
  return tx.getExecutor().provideConnection(connection => {
    if (connection instanceof TransactionConnection) return Promise.resolve(connection.open())
    throw new Error('A transaction of another driver')
  })
}

const dialect = {
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => new DummyDriver(),
  createIntrospector: (kysely: Kysely<never>) => new PostgresIntrospector(kysely),
  createQueryCompiler: () => new PostgresQueryCompiler(),
}

/** Only writes statements down; it is never asked to run one. */
const compiler = new Kysely<Record<never, never>>({ dialect }).getExecutor()

function transactionOn(connection: TransactionConnection): Tx {
  const executor = compiler.withConnectionProvider({ provideConnection: consumer => consumer(connection) })
  return new Transaction({ config: { dialect }, dialect, driver: new DummyDriver(), executor })
}

async function commit(client: pg.PoolClient): Promise<void> {
  // PostgreSQL answers the COMMIT of a transaction in which a statement failed with success and the word ROLLBACK.
  const { command } = await client.query('commit')
  if (command === 'ROLLBACK') throw new AbortedTransactionError()
}

/** Leaves the error that led here in charge: a connection that cannot even roll back is closed, which does the same. */
async function rollBack(client: pg.PoolClient, connection: TransactionConnection): Promise<void> {
  await client.query('rollback').catch(() => connection.discard())
}

class TransactionConnection implements DatabaseConnection {
  readonly #client: pg.PoolClient
  readonly #nameOf: StatementNames
  #state: 'open' | 'discarded' | 'ended' = 'open'

  constructor(client: pg.PoolClient, nameOf: StatementNames) {
    this.#client = client
    this.#nameOf = nameOf
  }

  /** The client while the transaction runs: a statement sent later would land in somebody else's. */
  open(): pg.PoolClient {
    if (this.#state === 'ended') throw new Error('The transaction is over: its tx was used outside the work')
    return this.#client
  }

  async executeQuery<R>({ sql: text, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const values = [...parameters]
    const name = values.length ? this.#nameOf(text) : undefined
    try {
      const { command, rows, rowCount } = await this.open().query(
        name ? { name, text, values } : { text, values },
      )
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

  /** Lets the connection be closed at the end instead of going back to the pool. */
  discard(): void {
    if (this.#state === 'open') this.#state = 'discarded'
  }

  end(): void {
    this.#client.release(this.#state === 'discarded')
    this.#state = 'ended'
  }
}

/** A migration changed what a kept plan answers: it would fail on this connection for good. */
const isOutdatedPlan = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && error.code === '0A000' && error.routine === 'RevalidateCachedQuery'
