import type { Citation } from '#kernel/outcome.ts'
import type { Day } from '#kernel/day.ts'
import { readActs } from './acts.ts'
import { Problems } from './broken-law.ts'
import { readCalendarYears, workingCalendar } from './calendar.ts'
import { citationsOfLists, citationsOfParameter, citationsOfService, citationsOfYear } from './citations.ts'
import { documentsOf, readDocumentLists } from './documents.ts'
import { readLawFiles, type LawFile } from './law-file.ts'
import { editionOf } from './edition.ts'
import { findValue, readParameters } from './parameter.ts'
import { readProgrammes, readServices } from './programmes.ts'
import type { Answer, Law, LawOfDay, Parameter } from './types.ts'

/** Reads and validates a folder of law; throws `BrokenLaw` with every problem of every file. */
export const loadLaw = async (directory: string): Promise<Law> => readLaw(await readLawFiles(directory))

/** The law that files hold, of today's folder or as it was kept; throws `BrokenLaw` with every problem of every file. */
export function readLaw(files: readonly LawFile[]): Law {
  const problems = new Problems()
  const acts = readActs(files, problems)
  const parameters = readParameters(files, problems)
  const years = readCalendarYears(files, problems)
  const lists = readDocumentLists(files, problems)
  const services = readServices(files, problems)
  const programmes = readProgrammes(files, problems)
  const checkActs = (path: string, citations: Citation[]) => {
    const unknown = citations.map(({ act }) => act).filter(act => !acts.has(act))
    for (const act of new Set(unknown)) problems.add(path, `the act ${act} is not in law/acts.yaml`)
  }
  for (const parameter of parameters.values())
    checkActs(`parameters/${parameter.id}.yaml`, citationsOfParameter(parameter))
  for (const list of lists.values()) checkActs(`documents (${list.category})`, citationsOfLists(list))
  for (const year of years.values()) checkActs(`calendars/${year.year}.yaml`, citationsOfYear(year))
  for (const service of services.values())
    checkActs(`programmes/services/${service.topic}.yaml (${service.id})`, citationsOfService(service))
  for (const { id, source } of programmes) checkActs(`programmes/programmes.yaml (${id})`, source)
  problems.refuseIfAny()
  return {
    acts,
    parameters,
    services,
    programmes,
    calendar: workingCalendar(years),
    on: day => lawOfDay(parameters, day),
    documents: (category, on, age, extra) => documentsOf(lists.get(category), on, age, extra),
    files,
    edition: editionOf(files),
  }
}

function lawOfDay(parameters: ReadonlyMap<string, Parameter>, day: Day): LawOfDay {
  const find = <T>(id: string, keys: Record<string, string> = {}): Answer<T> | null => {
    const parameter = parameters.get(id)
    if (!parameter) throw new Error(`There is no parameter ${id} in law/parameters`)
    const found = findValue(parameter, day, keys)
    return found && ({ ...found, parameter: id } as Answer<T>)
  }
  return {
    day,
    find,
    value<T>(id: string, keys?: Record<string, string>): Answer<T> {
      const answer = find<T>(id, keys)
      if (!answer)
        throw new Error(`The law of ${day.toString()} has no answer to ${id} ${JSON.stringify(keys ?? {})}`)
      return answer
    },
  }
}
