import { keepWordings } from '#law/store.ts'
import { aRecord } from '#people/test-support/a-record.ts'
import { SYSTEM, type Actor } from '#platform/actor.ts'
import type { TestServer } from '#test/server.ts'
import { moveByName } from '../make-move.ts'
import type { ComplaintDesk } from './complaint-desk.ts'

/** Everybody around complaints at a whole Polis: its own accounts, and one person who is insured. */
export async function deskAt(server: TestServer): Promise<ComplaintDesk> {
  const { installation, database } = server
  const { law } = installation
  await database.transact(SYSTEM, tx => keepWordings(tx, [...law.files, law.edition]))
  const one = await aRecord(server, { passport: '100001' })
  const other = await aRecord(server, { identity: { givenName: 'Вера' }, passport: '100002', insurer: null })
  const staff = await staffOf(server)
  const as: ComplaintDesk['as'] = (actor, work) => database.attempt(actor, work)
  const desk: Omit<ComplaintDesk, 'move'> = {
    ...server,
    ...installation,
    connection: server.connection,
    owner: server.owner,
    clock: { ...installation.clock, moveTo: server.moveTo },
    citizen: { role: 'citizen', personId: one.personId, name: 'Берёзкина Анна' },
    uninsured: { role: 'citizen', personId: other.personId, name: 'Берёзкина Вера' },
    clerk: staff('clerk'),
    colleague: staff('colleague'),
    stranger: { role: 'clerk', organisation: 'insurer:77008', name: 'Кузнецов И. И.' },
    clinic: staff('registrar'),
    fund: staff('fund'),
    as,
  }
  return { ...desk, move: (actor, id, body) => as(actor, tx => moveByName(tx, desk, id, body, actor)) }
}

async function staffOf({ owner }: TestServer): Promise<(login: string) => Actor> {
  const { rows } = await owner.query<Actor & { login: string }>(
    'select login, role, organisation, account_id as "accountId", display_name as name from account',
  )
  return login => {
    const found = rows.find(row => row.login === login)
    if (!found) throw new Error(`No account ${login}`)
    const { login: _, ...actor } = found
    return actor
  }
}
