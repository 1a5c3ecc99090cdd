import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  Transaction,
  type RawBuilder,
} from 'kysely'
import type pg from 'pg'
import { statementNames } from './statement-names.ts'
import { TransactionConnection } from './transaction-connection.ts'

/** A transaction that the http route, the command line or the job opened; a store types its tables with `tx.withTables<…>()`. */
export type Tx = Transaction<Record<never, never>>

/** Runs work in a READ COMMITTED transaction; `settings` is a statement sent together with its BEGIN. */
export type RunTransaction = <T>(settings: string, work: (tx: Tx) => Promise<T>) => Promise<T>

/**
 * Transactions over a pool with `pipeline: true`, with what Kysely's own driver lacks: fewer messages, a statement that
 * repeats is prepared once a connection (planning a policy check costs more than running it), and COPY is possible.
 */
export function transactionsOver(pool: pg.Pool): RunTransaction {
  const nameOf = statementNames()
  return async (settings, work) => {
    const connection = new TransactionConnection(await pool.connect(), nameOf, settings)
    try {
      const result = await work(transactionOn(connection))
      await connection.commit()
      return result
    } catch (error) {
      await connection.rollBack()
      throw error
    } finally {
      connection.end()
    }
  }
}

/** Copies lines of PostgreSQL's text format into a table inside the transaction; `command` is `copy … from stdin`. */
export const copyFrom = (tx: Tx, command: string, source: AsyncIterable<string> | string): Promise<void> =>
  onConnection(tx, connection => connection.copyFrom(command, source))

/**
 * Sends a statement together with the COMMIT, for one whose answer nobody needs: it fails the commit where it fails, and
 * runs with the settings that the transaction ends with.
 */
export const atCommit = (tx: Tx, query: RawBuilder<unknown>): Promise<void> =>
  onConnection(tx, connection => Promise.resolve(connection.atCommit(query.compile(tx))))

const onConnection = (tx: Tx, work: (connection: TransactionConnection) => Promise<void>): Promise<void> =>
  tx.getExecutor().provideConnection(connection => {
    if (connection instanceof TransactionConnection) return work(connection)
    throw new Error('A transaction of another driver')
  })

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
