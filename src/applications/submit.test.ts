import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ANONYMOUS, SYSTEM } from '#platform/actor.ts'
import { day } from '#kernel/day.ts'
import { decisionsOn } from '#law/store.ts'
import { startDraft } from './drafts/start-draft.ts'
import { submit } from './submit.ts'
import {
  aContent,
  aSnils,
  anApplication,
  codes,
  fields,
  fileAs,
  value,
  withDesk,
  type Desk,
} from './test-support/an-application.ts'

const submitting = (desk: Desk, draftId: string, content = aContent()) =>
  desk.database.attempt(ANONYMOUS, tx => submit(tx, desk, { draftId, content, channel: 'online' }, ANONYMOUS))

const aDraft = (desk: Desk) =>
  desk.database.transact(ANONYMOUS, tx => startDraft(tx, desk.sealing, ANONYMOUS))

test('one draft sent by 64 clients at once is one application (APP-01, APP-10)', () =>
  withDesk('2017-06-01', async desk => {
    const { draftId } = await aDraft(desk)
    const sent = await Promise.all(Array.from({ length: 64 }, () => submitting(desk, draftId)))
    assert.equal(new Set(sent.map(one => value(one).applicationId)).size, 1)
    const { rows } = await desk.owner.query<{
      applications: number
      events: number
      claims: number
      decisions: number
    }>(
      `select (select count(*)::int from application) as applications, (select count(*)::int from application_event) as events,
        (select count(*)::int from open_application_claim) as claims, (select count(*)::int from decision) as decisions`,
    )
    assert.deepEqual(rows, [{ applications: 1, events: 1, claims: 1, decisions: 1 }])
  }))

test('one person filed by 64 clients at several insurers is one application (ELG-15)', () =>
  withDesk('2017-06-01', async desk => {
    const insurers = ['77004', '77005', '77008', '77012', '77013', '77015']
    const sent = await Promise.all(
      Array.from({ length: 64 }, (_one, index) =>
        fileAs(desk, aContent(1, { insurerCode: insurers[index % insurers.length]!, officeId: undefined })),
      ),
    )
    assert.equal(sent.filter(one => one.ok).length, 1)
    assert.deepEqual(new Set(sent.flatMap(codes)), new Set(['applications.open-application']))
  }))

test('a second application with the same document is refused however the number is typed (ELG-15)', () =>
  withDesk('2017-06-01', async desk => {
    await anApplication(desk)
    for (const document of [
      { type: 'passport', series: '4510', number: '100 001' },
      { type: 'passport', number: '45 1О 1О0001' },
    ])
      assert.deepEqual(codes(await fileAs(desk, aContent(1, { document }))), [
        'applications.open-application',
      ])
  }))

test('everything that is wrong is said at once, by field (DOC-01, DOC-15)', () =>
  withDesk('2017-06-01', async desk => {
    const sent = await fileAs(
      desk,
      aContent(1, {
        identity: { ...aContent().identity, surname: 'Берёзкин42' },
        document: { type: 'passport', series: '45', number: '12' },
        snils: '112-233-445 96',
        phone: '12',
        email: 'nobody',
        address: { kind: 'residence', region: '00', text: ' ' },
        insurerCode: '50005',
        form: 'digital',
      }),
    )
    assert.deepEqual(fields(sent), [
      'address',
      'addressRegion',
      'documentNumber',
      'email',
      'form',
      'insurer',
      'phone',
      'snils',
      'surname',
    ])
  }))

test('a region that is none, a birth date to come and an insurer that is none are refused, not errors', () =>
  withDesk('2017-06-01', async desk => {
    assert.deepEqual(fields(await fileAs(desk, aContent(1, { region: '00' }))), ['region'])
    const unborn = { ...aContent().identity, birthDate: day('2017-06-02') }
    assert.deepEqual(codes(await fileAs(desk, aContent(1, { identity: unborn }))), [
      'eligibility.born-after-day',
    ])
    assert.deepEqual(fields(await fileAs(desk, aContent(1, { insurerCode: '77999' }))), ['insurer'])
    assert.deepEqual(fields(await fileAs(desk, aContent(1, { officeId: 'demo-77008-1' }))), ['office'])
  }))

test('a serviceman and a visitor with a visa are told no and what to do instead (ELG-06, ELG-10)', () =>
  withDesk('2017-06-01', async desk => {
    for (const category of ['military', 'visa_visitor'] as const) {
      const sent = await fileAs(desk, aContent(1, { category }))
      assert.ok(!sent.ok)
      const no = sent.refusals.find(({ code }) => code === 'applications.not-insurable')
      assert.ok(no && no.says.ru.length > 20 && no.because?.length, category)
    }
  }))

test('an adult citizen names the SNILS, a child under 14 need not (DOC-01, DOC-02, DOC-13)', () =>
  withDesk('2017-06-01', async desk => {
    assert.deepEqual(fields(await fileAs(desk, aContent(1, { snils: undefined }))), ['snils'])
    const child = aContent(2, {
      identity: { ...aContent().identity, birthDate: day('2010-05-05') },
      document: { type: 'birth_certificate', series: 'IV-МЮ', number: '123456' },
      snils: undefined,
      representative: {
        name: { surname: 'Берёзкина', givenName: 'Анна' },
        relation: 'parent',
        document: { type: 'passport', series: '45 10', number: '654321' },
      },
    })
    value(await fileAs(desk, child))
  }))

test('a child of 14 to 17 comes with a representative, and someone other than a parent or guardian with a power of attorney (DOC-03, DOC-11, DOC-12, APP-02)', () =>
  withDesk('2017-06-01', async desk => {
    const minor = { ...aContent().identity, birthDate: day('2001-05-05') }
    assert.deepEqual(fields(await fileAs(desk, aContent(1, { identity: minor }))), [
      'representativeDocumentNumber',
    ])
    const representative = {
      name: { surname: 'Берёзкина', givenName: 'Анна' },
      relation: 'other',
      document: { type: 'passport', series: '45 10', number: '654321' },
    } as const
    assert.deepEqual(fields(await fileAs(desk, aContent(1, { identity: minor, representative }))), [
      'powerOfAttorney',
    ])
    value(
      await fileAs(
        desk,
        aContent(1, {
          identity: minor,
          representative: { ...representative, powerOfAttorney: '№ 5 от 01.05.2017' },
        }),
      ),
    )
    const guardian = { ...representative, relation: 'guardian' } as const
    value(
      await fileAs(
        desk,
        aContent(2, { identity: { ...minor, surname: 'Тополев' }, representative: guardian }),
      ),
    )
  }))

test('a worker of the Eurasian union names passport, SNILS, contract and notification (ELG-07, DOC-09)', () =>
  withDesk('2017-06-01', async desk => {
    const worker = aContent(1, {
      category: 'eaeu_worker',
      document: { type: 'foreign_passport', number: 'N1234567' },
      snils: aSnils(4),
    })
    assert.deepEqual(fields(await fileAs(desk, worker)), ['statusDocumentType', 'statusDocumentType'])
    const papers = [
      { type: 'employment_contract', number: '' },
      { type: 'arrival_notification', number: '' },
    ]
    value(await fileAs(desk, { ...worker, statusDocuments: papers }))
  }))

test('nothing readable of an application lies in the database but name, birth date and what a queue needs', () =>
  withDesk('2017-06-01', async desk => {
    const { applicationId } = await anApplication(desk)
    const { rows } = await desk.owner.query<{ content: Buffer }>('select content from application')
    assert.ok(!rows[0]!.content.includes('Показательная') && !rows[0]!.content.includes(aSnils(1)))
    const [decision] = await desk.database.transact(SYSTEM, tx => decisionsOn(tx, applicationId))
    assert.equal(decision?.rule, 'insurance/eligibility')
    assert.ok(decision?.lawFiles.length)
    assert.deepEqual(decision?.facts, { category: 'citizen', birthDate: '1985-05-03', region: '77' })
  }))
