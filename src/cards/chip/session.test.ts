import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { readPart, readWhole, selectFile, selectFolder, send, sendAll } from '../host/conversation.ts'
import { readCard } from '../host/read-card.ts'
import { ATR, OWNER_FILE } from '../layout/layout.ts'
import { INSURER, memoryChip, OWNER } from '../test-support/memory-chip.ts'
import { vectors } from '../test-support/vectors.ts'
import { powerOn } from './session.ts'

const SHARED = join(
  import.meta.dirname,
  '../../../../shared/formats/smartcard/epoms_synthetic_transcript.json',
)
const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'))
const hex = (data: Uint8Array): string => Buffer.from(data).toString('hex').toUpperCase()

interface Transcript {
  expected: Record<string, string | number | null>
  transcript: { name: string; value?: string; apdu?: string; data?: string; sw?: string }[]
}

test('a conversation with a card answers each command with its status word (POL-10, POL-11, RPL-09)', async () => {
  const reader = powerOn(memoryChip())
  for (const { send: command, answer, about } of vectors.conversation)
    assert.equal(hex(await reader.transmit(bytes(command))), answer, `${command} ${about ?? ''}`)
})

test('the chip is read without the PIN: owner, insurer, and how many PINs may be tried (POL-10, POL-20)', async () => {
  const read = await readCard(powerOn(memoryChip()))
  assert.deepEqual(read, { ok: true, value: { owner: OWNER, insurer: INSURER, pinTriesLeft: 3 } })
})

const skip = existsSync(SHARED) ? false : 'the shared formats are not beside the checkout'

test('the conversation equals the synthetic transcript where they overlap (POL-10, POL-20)', {
  skip,
}, async () => {
  const { expected, transcript } = JSON.parse(readFileSync(SHARED, 'utf8')) as Transcript
  const reader = powerOn(memoryChip())
  let steps = 0
  for (const { name, value, apdu, data, sw } of transcript) {
    if (value) assert.equal(hex(ATR), hex(bytes(value)))
    else if (apdu) {
      const answer = hex(await reader.transmit(bytes(apdu)))
      assert.equal(answer, `${data ? data.slice(0, 4) : ''}${sw}`, name)
    } else if (name === 'SELECT EF') continue
    else if (data) {
      if (name.startsWith('READ BINARY loop, '))
        assert.equal(await sendAll(reader, [selectFile(0x0301)]), 0x9000)
      const whole = await readWhole(reader)
      assert.ok(typeof whole !== 'number', name)
      assert.equal(hex(whole), data, name)
    }
    steps += 1
  }
  assert.ok(steps >= transcript.length - 1)
  const read = await readCard(reader)
  assert.ok(read.ok)
  const { owner, insurer } = read.value
  assert.equal(owner.name.surname, expected['surname'])
  assert.equal(owner.birthDate.toString(), expected['birth'])
  assert.equal(owner.enp, expected['enp'])
  assert.equal(insurer?.ogrn, expected['smo_ogrn'])
  assert.equal(insurer?.from.toString(), expected['smo_from'])
})

test('a file is read in any parts as a whole', async () => {
  const property = fc.asyncProperty(fc.integer({ min: 1, max: 255 }), async size => {
    const reader = powerOn(memoryChip())
    await sendAll(reader, [selectFolder('owner'), selectFile(OWNER_FILE)])
    let read = ''
    while (read.length < vectors.owner.length)
      read += hex((await send(reader, readPart(read.length / 2, size))).data)
    assert.equal(read, vectors.owner)
  })
  await fc.assert(property, { seed: 20261123 })
})

test('whatever is sent, the card answers a status word and keeps its owner and its insurer', async () => {
  const commands = fc.array(
    fc.tuple(
      fc.constantFrom(0, 0, 0, 0x80),
      fc.constantFrom(0x20, 0x24, 0x2c, 0xa4, 0xb0, 0xca, 0xd6, 0x10),
      fc.uint8Array({ maxLength: 20 }),
    ),
    { maxLength: 30 },
  )
  const property = fc.asyncProperty(commands, async sent => {
    const chip = memoryChip()
    const reader = powerOn(chip)
    for (const [cla, ins, rest] of sent) {
      const answer = await reader.transmit(Uint8Array.from([cla, ins, ...rest]))
      assert.ok(answer.length >= 2)
    }
    const read = await readCard(powerOn(chip))
    assert.ok(read.ok)
    assert.deepEqual([read.value.owner, read.value.insurer], [OWNER, INSURER])
  })
  await fc.assert(property, { seed: 20261123 })
})
