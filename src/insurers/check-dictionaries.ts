import { checkChoosing } from './check-choosing.ts'
import type { Dictionaries } from './read-dictionaries.ts'

/** What the files of the registers contradict each other in, one error a problem. */
export function checkDictionaries(read: Dictionaries): Error[] {
  const { regions, funds, companies, insurers, offices } = read
  const regionCodes = new Set(regions.regions.map(({ code }) => code))
  const ogrnOf = new Map(companies.companies.map(({ inn, ogrn }) => [inn, ogrn]))
  const fundRegions = new Set(funds.funds.map(({ region }) => region))
  const insurerCodes = new Set(insurers.insurers.map(({ code }) => code))
  const noRegion = (file: string, row: string, region: string) =>
    regionCodes.has(region) ? [] : [`${file}, ${row}: region ${region} is not in regions.yaml`]
  return [
    ...repeated(
      'regions.yaml',
      regions.regions.map(({ code }) => code),
    ),
    ...repeated(
      'funds.yaml',
      funds.funds.map(({ region }) => region),
    ),
    ...repeated(
      'companies.yaml',
      companies.companies.map(({ inn }) => inn),
    ),
    ...repeated(
      'insurers.yaml',
      insurers.insurers.map(({ code }) => code),
    ),
    ...repeated(
      'offices-demonstration.yaml',
      offices.offices.map(({ id }) => id),
    ),
    ...regions.regions.flatMap(({ code }) =>
      fundRegions.has(code) ? [] : [`funds.yaml: region ${code} has no fund`],
    ),
    ...funds.funds.flatMap(({ region }) => noRegion('funds.yaml', region, region)),
    ...insurers.insurers.flatMap(row => [
      ...noRegion('insurers.yaml', row.code, row.region),
      ...noRegion('insurers.yaml', row.code, row.addressRegion ?? row.region),
      ...(row.code.startsWith(row.region)
        ? []
        : [`insurers.yaml, ${row.code}: the code does not begin with region ${row.region}`]),
      ...(ogrnOf.get(row.inn) === row.ogrn
        ? []
        : [
            `insurers.yaml, ${row.code}: no company of companies.yaml has INN ${row.inn} with OGRN ${row.ogrn}`,
          ]),
    ]),
    ...offices.offices.flatMap(row => [
      ...noRegion('offices-demonstration.yaml', row.id, row.region),
      ...(insurerCodes.has(row.insurer)
        ? []
        : [`offices-demonstration.yaml, ${row.id}: insurer ${row.insurer} is not in insurers.yaml`]),
    ]),
    ...checkChoosing(read),
  ].map(problem => new Error(problem))
}

function repeated(file: string, keys: string[]): string[] {
  const twice = keys.filter((key, i) => keys.indexOf(key) !== i)
  return [...new Set(twice)].map(key => `${file}: ${key} stands there more than once`)
}
