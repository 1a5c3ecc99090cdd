import { join } from 'node:path'
import { loadClinics, saveClinics, type ClinicRegister } from '#clinics/index.ts'
import { loadRegisters, saveRegisters, type Registers } from '#insurers/index.ts'
import { systemClock, type Clock } from '#kernel/clock.ts'
import { loadLaw, type Law } from '#law/law.ts'
import { keepWordings } from '#law/store.ts'
import { SYSTEM } from '#platform/actor.ts'
import { enterBusinessDay } from '#platform/business-day.ts'
import { readConfig, type Config, type Environment } from '#platform/config.ts'
import { openDatabase, type Connection, type Database } from '#platform/database.ts'
import { attachOrStart, startEmbedded } from '#platform/embedded/supervisor.ts'
import { loadKeys, type Keys } from '#platform/keys.ts'
import { CannotStart, migrate } from '#platform/migrate.ts'
import { PROGRAM_ROLE, refuseOwner } from '#platform/program-role.ts'
import { signingKey } from '#proofs/index.ts'
import { sealingWith, type Sealing } from '#platform/sealing.ts'

/** The folder of the checkout: law/, dictionaries/ and db/ lie there. */
export const HOME = join(import.meta.dirname, '..')

/** Everything a command or the server stands on, opened. */
export interface Installation {
  config: Config
  clock: Clock
  law: Law
  registers: Registers
  clinics: ClinicRegister
  keys: Keys
  sealing: Sealing
  database: Database
  /** The owner's connection: migrations, backup and restore. */
  owner: Connection
  /** True where this start made the database. */
  firstStart: boolean
  close(): Promise<void>
}

/** Reads the settings; throws CannotStart with every bad one in one line each. */
export function settings(env: Environment): Config {
  const read = readConfig(env)
  if (read.ok) return read.value
  throw new CannotStart(read.refusals.map(refusal => refusal.says.en).join('\n'))
}

/** Loads law/; throws CannotStart with one line a problem where a file is broken. */
export const openLaw = (): Promise<Law> => told('The law files are broken', loadLaw(join(HOME, 'law')))

/** Loads dictionaries/; throws CannotStart with one line a problem where a file is broken. */
export const openRegisters = (demonstration: boolean): Promise<Registers> =>
  told('The dictionaries are broken', loadRegisters(join(HOME, 'dictionaries'), { demonstration }))

/** Loads the clinics of dictionaries/; throws CannotStart with one line a problem where the file is broken. */
const openClinics = (registers: Registers, demonstration: boolean): Promise<ClinicRegister> =>
  told('The dictionaries are broken', loadClinics(join(HOME, 'dictionaries'), registers, { demonstration }))

async function told<T>(what: string, loading: Promise<T>): Promise<T> {
  try {
    return await loading
  } catch (error) {
    const problems = error instanceof AggregateError ? error.errors : [error]
    throw new CannotStart(`${what}: ${problems.map(problem => (problem as Error).message).join('\n  ')}`, {
      cause: error,
    })
  }
}

/** How an installation is opened: by the server that owns it, or by a command beside it. */
export interface Opening {
  as: 'server' | 'command'
  log: (line: string) => void
  poolSize?: number
}

/** The database as its owner sees it: migrated, perhaps empty, with the keys that open what is sealed. */
export interface Storage {
  owner: Connection
  keys: Keys
  keyFile: string
  /** True where this opening made the database. */
  firstStart: boolean
  close(): Promise<void>
}

/** Starts or adopts the embedded PostgreSQL (or attaches to it, for a command), or takes the external one, and migrates it. */
export async function openStorage(config: Config, how: Opening): Promise<Storage> {
  const start = how.as === 'server' ? startEmbedded : attachOrStart
  const server = config.externalDatabase
    ? null
    : await start({ dataDirectory: config.dataDirectory, log: how.log })
  const close = async (): Promise<void> => server?.stop()
  try {
    const owner = server?.connection ?? config.externalDatabase!
    const keyFile = join(config.dataDirectory, 'keys', 'master.key')
    const keys = loadKeys(keyFile)
    const applied = await reach(owner, () => migrate(owner, join(HOME, 'db/migrations'), passwordOf(keys)))
    return { owner, keys, keyFile, firstStart: applied > 0, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** The password of the program's role follows from the master key, so that there is one secret to keep. */
const passwordOf = (keys: Keys): string => keys.derive('password of the program role').toString('hex')

/**
 * Opens the installation that the settings name: its storage, the law and the dictionaries, and a pool of connections as
 * the program's role, which is refused where it stands above the guards.
 */
export async function openInstallation(config: Config, how: Opening): Promise<Installation> {
  const [law, registers] = await Promise.all([openLaw(), openRegisters(config.demo)])
  const clinics = await openClinics(registers, config.demo)
  const storage = await openStorage(config, how)
  const { owner, keys, firstStart } = storage
  const database = openDatabase(
    { ...owner, user: PROGRAM_ROLE, password: passwordOf(keys) },
    how.poolSize ?? 10,
  )
  const close = async (): Promise<void> => {
    await database.close()
    await storage.close()
  }
  try {
    const clock = systemClock(config.today ?? undefined)
    await prepare(database, clock, { law, registers, clinics }, keys)
    return {
      config,
      clock,
      law,
      registers,
      clinics,
      keys,
      sealing: sealingWith(keys),
      database,
      owner,
      firstStart,
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

async function prepare(
  database: Database,
  clock: Clock,
  { law, registers, clinics }: Pick<Installation, 'law' | 'registers' | 'clinics'>,
  keys: Keys,
): Promise<void> {
  const above = await refuseOwner(database.pool)
  if (above) throw new CannotStart(above)
  await database.transact(SYSTEM, async tx => {
    await enterBusinessDay(tx, clock.today())
    await keepWordings(tx, [...law.files, law.edition])
    await saveRegisters(tx, registers)
    await saveClinics(tx, clinics)
    await signingKey(tx, keys)
  })
}

async function reach<T>(owner: Connection, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof CannotStart) throw error
    const where = `${owner.host}:${owner.port}/${owner.database}`
    throw new CannotStart(
      `The database at ${where} cannot be used: ${(error as Error).message || String(error)}. Check DATABASE_URL and that the server runs.`,
      { cause: error },
    )
  }
}
