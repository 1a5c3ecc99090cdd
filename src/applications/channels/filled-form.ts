import type { Registers } from '#insurers/index.ts'
import type { Day } from '#kernel/day.ts'
import type { FilledApplication } from '#papers/application-form.ts'
import type { PaperDocument } from '#papers/types.ts'
import type { IdentityDocument } from '#people/index.ts'
import { formatSnils } from '#web/format.ts'
import type { Texts } from '#web/texts.ts'
import { purposeOf, type ApplicationContent } from '../content.ts'

/** What an application is printed with beside its content. */
interface Around {
  number: string
  filedOn: Day
  registers: Registers
  texts: Texts
}

/** The application as its paper for the signature says it; papers are in Russian. */
export function filledForm(content: ApplicationContent, around: Around): FilledApplication {
  const { identity, representative } = content
  const { surname, givenName, patronymic } = identity
  const insurer = around.registers.insurer(content.insurerCode)
  const say = (key: string): string => around.texts.t('ru', key)
  return {
    number: around.number,
    person: {
      name: { surname, givenName, ...(patronymic && { patronymic }) },
      birthDate: identity.birthDate,
      sex: identity.sex === 'm' ? 'male' : 'female',
      birthplace: identity.birthPlace ?? 'не указано',
    },
    citizenship: identity.citizenship ?? null,
    document: paperDocument(content.document, say),
    snils: content.snils ? formatSnils(content.snils) : null,
    address: content.address.text,
    phone: content.phone ?? null,
    email: content.email ?? null,
    insurer: { name: insurer?.name ?? content.insurerCode, address: null, phone: insurer?.phone ?? null },
    region: around.registers.region(content.region)?.name.ru ?? content.region,
    purpose: purposeOf(content),
    form: say(`applications.form.${content.form}`),
    representative: representative
      ? {
          name: representative.name,
          relation: say(`desk.relation.${representative.relation}`),
          document: paperDocument(representative.document, say),
        }
      : null,
    filedOn: around.filedOn,
  }
}

const paperDocument = (document: IdentityDocument, say: (key: string) => string): PaperDocument => ({
  kind: say(`applications.document.${document.type}`),
  series: document.series,
  number: document.number,
  issuedOn: document.issuedOn,
})
