import assert from 'node:assert/strict'
import { openAccount, signIn } from '#access/index.ts'
import { accept } from '#applications/accept.ts'
import { take } from '#applications/take.ts'
import { aContent, value } from '#applications/test-support/an-application.ts'
import { filedWithPicture } from '#applications/clerk/test-support/at-the-desk.ts'
import { addEmployer } from '#employers/add-employer.ts'
import { aCsv, aRow, INN } from '#employers/test-support/a-list.ts'
import { upload } from '#employers/upload.ts'
import { aPng } from '#applications/test-support/some-files.ts'
import { addEvidence } from '#complaints/evidence/add-evidence.ts'
import { fileComplaint } from '#complaints/index.ts'
import { day } from '#kernel/day.ts'
import { newId } from '#kernel/ids.ts'
import { mergeRecords } from '#people/merging/merge-records.ts'
import { tellChange } from '#people/telling/tell-change.ts'
import { aRecord } from '#people/test-support/a-record.ts'
import { SYSTEM, type Actor } from '#platform/actor.ts'
import { csrfToken, newVisitor } from '#platform/http/csrf.ts'
import { closeBatch } from '#production/index.ts'
import { makeLink } from '#proofs/share/make-link.ts'
import { linksOf } from '#proofs/share/store.ts'
import { TEST_KEYS } from '../database.ts'
import { PASSWORD, type TestServer } from '../server.ts'

/** The day of the scene: paper policies are made after a certificate. */
export const DAY = '2017-06-01'

/** The surname of everyone of the scene: no answer to a stranger may hold it. */
export const SURNAME = 'Тайнова'

/** What belongs to insurer 77012, to the fund of Moscow, and to one person. */
export interface Scene {
  personId: string
  twinId: string
  mergedId: string
  applicationId: string
  fileId: string
  requestId: string
  productionBatchId: string
  employerId: string
  listId: string
  linkId: string
  cardRequestId: string
  complaintId: string
  evidenceId: string
}

const OWNER = { role: 'clerk', organisation: 'insurer:77012', name: 'Петрова А. В.' } as const

/** Sets up everything of the scene, in the transactions of those whose it is. */
export async function setScene(server: TestServer): Promise<Scene> {
  const { database, installation } = server
  const { personId, applicationId, fileId } = await acceptedApplication(server)
  const { identity } = ofScene()
  const twin = await aRecord(server, { identity, passport: '222222' })
  const merged = await aRecord(server, { identity, passport: '333333' })
  const merging = { survivingId: personId, mergedId: merged.personId, reason: 'один человек' }
  value(await database.attempt(OWNER, tx => mergeRecords(tx, installation, merging, OWNER)))
  const citizen: Actor = { role: 'citizen', personId, name: SURNAME }
  const told = {
    personId,
    kind: 'residence',
    answers: { region: '77', address: 'г. Пример', on: '01.05.2017' },
  } as const
  const { requestId } = value(
    await database.attempt(citizen, tx => tellChange(tx, installation, told, citizen)),
  )
  value(
    await database.attempt(citizen, tx =>
      makeLink(tx, installation, personId, { purpose: 'school', days: '30' }),
    ),
  )
  await server.owner.query(
    `insert into late_complaint (application_id, region_code, insurer_code, awaited, term_passed_on, filed_on, answer_due_on)
      values ($1, '77', '77012', 'policy', '2017-05-01', '2017-05-02', '2017-06-20')`,
    [applicationId],
  )
  const [link] = await database.transact(citizen, tx => linksOf(tx, personId))
  const batch = value(await database.attempt(OWNER, tx => closeBatch(tx, installation, 'paper', OWNER)))
  return {
    ...(await aList(server)),
    personId,
    applicationId,
    fileId,
    requestId,
    twinId: twin.personId,
    cardRequestId: await aCardRequest(server, twin.personId),
    mergedId: merged.personId,
    productionBatchId: batch.batchId,
    linkId: link?.linkId ?? assert.fail('no link'),
    ...(await aComplaint(server, personId)),
  }
}

const ofScene = () => {
  const content = aContent(1)
  return { ...content, identity: { ...content.identity, surname: SURNAME } }
}

async function acceptedApplication(server: TestServer) {
  const { database, installation, owner } = server
  const { applicationId } = await filedWithPicture(server, 1, ofScene())
  const { rows } = await owner.query<{ account_id: string }>(
    `select account_id from account where login = 'clerk'`,
  )
  const clerk: Actor = { ...OWNER, accountId: rows[0]?.account_id ?? '' }
  value(await database.attempt(clerk, tx => take(tx, installation, { applicationId }, clerk)))
  const { application } = value(
    await database.attempt(clerk, tx => accept(tx, installation, { applicationId }, clerk)),
  )
  const files = await owner.query<{ file_id: string }>('select file_id from application_file')
  assert.ok(application.personId)
  return { applicationId, personId: application.personId, fileId: files.rows[0]?.file_id ?? '' }
}

const aList = ({ database, installation }: TestServer) =>
  database.transact(OWNER, async tx => {
    const asked = { insurerCode: '77012', inn: INN, name: `ООО «${SURNAME}»` }
    const employer = value(await addEmployer(tx, installation, asked, OWNER))
    const bytes = aCsv([aRow(7, { surname: SURNAME })])
    const list = value(await upload(tx, installation, { employer, bytes }, OWNER))
    return { employerId: employer.employerId, listId: list.batchId }
  })

/** What a clinic asked about a card that nobody has in hand. */
async function aCardRequest({ owner }: TestServer, personId: string): Promise<string> {
  const [cardId, requestId] = [newId(), newId()]
  await owner.query(
    `insert into chip_card (person_id, card_id, serial, policy_id, owner_file, issued_on) values ($1, $2, '123456789012', $2, '', $3)`,
    [personId, cardId, DAY],
  )
  await owner.query(
    `insert into card_request (person_id, request_id, card_id, kind, fields, organisation, who, asked_on)
      values ($1, $2, $3, 'replace_card', '{surname}', 'clinic:770001', 'Орлова Н. Н.', $4)`,
    [personId, requestId, cardId, DAY],
  )
  return requestId
}

/** A complaint about a clinic that has been asked, with a receipt. */
async function aComplaint(
  { database, installation }: TestServer,
  personId: string,
): Promise<Pick<Scene, 'complaintId' | 'evidenceId'>> {
  const citizen: Actor = { role: 'citizen', personId, name: SURNAME }
  return database.transact(citizen, async tx => {
    const asked = {
      personId,
      kind: 'charge',
      channel: 'online',
      clinicCode: '770002',
      happenedOn: day('2017-05-20'),
      story: `${SURNAME} заплатила`,
    } as const
    const { complaintId } = value(await fileComplaint(tx, installation, asked, citizen))
    const receipt = {
      complaintId,
      kind: 'receipt',
      name: 'чек.png',
      bytes: aPng(),
      receiptKopecks: 435_000,
    } as const
    const { evidenceId } = value(await addEvidence(tx, installation, receipt, citizen))
    return { complaintId, evidenceId }
  })
}

/** The strangers of the scene: another insurer, the fund of another region, a person with an account and nothing else. */
export async function hireStrangers(server: TestServer): Promise<void> {
  const boris = await aRecord(server, {
    identity: { surname: 'Чужой', givenName: 'Борис', patronymic: 'Ильич', sex: 'm' },
    passport: '444444',
    insurer: '77008',
  })
  await server.database.transact(SYSTEM, async tx => {
    const same = { password: PASSWORD, displayName: 'Чужой Б. И.' }
    await openAccount(tx, { ...same, login: 'other-clerk', role: 'clerk', organisation: 'insurer:77008' })
    await openAccount(tx, { ...same, login: 'other-fund', role: 'fund', organisation: 'fund:78' })
    await openAccount(tx, { ...same, login: 'citizen', role: 'citizen', personId: boris.personId })
  })
}

/** A browser that somebody signed in with. */
export interface Browser {
  cookie: string
  csrf: string
}

/** Signs in as one of the accounts; null is somebody who has not. */
export async function browserOf({ installation }: TestServer, login: string | null): Promise<Browser> {
  const visitor = newVisitor()
  const csrf = csrfToken(TEST_KEYS.derive('form tokens'), visitor)
  if (login === null) return { cookie: `polis_visitor=${visitor}`, csrf }
  const { session } = value(await signIn(installation, { login, password: PASSWORD, address: '192.0.2.1' }))
  return { cookie: `polis_visitor=${visitor}; polis_session=${session}`, csrf }
}
