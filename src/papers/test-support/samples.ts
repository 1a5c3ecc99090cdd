import { day } from '#kernel/day.ts'
import type {
  DocumentChecklistPaper,
  MemoPaper,
  PaperContact,
  PaperPerson,
  PaperPolicyPaper,
  PolicyExtractPaper,
  TemporaryCertificatePaper,
} from '../types.ts'

/** The instant at which every sample is made. */
export const ISSUED_AT = Temporal.Instant.from('2017-06-01T09:30:00Z')

const INSURER: PaperContact = {
  name: 'ООО «Страховая компания „Пример-Мед“», московский филиал',
  address: '101000, г. Москва, ул. Образцовая, д. 1, стр. 2',
  phone: '8 800 100-00-00',
}
const FUND: PaperContact = { name: 'Московский городской фонд ОМС', address: null, phone: null }

/** An invented person with Ё in every name. */
export const SEMYON: PaperPerson = {
  name: { surname: 'Королёв', givenName: 'Семён', patronymic: 'Артёмович' },
  birthDate: day('1984-03-05'),
  sex: 'male',
  birthplace: 'г. Орёл Орловской области',
}

/** The longest names and places that papers must bear. */
export const LONG: PaperPerson = {
  name: {
    surname: "Воскресенская-Рождественская-О'Коннор-Преображенская",
    givenName: 'Екатерина-Александрина-Мария-Магдалина',
    patronymic: 'Константино-Владиславовна-Станиславовна',
  },
  birthDate: day('2001-02-28'),
  sex: 'female',
  birthplace:
    'посёлок городского типа Верхнебогоявленское-на-Становище Нижнеподгорненского муниципального района Республики Примерная — Образцовая',
}

/** A person whose names are in Latin letters and who has no patronymic. */
export const LATIN: PaperPerson = {
  name: { surname: "O'Şahinoğlu-Müller", givenName: 'José' },
  birthDate: day('1990-12-31'),
  sex: 'male',
  birthplace: 'Köln',
}

/** Bytes that look like letters and digits as well as bytes that do not: an encoder left to choose would leave byte mode. */
export const POLICY_BYTES = Uint8Array.from({ length: 130 }, (_, n) =>
  n === 0 ? 2 : n < 60 ? 65 + (n % 26) : n < 90 ? 48 + (n % 10) : (n * 37) % 256,
)

/** A temporary certificate, changed where a test needs it. */
export const certificate = (changes: Partial<TemporaryCertificatePaper> = {}): TemporaryCertificatePaper => ({
  number: '012345678',
  person: SEMYON,
  document: { kind: 'паспорт гражданина РФ', series: '45 04', number: '123456', issuedOn: day('2004-04-20') },
  insurer: INSURER,
  region: '77 — г. Москва',
  fund: FUND,
  issuedOn: day('2017-06-01'),
  validUntil: day('2017-07-13'),
  issuedAt: ISSUED_AT,
  ...changes,
})

/** An extract about a policy, changed where a test needs it. */
export const extract = (changes: Partial<PolicyExtractPaper> = {}): PolicyExtractPaper => ({
  enp: '7856510844000446',
  person: SEMYON,
  insurer: INSURER,
  region: '77 — г. Москва',
  fund: FUND,
  insuredFrom: day('2017-06-01'),
  validUntil: null,
  form: 'paper',
  checkedOn: day('2017-06-01'),
  source: 'регистр застрахованных лиц',
  issuedAt: ISSUED_AT,
  ...changes,
})

/** The sheet of a paper policy, changed where a test needs it. */
export const policy = (changes: Partial<PaperPolicyPaper> = {}): PaperPolicyPaper => ({
  enp: '7856510844000446',
  barcode: POLICY_BYTES,
  person: SEMYON,
  issuedOn: day('2017-07-10'),
  validUntil: day('2018-12-31'),
  marks: [
    {
      insuredFrom: day('2012-02-01'),
      insurer: { ...INSURER, name: 'АО «Прежняя страховая»', phone: null },
      region: '50 — Московская область',
    },
    { insuredFrom: day('2017-06-01'), insurer: INSURER, region: '77 — г. Москва' },
  ],
  fund: FUND,
  issuedAt: ISSUED_AT,
  ...changes,
})

/** The memo, changed where a test needs it. */
export const memo = (changes: Partial<MemoPaper> = {}): MemoPaper => ({
  on: day('2017-06-01'),
  insurer: INSURER,
  fund: FUND,
  identityDocumentIsEnough: false,
  alsoFree: [{ says: 'диспансеризация раз в три года', source: 'приказ Минздрава 1006н' }],
  issuedAt: ISSUED_AT,
  ...changes,
})

/** A checklist, changed where a test needs it. */
export const checklist = (changes: Partial<DocumentChecklistPaper> = {}): DocumentChecklistPaper => ({
  forWhom: 'ребёнок до 14 лет, гражданин России',
  region: '77 — г. Москва',
  on: day('2017-06-01'),
  items: [
    { anyOf: ['свидетельство о рождении'], need: 'required', because: 'Правила ОМС, приказ 158н' },
    {
      anyOf: ['паспорт законного представителя', 'временное удостоверение личности'],
      need: 'required',
      because: 'Правила ОМС, приказ 158н',
    },
    {
      anyOf: ['СНИЛС ребёнка'],
      need: 'if_available',
      because: 'Правила ОМС, приказ 158н: до 14 лет — при наличии',
    },
    { anyOf: ['старый полис'], need: 'optional', because: 'ускорит поиск в регистре' },
  ],
  notes: ['Полис можно получить в любом городе: прописка не нужна.'],
  issuedAt: ISSUED_AT,
  ...changes,
})
