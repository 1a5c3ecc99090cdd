import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { enterPin, triesOfPin, unblock } from '../host/use-codes.ts'
import { writeInsurer } from '../host/write-insurer.ts'
import { memoryChip, OTHER, PowerCut } from '../test-support/memory-chip.ts'
import { encodeCommand, INS } from './apdu.ts'
import { powerOn } from './session.ts'

const PIN = '4321'
const PUK = '87654321'
const codesOf = (outcome: { ok: boolean; refusals?: { code: string }[] }) =>
  outcome.ok ? 'done' : outcome.refusals?.map(({ code }) => code).join()

test('three wrong PINs block the card, the right one included; the PUK unblocks it with a new PIN (POL-11, POL-12)', async () => {
  const reader = powerOn(memoryChip())
  assert.equal(codesOf(await enterPin(reader, '0000')), 'cards.wrong-pin')
  assert.equal(codesOf(await enterPin(reader, '0000')), 'cards.wrong-pin')
  assert.equal(codesOf(await enterPin(reader, '0000')), 'cards.pin-blocked')
  assert.equal(codesOf(await writeInsurer(reader, PIN, OTHER)), 'cards.pin-blocked')
  assert.equal(codesOf(await unblock(reader, PUK, '9999')), 'done')
  assert.equal(codesOf(await enterPin(reader, PIN)), 'cards.wrong-pin')
  assert.equal(codesOf(await writeInsurer(reader, '9999', OTHER)), 'done')
})

test('a right PIN gives all three tries again, and ten wrong PUKs close the card for good (POL-12)', async () => {
  const reader = powerOn(memoryChip())
  await enterPin(reader, '0000')
  await enterPin(reader, PIN)
  assert.equal(await triesOfPin(powerOn(memoryChip())), 3)
  for (let wrong = 1; wrong <= 9; wrong += 1)
    assert.equal(codesOf(await unblock(reader, '00000000', '1111')), 'cards.wrong-puk')
  assert.equal(codesOf(await unblock(reader, '00000000', '1111')), 'cards.puk-blocked')
  assert.equal(codesOf(await unblock(reader, PUK, '1111')), 'cards.puk-blocked')
  assert.equal(codesOf(await enterPin(reader, PIN)), 'done')
})

test('a wrong PIN takes back the right of the one before; what cannot be a PIN costs no try', async () => {
  const chip = memoryChip()
  const reader = powerOn(chip)
  await enterPin(reader, PIN)
  await enterPin(reader, '0000')
  const update = encodeCommand(INS.updateBinary, [0, 0], Uint8Array.of(0x64))
  await reader.transmit(Buffer.from('00A4040C08464F4D535F494E53', 'hex'))
  await reader.transmit(Buffer.from('00A4020C020302', 'hex'))
  assert.deepEqual([...(await reader.transmit(update))], [0x69, 0x82])
  assert.equal(codesOf(await enterPin(reader, '12a4')), 'cards.code-malformed')
  assert.equal(codesOf(await unblock(reader, '1', '2')), 'cards.code-malformed,cards.code-malformed')
  assert.equal(await chip.triesLeft('pin'), 2)
})

test('a PIN is changed with the old one only', async () => {
  const reader = powerOn(memoryChip())
  const change = (text: string) => reader.transmit(encodeCommand(INS.change, [0, 1], Buffer.from(text)))
  assert.deepEqual([...(await change('00001111'))], [0x63, 0xc2])
  assert.deepEqual([...(await change('43211111'))], [0x90, 0x00])
  assert.equal(codesOf(await enterPin(reader, '1111')), 'done')
})

test('the first right PIN activates the card, and it is activated once (POL-13)', async () => {
  const chip = memoryChip()
  await enterPin(powerOn(chip), '0000')
  assert.deepEqual(chip.events, [])
  await enterPin(powerOn(chip), PIN)
  await enterPin(powerOn(chip), PIN)
  assert.deepEqual(chip.events, ['activated'])
})

test('no loss of power gives a try back: whoever cuts it after each wrong PIN gets three (POL-12)', async () => {
  const property = fc.asyncProperty(
    fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 12 }),
    async cuts => {
      const chip = memoryChip()
      let before = 3
      for (const power of cuts) {
        chip.power = power
        await enterPin(powerOn(chip), '0000').catch(error => assert.ok(error instanceof PowerCut))
        const left = await chip.triesLeft('pin')
        assert.equal(left, Math.max(0, power === 0 ? before : before - 1))
        before = left
      }
    },
  )
  await fc.assert(property, { seed: 20261123 })
})

test('a right PIN with the power cut before its round began leaves the try spent (POL-12)', async () => {
  const chip = memoryChip()
  chip.power = 1
  await assert.rejects(() => enterPin(powerOn(chip), PIN), PowerCut)
  assert.equal(await chip.triesLeft('pin'), 2)
})
