import type { Day } from '#kernel/day.ts'
import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import type { Law } from '#law/types.ts'
import { OFFICE_SERVICES, type Office, type OfficeService } from '../office.ts'
import { unknownInsurer, unknownRegion } from '../refusals.ts'
import type { Registers } from '../registers.ts'
import { issuedAt } from './issued.ts'
import { byDistance } from './nearest.ts'
import { readWhence, type Whence } from './whence.ts'

/** What a person asks of the list of offices; everything but the region may be left out. */
export interface OfficeQuestion {
  region: string
  insurer?: string | undefined
  service?: string | undefined
  near?: string | undefined
}

/** An office of the answer, with what it gives out on the day. */
export interface ListedOffice {
  office: Office
  company: { ru: string; en: string }
  km: number | null
  /** Null where nothing is known of it. */
  issues: OfficeService[] | null
}

/** The offices asked for, nearest first where it was said from where. */
export interface OfficeList {
  whence: Whence | null
  offices: ListedOffice[]
}

/** A service by its name; null for anything else. */
export const readService = (text: string | undefined): OfficeService | null =>
  OFFICE_SERVICES.find(service => service === text) ?? null

/** Lists the offices of a region by distance; refused where the region, the insurer or the place is not known, all reasons at once. */
export function listOffices(
  { registers, law }: { registers: Registers; law: Law },
  question: OfficeQuestion,
  on: Day,
): Outcome<OfficeList> {
  const { region, insurer } = question
  const whence = readWhence(registers, question.near ?? '', region)
  const refusals = [
    ...(registers.isRegion(region) ? [] : [unknownRegion(region)]),
    ...(insurer && registers.insurer(insurer)?.region !== region ? [unknownInsurer(insurer)] : []),
    ...(whence.ok ? [] : whence.refusals),
  ]
  if (!whence.ok || refusals.length) return refused(...refusals)
  const service = readService(question.service)
  const offices = registers
    .officesIn(region)
    .filter(office => !insurer || office.insurer === insurer)
    .map(office => ({ office, issues: issuedAt(office, law.on(on)) }))
    .filter(({ issues }) => !service || issues?.includes(service))
  const issuesOf = new Map(offices.map(({ office, issues }) => [office.id, issues]))
  const listed = byDistance(
    offices.map(({ office }) => office),
    whence.value?.point ?? null,
  )
  return granted({
    whence: whence.value,
    offices: listed.map(({ office, km }) => ({
      office,
      km,
      company: registers.insurer(office.insurer)?.company.name ?? { ru: office.insurer, en: office.insurer },
      issues: issuesOf.get(office.id) ?? null,
    })),
  })
}
