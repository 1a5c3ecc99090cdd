import type { Chip, SecretKind } from '../chip/chip.ts'
import { encodeInsurer, type InsurerFile } from '../layout/insurer-file.ts'
import { encodeOwner, type OwnerFile } from '../layout/owner-file.ts'
import { closeSlot, emptyArea, fillSlot } from '../layout/slots.ts'
import { day } from '#kernel/day.ts'

/** The power went. */
export class PowerCut extends Error {}

/** A chip in memory whose power can be cut: before a byte is written, or before any call that keeps something. */
export interface MemoryChip extends Chip {
  area: Uint8Array
  events: string[]
  /** How many more bytes and calls are kept before the power goes. */
  power: number
}

/** The owner of the synthetic transcript, an invented person. */
export const OWNER: OwnerFile = {
  name: { surname: 'ПРОБНАЯ', givenName: 'АННА', patronymic: 'ПРИМЕРОВНА' },
  birthDate: day('1979-10-13'),
  sex: 'f',
  enp: '5449020886000013',
  snils: '11223344595',
  expiresOn: null,
  birthPlace: 'Г. ПРИМЕРСК',
  issuedOn: day('2012-05-20'),
  citizenship: { code: 'RUS', name: 'РОССИЯ' },
  photo: null,
}

/** The insurer of the synthetic transcript. */
export const INSURER: InsurerFile = {
  ogrn: '1025403200151',
  okato: '50000',
  from: day('2012-05-20'),
  until: null,
}

/** Another insurer. */
export const OTHER: InsurerFile = {
  ogrn: '1027739449913',
  okato: '45000',
  from: day('2017-06-01'),
  until: null,
}

/** A card with PIN 4321 and PUK 87654321, three tries and ten, and an insurer written. */
export function memoryChip(): MemoryChip {
  const area = emptyArea()
  const record = encodeInsurer(INSURER)
  for (const { offset, bytes } of [fillSlot(0, 0, record), ...closeSlot(area, 0, record)])
    area.set(bytes, offset)
  const codes: Record<SecretKind, { code: string; round: number; left: number; allowed: number }> = {
    pin: { code: '4321', round: 1, left: 3, allowed: 3 },
    puk: { code: '87654321', round: 1, left: 10, allowed: 10 },
  }
  const spend = () => {
    if (chip.power <= 0) throw new PowerCut()
    chip.power -= 1
  }
  const chip: MemoryChip = {
    area,
    events: [],
    power: Infinity,
    ownerFile: async () => encodeOwner(OWNER),
    insurerArea: async () => Uint8Array.from(chip.area),
    write: async (offset, bytes) => {
      for (const [at, byte] of bytes.entries()) {
        spend()
        chip.area[offset + at] = byte
      }
    },
    triesLeft: async kind => codes[kind].left,
    spendTry: async kind => {
      const held = codes[kind]
      if (held.left === 0) return null
      spend()
      held.left -= 1
      return { round: held.round, left: held.left }
    },
    matches: async (kind, _round, code) => codes[kind].code === code,
    beginRound: async (kind, round, _because, code) => {
      const held = codes[kind]
      if (held.round !== round) return false
      spend()
      codes[kind] = { ...held, round: round + 1, left: held.allowed, code: code ?? held.code }
      return true
    },
    currentRound: async kind => codes[kind].round,
    activate: async () => {
      spend()
      if (!chip.events.includes('activated')) chip.events.push('activated')
    },
    insurerWritten: async () => {
      spend()
      chip.events.push('insurer_written')
    },
  }
  return chip
}
