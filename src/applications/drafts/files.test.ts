import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ANONYMOUS, type Actor } from '#platform/actor.ts'
import { submit } from '../submit.ts'
import { aJpeg, aPdf, aPng } from '../test-support/some-files.ts'
import { aContent, codes, fields, value, withDesk, type Desk } from '../test-support/an-application.ts'
import { attachFile, type FileToAttach } from './attach-file.ts'
import { LARGEST_FILE, MOST_FILES } from './draft.ts'
import { findDraft } from './find-draft.ts'
import { fileReply, listFiles, readFile } from './read-file.ts'
import { removeFile } from './remove-file.ts'
import { startDraft } from './start-draft.ts'

const aDraft = (desk: Desk) =>
  desk.database.transact(ANONYMOUS, tx => startDraft(tx, desk.sealing, ANONYMOUS))
const attaching = (desk: Desk, draftId: string, file: Partial<FileToAttach> = {}) =>
  desk.database.attempt(ANONYMOUS, tx =>
    attachFile(
      tx,
      desk.sealing,
      draftId,
      { name: 'паспорт.png', bytes: aPng(), tooBig: false, documentCode: 'passport', ...file },
      ANONYMOUS,
    ),
  )
const own = { actor: ANONYMOUS, own: true }
const listing = (desk: Desk, draftId: string, as: { actor: Actor; own: boolean } = own) =>
  desk.database.transact(as.actor, tx => listFiles(tx, desk.sealing, draftId, as))

test('pictures and PDFs are attached whatever their names say, and are read back as they came (DOC-16)', () =>
  withDesk('2017-06-01', async desk => {
    const { draftId } = await aDraft(desk)
    for (const [bytes, kind] of [
      [aPng(), 'image/png'],
      [aJpeg(5000), 'image/jpeg'],
      [aPdf(), 'application/pdf'],
    ] as const) {
      const { fileId, contentType } = value(await attaching(desk, draftId, { name: '../снимок.exe', bytes }))
      assert.equal(contentType, kind)
      const opened = await desk.database.transact(ANONYMOUS, tx =>
        readFile(tx, desk.sealing, { draftId, fileId }, own),
      )
      assert.ok(opened !== null && opened.bytes.equals(bytes))
      assert.equal(opened.name, 'снимок.exe')
    }
    assert.equal((await listing(desk, draftId)).length, 3)
  }))

test('name and content of a file are sealed in the database', () =>
  withDesk('2017-06-01', async desk => {
    const { draftId } = await aDraft(desk)
    value(await attaching(desk, draftId, { bytes: aPdf() }))
    const { rows } = await desk.owner.query<{ sealed_name: Buffer; sealed_content: Buffer }>(
      'select * from application_file',
    )
    assert.ok(!rows[0]!.sealed_name.includes('паспорт') && !rows[0]!.sealed_content.includes('%PDF'))
  }))

test('a file of another kind, an empty one, one too big and an unknown document are refused, and nothing is kept', () =>
  withDesk('2017-06-01', async desk => {
    const { draftId } = await aDraft(desk)
    const page = Buffer.from('<script>alert(1)</script>')
    assert.deepEqual(codes(await attaching(desk, draftId, { bytes: page })), ['applications.file-type'])
    assert.deepEqual(codes(await attaching(desk, draftId, { bytes: Buffer.alloc(0) })), [
      'applications.file-empty',
    ])
    assert.deepEqual(codes(await attaching(desk, draftId, { tooBig: true })), ['applications.file-size'])
    const huge = aJpeg(LARGEST_FILE)
    assert.deepEqual(codes(await attaching(desk, draftId, { bytes: huge })), ['applications.file-size'])
    assert.deepEqual(fields(await attaching(desk, draftId, { documentCode: 'visa', bytes: page })), [
      'documentCode',
      'file',
    ])
    assert.deepEqual(await listing(desk, draftId), [])
  }))

test('a file of exactly ten megabytes is taken', () =>
  withDesk('2017-06-01', async desk => {
    const { draftId } = await aDraft(desk)
    const bytes = aJpeg(LARGEST_FILE - aJpeg(0).length)
    assert.equal(value(await attaching(desk, draftId, { bytes })).byteSize, LARGEST_FILE)
  }))

test('twenty files go with an application, not one more, however many come at once', () =>
  withDesk('2017-06-01', async desk => {
    const { draftId } = await aDraft(desk)
    const sent = await Promise.all(Array.from({ length: MOST_FILES + 5 }, () => attaching(desk, draftId)))
    assert.equal(sent.filter(({ ok }) => ok).length, MOST_FILES)
    assert.deepEqual(new Set(sent.flatMap(codes)), new Set(['applications.file-many']))
  }))

test('a file that was removed is gone, and after sending none can be removed', () =>
  withDesk('2017-06-01', async desk => {
    const { draftId, secret } = await aDraft(desk)
    const { fileId } = value(await attaching(desk, draftId))
    const kept = value(await attaching(desk, draftId))
    const removing = (id: string) =>
      desk.database.attempt(ANONYMOUS, async tx => {
        const draft = await findDraft(tx, desk.sealing, secret, ANONYMOUS)
        return removeFile(tx, draft!, id, ANONYMOUS)
      })
    for (const unknown of ['', 'нет', draftId]) value(await removing(unknown))
    value(await removing(fileId))
    assert.deepEqual(
      (await listing(desk, draftId)).map(file => file.fileId),
      [kept.fileId],
    )
    const sent = { draftId, content: aContent(), channel: 'online' } as const
    value(await desk.database.attempt(ANONYMOUS, tx => submit(tx, desk, sent, ANONYMOUS)))
    assert.deepEqual(codes(await removing(kept.fileId)), ['applications.already-sent'])
  }))

test('files are seen by the clerks of the application’s insurer once it is sent, and by no other', () =>
  withDesk('2017-06-01', async desk => {
    const { draftId } = await aDraft(desk)
    value(await attaching(desk, draftId))
    const seenBy = async (actor: Actor) => (await listing(desk, draftId, { actor, own: false })).length
    assert.equal(await seenBy(desk.clerk), 0)
    const sent = { draftId, content: aContent(), channel: 'online' } as const
    value(await desk.database.attempt(ANONYMOUS, tx => submit(tx, desk, sent, ANONYMOUS)))
    assert.deepEqual(
      [await seenBy(desk.clerk), await seenBy(desk.stranger), await seenBy(ANONYMOUS)],
      [1, 0, 0],
    )
  }))

test('a file is served so that a browser neither guesses nor runs it, and shows only pictures in the page', () => {
  const file = { fileId: '', documentCode: 'passport', byteSize: 1, bytes: Buffer.alloc(1) }
  const picture = fileReply({ ...file, name: 'a.png', contentType: 'image/png' })
  const paper = fileReply({ ...file, name: 'a.pdf', contentType: 'application/pdf' })
  assert.deepEqual(['inline' in picture && picture.inline, 'inline' in paper && paper.inline], [true, false])
  for (const reply of [picture, paper]) {
    assert.equal(reply.headers?.['x-content-type-options'], 'nosniff')
    assert.match(reply.headers?.['content-security-policy'] ?? '', /default-src 'none'; sandbox/)
  }
})
