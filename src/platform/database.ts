import { AbortedTransactionError, sql, type ColumnType } from 'kysely'
import pg from 'pg'
import type { Outcome } from '#kernel/outcome.ts'
import type { Actor } from './actor.ts'
import { columnTypes } from './column-types.ts'
import { OutcomeUnknown, watchForUnknownOutcome } from './outcome-unknown.ts'
import { transactionsOver, type RunTransaction, type Tx } from './transaction.ts'

export type { Tx } from './transaction.ts'

/** A `date` column: read as a Day, written as its ISO text. */
export type DayColumn = ColumnType<Temporal.PlainDate, string, string>
/** A nullable `date` column. */
export type DayColumnOrNull = ColumnType<Temporal.PlainDate | null, string | null | undefined, string | null>
/** A `timestamptz` column: read as an Instant, written as its ISO text, defaulted by the database. */
export type InstantColumn = ColumnType<Temporal.Instant, string | undefined, string>
/** A nullable `timestamptz` column. */
export type InstantColumnOrNull = ColumnType<
  Temporal.Instant | null,
  string | null | undefined,
  string | null
>

/** Where a server is, and as whom to connect. */
export interface Connection {
  host: string
  port: number
  user: string
  password: string
  database: string
}

/** Whom a transaction may see from its start: the actor's own rows, or the whole register as after `reachRegister`. */
export type Reach = 'own' | 'register'

/** The database as the program sees it: transactions on behalf of an actor, nothing outside them. */
export interface Database {
  /**
   * Runs `work` in one READ COMMITTED transaction on behalf of the actor; commits when it resolves, rolls back when it
   * throws. Throws OutcomeUnknown where nobody can say whether the commit happened.
   */
  transact<T>(actor: Actor, work: (tx: Tx) => Promise<T>, reach?: Reach): Promise<T>
  /** As `transact`, for a command that may be refused: a refusal rolls back whatever it had written. */
  attempt<T>(actor: Actor, work: (tx: Tx) => Promise<Outcome<T>>, reach?: Reach): Promise<Outcome<T>>
  readonly pool: pg.Pool
  close(): Promise<void>
}

/** Opens a pool of connections as the program's role. */
export function openDatabase(connection: Connection, size = 10): Database {
  const pool = new pg.Pool({
    ...connection,
    max: size,
    types: columnTypes,
    application_name: 'polis',
    pipeline: true,
  })
  // An idle connection that the server closed is replaced at the next use; without a listener the process would end.
  pool.on('error', () => undefined)
  watchForUnknownOutcome(pool)
  const run = transactionsOver(pool)
  return {
    pool,
    transact: (actor, work, reach) => transact(run, actor, work, reach),
    attempt: (actor, work, reach) => attempt(run, actor, work, reach),
    close: () => pool.end(),
  }
}

async function transact<T>(
  run: RunTransaction,
  actor: Actor,
  work: (tx: Tx) => Promise<T>,
  reach: Reach = 'own',
): Promise<T> {
  let finished = false
  try {
    return await run(actingAs(actor, reach), async tx => {
      if (reach === 'register') reaching.add(tx)
      const result = await work(tx)
      finished = true
      return result
    })
  } catch (error) {
    if (finished && !isRefusedCommit(error)) throw new OutcomeUnknown(error)
    throw error
  }
}

/** PostgreSQL answered the COMMIT, or a statement sent with it, with an error of its own: nothing was kept. */
const isRefusedCommit = (error: unknown): boolean =>
  error instanceof AbortedTransactionError ||
  (error instanceof pg.DatabaseError && error.severity === 'ERROR')

class RolledBack<T> extends Error {
  readonly outcome: Outcome<T>
  constructor(outcome: Outcome<T>) {
    super('A refused command leaves nothing behind')
    this.outcome = outcome
  }
}

async function attempt<T>(
  run: RunTransaction,
  actor: Actor,
  work: (tx: Tx) => Promise<Outcome<T>>,
  reach?: Reach,
): Promise<Outcome<T>> {
  const unlessRefused = async (tx: Tx) => {
    const outcome = await work(tx)
    if (!outcome.ok) throw new RolledBack(outcome)
    return outcome
  }
  try {
    return await transact(run, actor, unlessRefused, reach)
  } catch (error) {
    if (error instanceof RolledBack) return error.outcome
    throw error
  }
}

const actingAs = (actor: Actor, reach: Reach): string => {
  const text = (value: string | undefined) => pg.escapeLiteral(value ?? '')
  return `select set_config('polis.role', ${text(actor.role)}, true),
    set_config('polis.organisation', ${text(actor.organisation)}, true), set_config('polis.person', ${text(actor.personId)}, true),
    set_config('polis.reach', ${text(reach === 'own' ? '' : reach)}, true)`
}

/** The transactions that have had the whole register in reach from their start. */
const reaching = new WeakSet<Tx>()

/**
 * Opens the whole register to the rest of the transaction. Only a command that writes a look, or that answers without
 * showing anyone (is this number taken?), may call it.
 */
export async function reachRegister(tx: Tx): Promise<void> {
  if (!reaching.has(tx)) await sql`select set_config('polis.reach', 'register', true)`.execute(tx)
}

/**
 * Acts as Polis itself for one piece of work inside an actor's transaction: for writes that follow from a checked
 * command but lie outside the actor's own rows, such as the insurance that an application opens.
 */
export async function asSystem<T>(tx: Tx, actor: Actor, work: () => Promise<T>): Promise<T> {
  await sql`select set_config('polis.role', 'system', true)`.execute(tx)
  const result = await work()
  await sql`select set_config('polis.role', ${actor.role}, true)`.execute(tx)
  return result
}

/** The constraint that an error of the database names, or null: the one way to learn that a race was lost. */
export function brokenConstraint(error: unknown): string | null {
  return error instanceof pg.DatabaseError && error.code?.startsWith('23') ? (error.constraint ?? null) : null
}
