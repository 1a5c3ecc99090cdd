import type { Spell } from '#insurance/index.ts'
import type { Insurer, Registers } from '#insurers/index.ts'
import type { InsurerFile } from './layout/insurer-file.ts'

/** What the chip is to say of a spell of insurance; null where the registers lack its insurer or region. */
export function insurerOnCard(
  registers: Registers,
  { insurerCode, region, from, until }: Spell,
): InsurerFile | null {
  const insurer = registers.insurer(insurerCode)
  const okato = registers.region(region)?.okato
  return insurer && okato ? { ogrn: insurer.ogrn, okato, from, until } : null
}

/** The insurer that a chip names: by its OGRN in the region of the OKATO, or anywhere; null where the registers have none. */
export function insurerOfCard(registers: Registers, { ogrn, okato }: InsurerFile): Insurer | null {
  const region = registers.regions.find(one => one.okato === okato)?.code
  const named = registers.insurers.filter(one => one.ogrn === ogrn)
  return named.find(one => one.region === region) ?? named[0] ?? null
}
