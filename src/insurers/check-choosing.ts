import type { Dictionaries } from './read-dictionaries.ts'

/** What the files of histories, towns, plastic and rating contradict the registers in, one sentence a problem. */
export function checkChoosing({ regions, companies, insurers, choosing }: Dictionaries): string[] {
  const regionCodes = new Set(regions.regions.map(({ code }) => code))
  const inns = new Set(companies.companies.map(({ inn }) => inn))
  const insurerCodes = new Set(insurers.insurers.map(({ code }) => code))
  const events = choosing.histories.companies.flatMap(({ name, events: all }) =>
    all.map(event => ({ name: name.ru, event })),
  )
  const unknownRegion = (file: string, region: string | undefined) =>
    region === undefined || regionCodes.has(region)
      ? []
      : [`${file}: region ${region} is not in regions.yaml`]
  const unknownCompany = (inn: string | null | undefined) =>
    !inn || inns.has(inn) ? [] : [`insurer-histories.yaml: no company of companies.yaml has INN ${inn}`]
  return [
    ...choosing.histories.companies.flatMap(({ inn }) => unknownCompany(inn)),
    ...events.flatMap(({ event }) => unknownCompany(event.into)),
    ...events.flatMap(({ event }) => unknownRegion('insurer-histories.yaml', event.region)),
    ...events.flatMap(({ name, event }) =>
      (event.what === 'renamed' || event.what === 'merged') === (event.into === undefined)
        ? [
            `insurer-histories.yaml, ${name}: into stands where a company was renamed or merged, and only there`,
          ]
        : [],
    ),
    ...choosing.settlements.settlements.flatMap(({ region }) => unknownRegion('settlements.yaml', region)),
    ...choosing.plastic.regions.flatMap(({ region }) => unknownRegion('plastic.yaml', region)),
    ...(choosing.inputs?.insurers ?? []).flatMap(({ insurer }) =>
      insurerCodes.has(insurer)
        ? []
        : [`choice-demonstration.yaml: insurer ${insurer} is not in insurers.yaml`],
    ),
    ...(new Set(choosing.formula.indicators.map(({ id }) => id)).size === choosing.formula.indicators.length
      ? []
      : ['rating-formula.yaml: an indicator stands there more than once']),
  ]
}
