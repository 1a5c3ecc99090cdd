import { documentTypeOf } from '#codes/document-type-of.ts'
import type { Registers } from '#insurers/index.ts'
import type { Day } from '#kernel/day.ts'
import type { IdentityDocument, Person } from '#people/index.ts'
import { policyExtractPdf } from '#papers/policy-extract.ts'
import { temporaryCertificatePdf } from '#papers/temporary-certificate.ts'
import type { PaperContact, PaperDocument, PaperPerson } from '#papers/types.ts'
import type { Policy } from '../policy.ts'
import type { Card } from './card.ts'
import type { CardProof } from './card-proofs.ts'

/** A paper to download; its name has no number and no name of a person. */
export interface PolicyPaper {
  bytes: Uint8Array
  fileName: string
}

const SOURCE = 'регистр застрахованных лиц этой установки Polis'

/** The temporary certificate of a card, or the extract about its policy, either with its proof where one is given; null for an old policy without an ENP. */
export async function policyPaper(
  card: Card,
  registers: Registers,
  on: Day,
  proof: CardProof | null = null,
): Promise<PolicyPaper | null> {
  const { policy, person, enp } = card
  if (policy.form === 'certificate')
    return { bytes: await certificateOf(card, registers, proof), fileName: 'vremennoe-svidetelstvo.pdf' }
  if (enp === null) return null
  const bytes = await policyExtractPdf({
    enp,
    person: paperPerson(person),
    insurer: insurerOf(card),
    region: card.region?.name.ru ?? policy.region,
    fund: fundOf(registers, policy),
    insuredFrom: card.insuredFrom,
    validUntil: policy.validUntil,
    form: policy.form,
    oldNumber: policy.form === 'old' ? [policy.series, policy.number].filter(Boolean).join(' ') : undefined,
    checkedOn: on,
    source: SOURCE,
    issuedAt: noonOf(on),
    ...(proof && { proof }),
  })
  return { bytes, fileName: 'vypiska-o-polise.pdf' }
}

const certificateOf = (card: Card, registers: Registers, proof: CardProof | null): Promise<Uint8Array> =>
  temporaryCertificatePdf({
    number: card.policy.number,
    person: paperPerson(card.person),
    document: paperDocument(card.person.documents[0]),
    insurer: insurerOf(card),
    region: card.region?.name.ru ?? card.policy.region,
    fund: fundOf(registers, card.policy),
    issuedOn: card.policy.from,
    validUntil: card.policy.validUntil ?? card.policy.from,
    issuedAt: noonOf(card.policy.from),
    ...(proof && { proof }),
  })

// The same paper asked for twice on a day has the same bytes.
const noonOf = (on: Day): Temporal.Instant =>
  on.toZonedDateTime({ timeZone: 'Europe/Moscow', plainTime: '12:00' }).toInstant()

const paperPerson = ({ identity }: Person): PaperPerson => ({
  name: identity,
  birthDate: identity.birthDate,
  sex: identity.sex === 'm' ? 'male' : 'female',
  birthplace: identity.birthPlace ?? 'не указано',
})

const paperDocument = (document: IdentityDocument | undefined): PaperDocument =>
  document
    ? {
        kind: documentTypeOf(document.type)?.name.ru ?? 'документ',
        series: document.series,
        number: document.number,
        issuedOn: document.issuedOn,
      }
    : { kind: 'документ', number: 'не указан' }

const insurerOf = ({ insurer }: Card): PaperContact => ({
  name: insurer?.name ?? 'не указана в реестре',
  address: insurer?.address ?? null,
  phone: insurer?.phone ?? null,
})

function fundOf(registers: Registers, policy: Policy): PaperContact {
  const fund = registers.fund(policy.region)
  return {
    name: fund?.name ?? 'территориальный фонд',
    address: fund?.address ?? null,
    phone: fund?.phone ?? null,
  }
}
