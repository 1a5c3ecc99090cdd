import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readCard } from '../host/read-card.ts'
import { writeInsurer } from '../host/write-insurer.ts'
import type { InsurerFile } from '../layout/insurer-file.ts'
import {
  AREA_SIZE,
  closeSlot,
  currentSlot,
  emptyArea,
  fillSlot,
  openSlot,
  readSlot,
} from '../layout/slots.ts'
import { INSURER, memoryChip, OTHER, PowerCut, type MemoryChip } from '../test-support/memory-chip.ts'
import { powerOn } from './session.ts'

const THIRD: InsurerFile = { ...OTHER, ogrn: '1025003213641', okato: '46000' }

async function insurerOf(chip: MemoryChip): Promise<InsurerFile | null> {
  const read = await readCard(powerOn(chip))
  assert.ok(read.ok, 'the card is readable')
  return read.value.insurer
}

test('a new insurer is written after the PIN as often as one likes; the owner never (POL-10, POL-11, RPL-06, RPL-09)', async () => {
  const chip = memoryChip()
  for (const insurer of [OTHER, THIRD, INSURER, OTHER]) {
    const written = await writeInsurer(powerOn(chip), '4321', insurer)
    assert.ok(written.ok)
    assert.deepEqual(await insurerOf(chip), insurer)
  }
  assert.equal(chip.events.filter(what => what === 'insurer_written').length, 4)
})

test('power cut between any two bytes leaves the old insurer or the new one, and the card can be written again (POL-10)', async () => {
  const whole = memoryChip()
  const full = 100_000
  whole.power = full
  await writeInsurer(powerOn(whole), '4321', OTHER)
  const steps = full - whole.power
  assert.ok(steps > 80, `${steps} bytes and calls are kept`)
  const seen = new Set<string | undefined>()
  for (let power = 0; power < steps; power += 1) {
    const chip = memoryChip()
    chip.power = power
    await assert.rejects(() => writeInsurer(powerOn(chip), '4321', OTHER), PowerCut)
    chip.power = Infinity
    const insurer = await insurerOf(chip)
    seen.add(insurer?.ogrn)
    assert.deepEqual(insurer, insurer?.ogrn === OTHER.ogrn ? OTHER : INSURER, `after ${power}`)
    assert.ok((await writeInsurer(powerOn(chip), '4321', THIRD)).ok)
    assert.deepEqual(await insurerOf(chip), THIRD)
  }
  assert.deepEqual(seen, new Set([INSURER.ogrn, OTHER.ogrn]))
})

test('records and cuts in any order: the current record is always one that was written whole (POL-10)', () => {
  const step = fc.record({
    record: fc.uint8Array({ minLength: 1, maxLength: 509 }),
    cutAfter: fc.integer({ min: 0, max: 600 }),
  })
  const property = fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), steps => {
    const area = emptyArea()
    let standing: Uint8Array | null = null
    for (const { record, cutAfter } of steps) {
      const slot = currentSlot(area) === 0 ? 1 : 0
      const writes = () => [openSlot(slot), fillSlot(slot, 0, record), ...closeSlot(area, slot, record)]
      const total = writes().reduce((sum, { bytes }) => sum + bytes.length, 0)
      let left = cutAfter
      for (const { offset, bytes } of writes()) {
        area.set(bytes.subarray(0, Math.max(0, left)), offset)
        left -= bytes.length
      }
      if (cutAfter >= total) standing = record
      const current = currentSlot(area)
      const read = current === null ? null : (readSlot(area, current)?.record ?? null)
      assert.deepEqual(read && [...read], standing && [...standing])
    }
    assert.equal(area.length, AREA_SIZE)
  })
  fc.assert(property, { seed: 20261123 })
})
