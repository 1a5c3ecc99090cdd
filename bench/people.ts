import { snilsCheckDigits } from '#codes/snils.ts'
import { day } from '#kernel/day.ts'
import type { PersonToLoad, PolicyToLoad } from '#people/index.ts'

const FROM = day('2012-03-01')
const SURNAMES = [
  'Андреев',
  'Белов',
  'Волков',
  'Громов',
  'Дмитриев',
  'Егоров',
  'Жуков',
  'Зайцев',
  'Ильин',
  'Козлов',
]
const NAMES = ['Пётр', 'Иван', 'Олег', 'Игорь', 'Юрий', 'Роман', 'Антон', 'Павел', 'Борис', 'Денис']

/** People for measuring, the same for the same place: every tenth with an old policy, the others with a paper one. */
export function* benchPeople(from: number, count: number, insurerCode: string): Generator<PersonToLoad> {
  for (let index = from; index < from + count; index++) yield benchPerson(index, insurerCode)
}

function benchPerson(index: number, insurerCode: string): PersonToLoad {
  const birthDate = day('1930-01-01').add({ days: (index * 7919) % 30_000 })
  const body = String(100_000_000 + index)
  return {
    identities: [
      {
        identity: { surname: at(SURNAMES, index), givenName: at(NAMES, index >> 4), sex: 'm', birthDate },
        from: FROM,
      },
    ],
    documents: [
      { type: 'passport', series: '4510', number: String(index).padStart(6, '0') + at(NAMES, index) },
    ],
    snils: body + snilsCheckDigits(body),
    status: { category: 'citizen', working: index % 2 === 0, from: FROM },
    enpRegion: '77',
    spells: [
      {
        insurerCode,
        region: '77',
        from: FROM,
        until: null,
        openedBecause: 'first_choice',
        closedBecause: null,
      },
    ],
    policies: [policyOf(index, insurerCode)],
    business: [
      { organisation: `insurer:${insurerCode}`, reason: 'insurance' },
      { organisation: 'fund:77', reason: 'insurance' },
    ],
  }
}

function policyOf(index: number, insurerCode: string): PolicyToLoad {
  const common = { insurerCode, region: '77', from: FROM, until: null, validUntil: null, endedBecause: null }
  return index % 10 === 0
    ? { ...common, form: 'old', series: '46-11', number: String(1_000_000 + index) }
    : { ...common, form: 'paper', series: null, number: null }
}

const at = (texts: readonly string[], index: number): string => texts[index % texts.length]!
