import { logLooks } from '#access/index.ts'
import { enpOf, spellsOf } from '#insurance/index.ts'
import type { Insurer } from '#insurers/index.ts'
import { foldName } from '#kernel/names.ts'
import { findByNumbers, findLikelyDuplicates, readPerson, type Person } from '#people/index.ts'
import type { Actor } from '#platform/actor.ts'
import { reachRegister, type Tx } from '#platform/database.ts'
import type { ApplicationContent } from '../content.ts'
import type { ApplicationDependencies } from '../dependencies.ts'
import { masked } from '#web/masked.ts'

/** Someone of the register beside an applicant. */
export interface Candidate {
  person: Person
  enp: string | null
  /** The insurer of the spell that lasts, or of the last one. */
  insurer: Insurer | null
  /** What is the same as in the application. */
  same: { name: boolean; born: boolean; document: boolean; snils: boolean }
  document: string
  snils: string
}

/** The applicant and those in the register who may be the same person. */
export interface Comparison {
  content: ApplicationContent
  candidates: Candidate[]
  /** True where a document or a SNILS of the application is somebody's already: then it is nobody new. */
  known: boolean
}

/** Reads everyone who may be the applicant, for a clerk to compare; each is a look that its person sees. */
export async function readComparison(
  tx: Tx,
  with_: ApplicationDependencies,
  content: ApplicationContent,
  actor: Actor,
): Promise<Comparison> {
  const { identity, document, snils } = content
  const known = await findByNumbers(tx, with_.sealing, { snils, documents: [document] })
  await reachRegister(tx)
  const alike = await findLikelyDuplicates(tx, with_.sealing, identity)
  const ids = [...new Set([...known, ...alike.map(({ personId }) => personId)])]
  await logLooks(tx, actor, ids, 'duplicate_check')
  const candidates: Candidate[] = []
  for (const personId of ids) {
    const person = await readPerson(tx, with_.sealing, personId, with_.clock.today())
    if (person) candidates.push(await candidateOf(tx, with_, person, content))
  }
  return { content, candidates, known: known.length > 0 }
}

async function candidateOf(
  tx: Tx,
  with_: ApplicationDependencies,
  person: Person,
  content: ApplicationContent,
): Promise<Candidate> {
  const { identity, document, snils } = content
  const [spell] = await spellsOf(tx, person.personId)
  const theirs = person.documents.find(({ type }) => type === document.type) ?? person.documents[0]
  return {
    person,
    enp: await enpOf(tx, person.personId),
    insurer: spell ? with_.registers.insurer(spell.insurerCode) : null,
    same: {
      name: nameOf(person.identity) === nameOf(identity),
      born: person.identity.birthDate.equals(identity.birthDate),
      document: theirs !== undefined && numberOf(theirs) === numberOf(document),
      snils: snils !== undefined && person.snils === snils,
    },
    document: theirs ? masked(numberOf(theirs)) : '',
    snils: person.snils ? masked(person.snils) : '',
  }
}

const nameOf = ({ surname, givenName, patronymic = '' }: Person['identity']): string =>
  foldName([surname, givenName, patronymic].join(' '))

const numberOf = ({ series = '', number }: { series?: string | undefined; number: string }): string =>
  `${series}${number}`.replaceAll(/[\s-]/g, '')
