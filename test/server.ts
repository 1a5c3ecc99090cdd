import { join } from 'node:path'
import type { AddressInfo } from 'node:net'
import { authenticateWith, issueToken, openAccount, type NewAccount } from '#access/index.ts'
import { loadClinics, saveClinics, type ClinicRegister } from '#clinics/index.ts'
import { loadRegisters, saveRegisters, type Registers } from '#insurers/index.ts'
import { day, type Day } from '#kernel/day.ts'
import { loadLaw, type Law } from '#law/law.ts'
import { countUnread } from '#notices/index.ts'
import { SYSTEM } from '#platform/actor.ts'
import { buildServer, type HttpServer } from '#platform/http/server.ts'
import type { Route } from '#platform/http/route.ts'
import { assetRoutes } from '#web/assets.ts'
import { loadTexts } from '#web/texts.ts'
import { routesOf } from '../src/app.ts'
import type { Installation } from '../src/installation.ts'
import { TEST_KEYS, withDatabase, type TestDatabase } from './database.ts'

const HOME = join(import.meta.dirname, '..')

/** The law and the registers of the checkout, loaded once a test process. */
export const law: Law = await loadLaw(join(HOME, 'law'))
export const registers: Registers = await loadRegisters(join(HOME, 'dictionaries'))
export const clinics: ClinicRegister = await loadClinics(join(HOME, 'dictionaries'), registers)

/** The password of every account of a test server. */
export const PASSWORD = 'only-for-tests'

/** Who may sign in at a test server. */
const ACCOUNTS: readonly NewAccount[] = [
  {
    login: 'clerk',
    password: PASSWORD,
    role: 'clerk',
    organisation: 'insurer:77012',
    displayName: 'Петрова А. В.',
  },
  {
    login: 'colleague',
    password: PASSWORD,
    role: 'clerk',
    organisation: 'insurer:77012',
    displayName: 'Сидорова Е. П.',
  },
  {
    login: 'registrar',
    password: PASSWORD,
    role: 'registrar',
    organisation: 'clinic:770001',
    displayName: 'Орлова Н. Н.',
  },
  { login: 'fund', password: PASSWORD, role: 'fund', organisation: 'fund:77', displayName: 'Фондова Ф. Ф.' },
  { login: 'admin', password: PASSWORD, role: 'admin', displayName: 'Администратор' },
]

const TEXTS = loadTexts()

/** A whole Polis on a database of a test's own, listening on a free port. */
export interface TestServer extends TestDatabase {
  url: string
  app: HttpServer
  routes: Route[]
  installation: Installation
  /** What the server logged: each of its own errors is a line. */
  lines: Record<string, unknown>[]
  /** Goes on to another business day, by which the law and the terms of every later request are read. */
  moveTo(today: string): void
  /** A new bearer token of a role at Moscow's first organisation of a test, or at the insurer given. */
  token(role: 'clerk' | 'registrar' | 'fund' | 'admin', insurer?: string): Promise<string>
}

/** Runs a test against a whole Polis on a business day; the public limit is out of the way unless a test is about it. */
export const withServer = (
  today: string,
  run: (server: TestServer) => Promise<void>,
  publicPerSecond = 1_000_000,
): Promise<void> =>
  withDatabase(async test => {
    await prepare(test)
    const lines: TestServer['lines'] = []
    let on = day(today)
    const installation = installationOf(test, () => on)
    const routes = routesOf(installation)
    const { database, clock, keys } = installation
    const app = await buildServer({
      routes,
      assets: assetRoutes(),
      texts: TEXTS,
      clock,
      authenticate: authenticateWith({ database, clock }),
      isReady: () => Promise.resolve(true),
      organisationName: organisation => organisation,
      unreadNotices: actor => database.transact(actor, tx => countUnread(tx, actor.personId ?? '')),
      formKey: keys.derive('form tokens'),
      publicPerSecond,
      log: line => void lines.push(line),
    })
    try {
      await app.listen({ host: '127.0.0.1', port: 0 })
      const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
      const moveTo = (other: string) => void (on = day(other))
      await run({ ...test, url, app, routes, installation, lines, moveTo, token: tokens(test) })
    } finally {
      // A failed test may leave requests behind, whose connections would be kept alive for a minute.
      app.server.closeAllConnections()
      await app.close()
    }
  })

async function prepare({ database, owner }: TestDatabase): Promise<void> {
  await owner.query('insert into business_day (day) values ($1)', ['2000-01-01'])
  await database.transact(SYSTEM, async tx => {
    await saveRegisters(tx, registers)
    await saveClinics(tx, clinics)
  })
  if (accountRows) return void (await owner.query(COPIED_ACCOUNTS, [accountRows]))
  await database.transact(SYSTEM, async tx => {
    for (const account of ACCOUNTS) await openAccount(tx, account)
  })
  const { rows } = await owner.query<{ all: string }>('select json_agg(account)::text as all from account')
  accountRows = rows[0]!.all
}

/** The accounts as the first test of this process opened them: hashing a password is meant to be slow. */
let accountRows: string | null = null
const COPIED_ACCOUNTS = 'insert into account select * from json_populate_recordset(null::account, $1::json)'

/** Instants stay real: a token and a session live by them; only the business day is moved. */
function installationOf({ database, sealing, connection }: TestDatabase, today: () => Day): Installation {
  const clock = { now: () => Temporal.Now.instant(), today }
  return {
    config: {
      port: 0,
      host: '127.0.0.1',
      externalDatabase: null,
      dataDirectory: '',
      today: today(),
      demo: false,
    },
    clock,
    law,
    registers,
    clinics,
    keys: TEST_KEYS,
    sealing,
    database,
    owner: connection,
    firstStart: true,
    close: () => Promise.resolve(),
  }
}

const tokens =
  ({ database }: TestDatabase): TestServer['token'] =>
  (role, insurer = '77012') =>
    database.transact(SYSTEM, tx => {
      const label = 'Программа теста'
      if (role === 'admin') return issueToken(tx, { role, label })
      if (role === 'clerk') return issueToken(tx, { role, organisation: `insurer:${insurer}`, label })
      if (role === 'fund') return issueToken(tx, { role, organisation: 'fund:77', label })
      return issueToken(tx, { role, organisation: 'clinic:770001', label })
    })
