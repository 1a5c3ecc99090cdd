import { snilsCheckDigits } from '#codes/snils.ts'

/** What someone sends to POST /api/v1/applications. */
export interface ApplicationBody {
  category: string
  region: string
  identity: { surname: string; givenName: string; patronymic: string; sex: 'm' | 'f'; birthDate: string }
  document: { type: string; series: string; number: string }
  snils: string
  phone: string
  address: { kind: string; text: string }
  working: boolean
  insurerCode: string
  form: string
}

const SYLLABLES = [
  'ба',
  'ве',
  'го',
  'ди',
  'жу',
  'за',
  'ки',
  'ло',
  'ме',
  'ну',
  'па',
  'ри',
  'со',
  'ту',
  'фи',
  'хо',
]
const GIVEN_NAMES = ['Аркадий', 'Богдан', 'Всеволод', 'Геннадий', 'Демьян', 'Емельян', 'Захар', 'Игнат']

/** A surname of a seed: eight hundred thousand of them, none like the next. */
function surnameOf(seed: number): string {
  const mixed = (seed * 7919 + 104_729) >>> 0
  const syllables = [0, 4, 8, 12, 16].map(shift => SYLLABLES[(mixed >> shift) & 15] ?? '')
  const word = `${syllables.join('')}нов`
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** The SNILS of a seed, its check digits right. */
export function snilsOf(seed: number): string {
  const body = String(100_200_300 + seed)
  return body + snilsCheckDigits(body)
}

/** A valid application of an invented citizen: the same for the same seed, of another person for another. */
export const anApplicant = (seed: number, changes: Partial<ApplicationBody> = {}): ApplicationBody => ({
  category: 'citizen',
  region: '77',
  identity: {
    surname: surnameOf(seed),
    givenName: GIVEN_NAMES[seed % GIVEN_NAMES.length] ?? '',
    patronymic: 'Ильич',
    sex: 'm',
    birthDate: Temporal.PlainDate.from('1950-01-01')
      .add({ days: (seed * 37) % 18_000 })
      .toString(),
  },
  document: { type: 'passport', series: '45 10', number: String(100_000 + seed) },
  snils: snilsOf(seed),
  phone: '+7 900 123-45-67',
  address: { kind: 'residence', text: 'г. Москва, Показательная ул., д. 1' },
  working: true,
  insurerCode: '77012',
  form: 'digital',
  ...changes,
})
