import { checkDictionaries } from './check-dictionaries.ts'
import type { Company, Insurer } from './insurer.ts'
import type { Office } from './office.ts'
import { settlementIn } from './offices/settlement.ts'
import { readDictionaries, type Dictionaries } from './read-dictionaries.ts'
import type { Fund } from './region.ts'
import { registersOf, type Registers } from './registers.ts'

/** What an installation shows: `demonstration: false` leaves the invented offices out. */
export interface LoadOptions {
  demonstration?: boolean
}

/**
 * Loads the registers from a folder laid out as dictionaries/. Throws an AggregateError with one Error a problem, whose
 * message is a line with all of them, where a file is missing, misshapen or contradicts another.
 */
export async function loadRegisters(
  directory: string,
  { demonstration = true }: LoadOptions = {},
): Promise<Registers> {
  const problems: Error[] = []
  const read = await readDictionaries(directory, problems)
  if (read) problems.push(...checkDictionaries(read))
  if (!read || problems.length) throw broken(problems)
  const insurers = insurersFrom(read)
  return registersOf({
    regions: read.regions.regions,
    funds: fundsFrom(read),
    insurers,
    namedBySources: read.named.insurers,
    offices: [
      ...insurers.map(insurer => registerOffice(insurer, read)),
      ...(demonstration ? demonstrationOffices(read) : []),
    ],
    insurersKnownOn: read.insurers.knownOn,
    choosing: { ...read.choosing, inputs: demonstration ? read.choosing.inputs : null },
  })
}

function broken(problems: Error[]): AggregateError {
  const says = problems.map(({ message }) => message).join('; ')
  return new AggregateError(problems, `The registers cannot be used, correct the files: ${says}`)
}

const fundsFrom = ({ funds }: Dictionaries): Fund[] =>
  funds.funds.map(({ region, shortName, name, ogrn, inn, kpp, address, site, phone }) => ({
    region,
    shortName,
    name,
    ogrn,
    inn,
    kpp,
    address,
    site,
    phone,
    knownOn: funds.knownOn,
  }))

function insurersFrom({ companies, insurers }: Dictionaries): Insurer[] {
  const byInn = new Map<string, Company>(
    companies.companies.map(row => [row.inn, { ...row, phone: row.phone ?? null }]),
  )
  return insurers.insurers.flatMap(row => {
    const company = byInn.get(row.inn)
    if (!company) return []
    return {
      code: row.code,
      region: row.region,
      company,
      name: row.name,
      fullName: row.fullName,
      ogrn: row.ogrn,
      inn: row.inn,
      address: `${row.postcode}, ${row.address}`,
      addressRegion: row.addressRegion ?? row.region,
      site: row.site ?? company.site,
      phone: company.phone?.number ?? null,
      knownOn: insurers.knownOn,
      editedOn: row.editedOn,
      confidence: insurers.confidence,
    }
  })
}

function registerOffice({ code, addressRegion, address }: Insurer, { choosing }: Dictionaries): Office {
  const town = settlementIn(choosing.settlements.settlements, address, addressRegion)
  return {
    id: `register-${code}`,
    insurer: code,
    region: addressRegion,
    address,
    hours: null,
    phone: null,
    issues: null,
    place: town && { latitude: town.latitude, longitude: town.longitude, exactness: 'settlement' },
    demonstration: false,
  }
}

const demonstrationOffices = ({ offices }: Dictionaries): Office[] =>
  offices.offices.map(({ latitude, longitude, ...office }) => ({
    ...office,
    place: { latitude, longitude, exactness: 'point' },
  }))
