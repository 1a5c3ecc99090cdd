import { hash, verify } from '@node-rs/argon2'

/** The library's default algorithm is Argon2id; 19 MiB and two passes are the OWASP minimum. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const AT_ONCE = 2
const LONGEST = 256

let running = 0
const waiting: (() => void)[] = []

/** Each run takes 19 MiB and a core, so a flood of sign-ins must queue instead of taking the machine. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>(resolve => waiting.push(resolve))
  else running += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

/** The Argon2id hash of a password, with its own salt. */
export const hashPassword = (password: string): Promise<string> =>
  inTurn(() => hash(password.normalize('NFC'), COST))

let dummy: Promise<string> | undefined

/**
 * True where the password is that of the hash. Without a hash it takes the same work and answers false, so that an
 * unknown login cannot be told from a wrong password.
 */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  dummy ??= hashPassword('nobody has this password')
  const against = passwordHash ?? (await dummy)
  const same = await inTurn(() => verify(against, password.slice(0, LONGEST).normalize('NFC')))
  return same && passwordHash !== null && password.length <= LONGEST
}
