import { facet, makeEnp } from '#codes/enp.ts'
import { newId } from '#kernel/ids.ts'
import { invariant } from '#kernel/outcome.ts'
import { blindDocument, blindPhone, blindSnils } from '#platform/blind-indexes.ts'
import { dayRange } from '#platform/column-types.ts'
import type { Sealing } from '#platform/sealing.ts'
import type { IdentityDocument } from '../person.ts'
import { isOneOfAKind } from '../register-person.ts'
import { searchKey } from '../search-key.ts'
import { CopyRows, type RowsOf } from './copy-rows.ts'
import type { IdentityToLoad, PersonToLoad, PolicyToLoad } from './person-to-load.ts'
import type { SeriesWanted } from './store.ts'

/** A batch of people on its way: sealed at once, completed when the numbers for its ENPs are taken. */
export interface PreparedBatch {
  readonly people: number
  /** Seals a person and answers their new id. */
  add(person: PersonToLoad): string
  enpsWanted(): SeriesWanted[]
  /** Gives the ENPs, `last` being the last sequence number of each region and facet. */
  giveEnps(last: ReadonlyMap<string, number>): void
  rows(): RowsOf[]
}

/** An empty batch. */
export function prepareBatch(sealing: Sealing): PreparedBatch {
  const rows = new CopyRows()
  const waiting: { personId: string; person: PersonToLoad }[] = []
  const wanted = new Map<string, SeriesWanted>()
  let people = 0
  return {
    get people() {
      return people
    },
    add(person) {
      const personId = newId()
      people += 1
      addPerson(rows, personId, person)
      for (const document of person.documents) addDocument(rows, sealing, personId, document)
      if (person.snils) addSnils(rows, sealing, personId, person.snils)
      if (person.phone) addPhone(rows, sealing, personId, person.phone)
      waiting.push({ personId, person })
      want(wanted, person)
      return personId
    },
    enpsWanted: () => [...wanted.values()],
    giveEnps(last) {
      const left = new Map([...wanted].map(([series, { count }]) => [series, count]))
      for (const { personId, person } of waiting) {
        const enp = person.enpRegion === null ? null : nextEnp(person, last, left)
        if (enp) rows.add('enp_claim', enp, personId)
        for (const policy of person.policies) addPolicy(rows, personId, policy, enp)
      }
    },
    rows: () => rows.filled(),
  }
}

function addPerson(rows: CopyRows, personId: string, person: PersonToLoad): void {
  rows.add('person', personId)
  for (const { organisation, reason } of person.business)
    rows.add('person_business', personId, organisation, reason)
  for (const [place, one] of person.identities.entries())
    addIdentity(rows, personId, one, person.identities[place + 1])
  const { category, working = null, statusUntil = null, from } = person.status
  rows.add('person_status', personId, newId(), category, working, statusUntil, dayRange(from, null))
  for (const spell of person.spells) {
    const { insurerCode, region, openedBecause, closedBecause } = spell
    const valid = dayRange(spell.from, spell.until)
    rows.add('insurance_spell', personId, newId(), insurerCode, region, valid, openedBecause, closedBecause)
  }
}

function addIdentity(
  rows: CopyRows,
  personId: string,
  { identity, from }: IdentityToLoad,
  next: IdentityToLoad | undefined,
): void {
  rows.add(
    'person_identity',
    personId,
    newId(),
    identity.surname,
    identity.givenName,
    identity.patronymic ?? null,
    searchKey(identity),
    identity.sex,
    identity.birthDate,
    identity.birthPlace ?? null,
    identity.citizenship ?? null,
    dayRange(from, next ? next.from.subtract({ days: 1 }) : null),
  )
}

function addDocument(rows: CopyRows, sealing: Sealing, personId: string, document: IdentityDocument): void {
  const documentId = newId()
  const { type, series, number, issuedBy, issuedOn = null, validUntil = null } = document
  const text = JSON.stringify({ series, number, issuedBy })
  const sealed = sealing.seal(text, 'person_document.sealed', documentId)
  const blind = blindDocument(sealing, document)
  if (isOneOfAKind(document)) rows.add('document_claim', blind, personId)
  rows.add('person_document', personId, documentId, type, sealed, blind, issuedOn, validUntil)
}

function addSnils(rows: CopyRows, sealing: Sealing, personId: string, snils: string): void {
  const snilsId = newId()
  const blind = blindSnils(sealing, snils)
  rows.add('snils_claim', blind, personId)
  rows.add('person_snils', personId, snilsId, sealing.seal(snils, 'person_snils.sealed', snilsId), blind)
}

function addPhone(rows: CopyRows, sealing: Sealing, personId: string, phone: string): void {
  const contactId = newId()
  const sealed = sealing.seal(phone, 'person_contact.sealed', contactId)
  rows.add('person_contact', personId, contactId, 'phone', sealed, blindPhone(sealing, phone))
}

function addPolicy(rows: CopyRows, personId: string, policy: PolicyToLoad, enp: string | null): void {
  const policyId = newId()
  const { form, series, insurerCode, region, validUntil, endedBecause } = policy
  const number = policy.number ?? enp
  invariant(number, 'a policy has a number of its own or an ENP')
  if (form === 'old')
    rows.add('policy_number_claim', 'old', [series, number].filter(Boolean).join(' '), personId, policyId)
  if (form === 'certificate') rows.add('policy_number_claim', 'certificate', number, personId, policyId)
  const inForce = dayRange(policy.from, policy.until)
  rows.add(
    'policy',
    personId,
    policyId,
    form,
    series,
    number,
    insurerCode,
    region,
    inForce,
    validUntil,
    endedBecause,
  )
}

function seriesOf({ enpRegion, identities }: PersonToLoad): { region: string; facet: string } {
  const identity = identities[0]?.identity
  invariant(enpRegion !== null && identity, 'whoever gets an ENP has an identity')
  return { region: enpRegion, facet: facet(identity.birthDate, identity.sex) }
}

function want(wanted: Map<string, SeriesWanted>, person: PersonToLoad): void {
  if (person.enpRegion === null) return
  const series = seriesOf(person)
  const key = series.region + series.facet
  const standing = wanted.get(key)
  if (standing) standing.count += 1
  else wanted.set(key, { ...series, count: 1 })
}

function nextEnp(person: PersonToLoad, last: ReadonlyMap<string, number>, left: Map<string, number>): string {
  const { region, facet: ofPerson } = seriesOf(person)
  const key = region + ofPerson
  const toGive = left.get(key) ?? 0
  left.set(key, toGive - 1)
  const identity = person.identities[0]?.identity
  invariant(identity, 'whoever gets an ENP has an identity')
  const sequence = (last.get(key) ?? 0) - toGive + 1
  return makeEnp({ region, birthDate: identity.birthDate, sex: identity.sex, sequence })
}
