import { openAccount, type Standing } from '#access/index.ts'
import { invariant } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import { cardHolders } from './store.ts'

/** The one password of all demonstration sign-ins; printed at the start, so it guards nothing. */
export const DEMO_PASSWORD = 'polis-demo-2026'

/** A sign-in of the demonstration, as the start prints it. */
export interface DemoAccount {
  login: string
  /** Who it is, in plain English. */
  describes: string
}

type Staff = DemoAccount & { name: string; standing: Exclude<Standing, { role: 'citizen' }> }

const clerk = (login: string, insurer: string, describes: string, name: string): Staff => ({
  login,
  describes: `clerk of ${describes}`,
  name,
  standing: { role: 'clerk', organisation: `insurer:${insurer}` },
})
const registrar = (region: string, place: string, name: string): Staff => ({
  login: `registrar-${region}`,
  describes: `registrar of a clinic in ${place}`,
  name,
  standing: { role: 'registrar', organisation: `clinic:${region}0001` },
})
const officer = (region: string, place: string, name: string): Staff => ({
  login: `fund-${region}`,
  describes: `officer of the fund of ${place}`,
  name,
  standing: { role: 'fund', organisation: `fund:${region}` },
})

const STAFF: readonly Staff[] = [
  clerk('clerk-77', '77012', 'an insurer in Moscow (77012)', 'Образцова А. В.'),
  clerk('clerk-77-2', '77012', 'the same insurer, a colleague', 'Примерная Е. П.'),
  clerk('clerk-77-3', '77008', 'another insurer in Moscow (77008)', 'Показательный И. И.'),
  clerk('clerk-50', '50046', 'an insurer in the Moscow region (50046)', 'Учебная О. С.'),
  clerk('clerk-75', '75004', 'an insurer in Transbaikal (75004)', 'Пробный Д. Н.'),
  registrar('77', 'Moscow', 'Ключникова Т. А.'),
  registrar('50', 'the Moscow region', 'Рощина В. Г.'),
  registrar('75', 'Transbaikal', 'Снежина Л. Р.'),
  officer('77', 'Moscow', 'Фондов М. К.'),
  officer('50', 'the Moscow region', 'Надзорова И. Ф.'),
  officer('75', 'Transbaikal', 'Порядкова Ю. Б.'),
  { login: 'admin', describes: 'administrator', name: 'Главный А. А.', standing: { role: 'admin' } },
]

const CITIZENS: readonly (DemoAccount & { region: string })[] = [
  { login: 'citizen-77', describes: 'insured person in Moscow', region: '77' },
  { login: 'citizen-50', describes: 'insured person in the Moscow region', region: '50' },
  { login: 'citizen-75', describes: 'insured person in Transbaikal', region: '75' },
]

/** Every demonstration sign-in, for printing at the start. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [...STAFF, ...CITIZENS].map(({ login, describes }) => ({
  login,
  describes,
}))

/** The sign-in whose account says that the demonstration was loaded. */
export const MARK = 'admin'

/** Opens the accounts of staff; answers the clerks by their insurer, the first of each. */
export async function openStaff(tx: Tx): Promise<ReadonlyMap<string, Actor>> {
  const clerks = new Map<string, Actor>()
  for (const { login, name, standing } of STAFF) {
    const opened = await openAccount(tx, { ...standing, login, password: DEMO_PASSWORD, displayName: name })
    invariant(opened.ok, `the sign-in ${login} is free`)
    if (standing.role !== 'clerk') continue
    const insurer = standing.organisation.slice('insurer:'.length)
    if (!clerks.has(insurer))
      clerks.set(insurer, {
        role: 'clerk',
        organisation: standing.organisation,
        accountId: opened.value,
        name,
      })
  }
  return clerks
}

/** Opens the accounts of a few people of the start set who have a card to show. */
export async function openCitizens(tx: Tx): Promise<void> {
  for (const { login, region } of CITIZENS) {
    const [holder] = await cardHolders(tx, region, 1)
    invariant(holder, `the start set has a card in region ${region}`)
    const { personId, name } = holder
    const opened = await openAccount(tx, {
      role: 'citizen',
      personId,
      login,
      password: DEMO_PASSWORD,
      displayName: name,
    })
    invariant(opened.ok, `the sign-in ${login} is free`)
  }
}
