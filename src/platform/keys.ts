import { createHash, hkdfSync, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** The secret that everything sealed depends on; it lives outside the database. */
export interface Keys {
  /** Eight hex digits that name the master key inside sealed values. */
  id: string
  /** A 32-byte key for one purpose, derived from the master key. */
  derive(purpose: string): Buffer
}

/** Keys from a 32-byte master secret. */
export function keysFrom(master: Buffer): Keys {
  const derived = new Map<string, Buffer>()
  const derive = (purpose: string): Buffer => {
    let key = derived.get(purpose)
    if (!key) derived.set(purpose, (key = Buffer.from(hkdfSync('sha256', master, 'polis', purpose, 32))))
    return key
  }
  return { id: createHash('sha256').update('key id').update(master).digest('hex').slice(0, 8), derive }
}

/** Reads the master key of an installation, making it on the first start; throws a one-line error where the file is damaged. */
export function loadKeys(path: string): Keys {
  mkdirSync(dirname(path), { recursive: true })
  try {
    writeFileSync(path, `${randomBytes(32).toString('hex')}\n`, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const text = readFileSync(path, 'utf8').trim()
  if (!/^[0-9a-f]{64}$/.test(text))
    throw new Error(
      `The key file ${path} is damaged: restore it from a copy, sealed data cannot be read without it.`,
    )
  return keysFrom(Buffer.from(text, 'hex'))
}
