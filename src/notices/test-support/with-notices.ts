import { join } from 'node:path'
import { loadRegisters, saveRegisters, type Registers } from '#insurers/index.ts'
import type { Clock } from '#kernel/clock.ts'
import { day, type Day } from '#kernel/day.ts'
import { loadLaw } from '#law/load.ts'
import type { Law } from '#law/types.ts'
import { registerPerson } from '#people/index.ts'
import { SYSTEM } from '#platform/actor.ts'
import { withDatabase, type TestDatabase } from '#test/database.ts'
import { loadTexts, type Texts } from '#web/texts.ts'
import type { Telling } from '../notice.ts'
import { tellAll } from '../tell.ts'

const HOME = join(import.meta.dirname, '../../..')

/** The law, the registers and the texts of the checkout, loaded once a test process. */
export const law: Law = await loadLaw(join(HOME, 'law'))
export const registers: Registers = await loadRegisters(join(HOME, 'dictionaries'))
export const texts: Texts = loadTexts()

/** A clock that goes only when it is moved; its instant and its day are moved apart. */
interface MovableClock extends Clock {
  moveTo(at: string): void
  startDay(on: string): void
}

/** What a test of notices works with: noon of Moscow, 23 November 2026. */
export interface NoticeTest extends TestDatabase {
  law: Law
  registers: Registers
  texts: Texts
  clock: MovableClock
  /** Tells as Polis itself; answers how many notices are new. */
  tell(...tellings: Telling[]): Promise<number>
}

/** Runs a test of notices on a database of its own. */
export const withNotices = (run: (test: NoticeTest) => Promise<void>, poolSize?: number): Promise<void> =>
  withDatabase(async test => {
    await test.database.transact(SYSTEM, tx => saveRegisters(tx, registers))
    const clock = movableClock('2026-11-23T09:00:00Z', '2026-11-23')
    const tell: NoticeTest['tell'] = (...tellings) =>
      test.database.transact(SYSTEM, tx => tellAll(tx, { registers, sealing: test.sealing, clock }, tellings))
    await run({ ...test, law, registers, texts, clock, tell })
  }, poolSize)

/** A clock that stands at an instant and a day until it is moved. */
export function movableClock(instant: string, today: string): MovableClock {
  let at = Temporal.Instant.from(instant)
  let on: Day = day(today)
  return {
    now: () => at,
    today: () => on,
    moveTo: other => void (at = Temporal.Instant.from(other)),
    startDay: other => void (on = day(other)),
  }
}

/** An invented person of the register; answers their id. */
export async function aPerson(
  { database, sealing }: TestDatabase,
  seed: number,
  more: { email?: string; phone?: string; statusUntil?: string; documentUntil?: string } = {},
): Promise<string> {
  const registered = await database.transact(SYSTEM, tx =>
    registerPerson(
      tx,
      sealing,
      {
        identity: { surname: 'Ручьёв', givenName: 'Аркадий', sex: 'm', birthDate: day('1985-03-27') },
        documents: [
          {
            type: 'passport',
            series: '45 10',
            number: String(100_000 + seed),
            validUntil: more.documentUntil ? day(more.documentUntil) : undefined,
          },
        ],
        email: more.email,
        phone: more.phone,
        addresses: [],
        status: {
          category: 'citizen',
          statusUntil: more.statusUntil ? day(more.statusUntil) : undefined,
        },
      },
      day('2020-01-01'),
    ),
  )
  if (!registered.ok) throw new Error('Not registered')
  return registered.value
}

/** Something to tell in Moscow. */
export const aTelling = (more: Partial<Telling> & Pick<Telling, 'subjectId'>): Telling => ({
  reason: 'policy_ready',
  insurerCode: '77012',
  region: '77',
  ...more,
})
