import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import { newId } from '#kernel/ids.ts'
import type { Tx } from '#platform/database.ts'
import { waitToSignIn } from './refusals.ts'
import { deleteFailure, deleteFailures, failuresOf, insertFailure, lockFailures } from './store.ts'

const FAILURES = 5
const WINDOW = Temporal.Duration.from({ minutes: 15 })

/** Whose failures are counted: hashes of the login and of the address. */
export interface AttemptKeys {
  login: Buffer
  address: Buffer
}

/** A try that has begun: it counts as failed until it is forgiven, so that tries sent at once cannot pass the limit. */
export interface Attempt {
  keys: AttemptKeys
  attemptId: string
}

/** Begins a try to sign in; after five failures of the login or of the address it says when the next may come. */
export async function beginAttempt(
  tx: Tx,
  keys: AttemptKeys,
  now: Temporal.Instant,
): Promise<Outcome<Attempt>> {
  await lockBoth(tx, keys)
  const ends: Temporal.Instant[] = []
  for (const key of bothOf(keys)) {
    await deleteFailures(tx, key, now.subtract(WINDOW))
    const oldestThatCounts = (await failuresOf(tx, key))[FAILURES - 1]
    if (oldestThatCounts) ends.push(oldestThatCounts.add(WINDOW))
  }
  const until = ends.toSorted((a, b) => Temporal.Instant.compare(a, b)).at(-1)
  if (until) return refused(waitToSignIn(until, now))
  const attemptId = newId()
  for (const key of bothOf(keys)) await insertFailure(tx, { key, attemptId, at: now })
  return granted({ keys, attemptId })
}

/**
 * Forgives a try that succeeded and the failures of its login. Those of the address stay: an account of one's own must
 * not buy more tries at the accounts of others.
 */
export async function forgiveAttempt(tx: Tx, { keys, attemptId }: Attempt): Promise<void> {
  await lockBoth(tx, keys)
  await deleteFailures(tx, keys.login)
  await deleteFailure(tx, keys.address, attemptId)
}

const bothOf = (keys: AttemptKeys): Buffer[] => [keys.login, keys.address]

/** Always in one order, so that two tries cannot wait for each other. */
async function lockBoth(tx: Tx, keys: AttemptKeys): Promise<void> {
  for (const key of bothOf(keys).toSorted((a, b) => a.compare(b))) await lockFailures(tx, key)
}
