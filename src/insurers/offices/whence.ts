import { granted, refused, type Outcome, type Words } from '#kernel/outcome.ts'
import type { Registers } from '../registers.ts'
import { unknownPlace } from '../refusals.ts'
import type { Point } from './place.ts'
import { settlementIn } from './settlement.ts'

/** From where distances are counted: a typed point, or the centre of a town. */
export interface Whence {
  point: Point
  /** The town; null for a typed point. */
  town: Words | null
}

const POINT = /^(-?\d{1,2}(?:\.\d+)?)[,;\s]+(-?\d{1,3}(?:\.\d+)?)$/

/**
 * Reads from where a person looks: two numbers of degrees, a town, or an address that names one; null where nothing was
 * typed, refused where it names no town that we know. A town of the region comes before its namesakes.
 */
export function readWhence(registers: Registers, typed: string, region?: string): Outcome<Whence | null> {
  const text = typed.trim()
  if (!text) return granted(null)
  const point = readPoint(text)
  if (point) return granted({ point, town: null })
  const { settlements } = registers.choosing.settlements
  const town = settlementIn(settlements, text, region) ?? settlementIn(settlements, text)
  return town ? granted({ point: town, town: town.name }) : refused(unknownPlace(text))
}

function readPoint(text: string): Point | null {
  const [, north, east] = POINT.exec(text) ?? []
  const point = { latitude: Number(north), longitude: Number(east) }
  return Math.abs(point.latitude) <= 90 && Math.abs(point.longitude) <= 180 ? point : null
}
