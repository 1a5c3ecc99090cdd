import type { Day } from '#kernel/day.ts'
import { fullName, type PersonName } from '#kernel/names.ts'
import { reasonOfPaper, type PaperPurpose } from './application-reason.ts'
import { renderPaper, type Sheet } from './document.ts'
import { writeFacts, type Fact } from './fact-table.ts'
import { drawSignaturePlace } from './signature-place.ts'
import { STYLES, write, writeHead, writeHeading, writePoints } from './text-blocks.ts'
import type { Issued, PaperContact, PaperDocument, PaperPerson } from './types.ts'
import { dayInWords, documentInWords, sexInWords } from './words.ts'

/** What a filled application says. */
export interface FilledApplication {
  /** Ten digits; null where it has none yet. */
  number: string | null
  person: PaperPerson
  citizenship: string | null
  document: PaperDocument
  snils: string | null
  address: string
  phone: string | null
  email: string | null
  insurer: PaperContact
  region: string
  /** What it is for, and why. */
  purpose: PaperPurpose
  /** In Russian: «бумажный полис». */
  form: string
  representative: { name: PersonName; relation: string; document: PaperDocument } | null
  filedOn: Day
}

/** The application for choice or change of an insurer: blank where `filled` is null. */
export interface ApplicationForm extends Issued {
  filled: FilledApplication | null
}

const LINE = '_'.repeat(44)
const DATE = '«____» _______________ 20____ г.'
const SHORT = '_'.repeat(22)

// @law rules-158n: what the application has to say; the layout is our own.
const CONFIRMATIONS = [
  'С правилами обязательного медицинского страхования ознакомлен(а).',
  'Достоверность и полноту указанных сведений подтверждаю. Об их изменении сообщу в течение одного месяца.',
  'Временное свидетельство и памятку получил(а), если их выдают в день заявления.',
]

/** The application form as tagged PDF, blank to fill by hand or filled for the signature (APP-15). */
export function applicationFormPdf(form: ApplicationForm): Promise<Uint8Array> {
  const properties = {
    title: `Заявление ${reasonOfPaper(form.filled?.purpose ?? { kind: 'first' }).about}`,
    subject: form.filled ? 'Заполненное заявление для подписи' : 'Бланк заявления для заполнения от руки',
    issuedAt: form.issuedAt,
  }
  return renderPaper(properties, sheet => draw(sheet, form))
}

function draw(sheet: Sheet, { filled }: ApplicationForm): void {
  const number = filled?.number ? ` № ${filled.number}` : ''
  const { about, reason, asks } = reasonOfPaper(filled?.purpose ?? { kind: 'first' })
  writeHead(sheet, 'Заявление', `${about}${number}`)
  writeFacts(sheet, 'Страховая медицинская организация', [
    ['Организация', filled?.insurer.name ?? LINE, 'main'],
    ['Регион', filled?.region ?? LINE],
    ['Причина', filled ? reason : REASONS],
    ['Вид полиса', filled?.form ?? FORMS],
  ])
  writeHeading(sheet, 'Застрахованное лицо')
  writeFacts(sheet, 'Застрахованное лицо', filled ? personOf(filled) : BLANK_PERSON)
  writeHeading(sheet, 'Представитель застрахованного лица')
  writeRepresentative(sheet, filled)
  writeHeading(sheet, 'Подтверждаю')
  writePoints(sheet, [asks, ...CONFIRMATIONS])
  write(sheet, 'P', `Дата: ${filled ? dayInWords(filled.filedOn) : DATE}`, STYLES.body)
  drawSignaturePlace(sheet, [
    'Подпись застрахованного лица или его представителя',
    'Заявление принял (подпись, фамилия и инициалы представителя страховой организации)',
  ])
}

const REASONS = '[  ] выбор   [  ] замена раз в год   [  ] переезд   [  ] договор организации прекращён'
const FORMS = '[  ] бумажный   [  ] пластиковый   [  ] цифровой'

const BLANK_PERSON: readonly Fact[] = [
  ['Фамилия, имя, отчество', LINE, 'main'],
  ['Пол', '[  ] мужской   [  ] женский'],
  ['Дата рождения', DATE],
  ['Место рождения', LINE],
  ['Гражданство', SHORT],
  ['Документ', LINE],
  ['Серия, номер', SHORT],
  ['Кем и когда выдан', LINE],
  ['СНИЛС (при наличии)', SHORT],
  ['Адрес', LINE],
  ['Телефон', SHORT],
  ['Эл. почта', SHORT],
]

function personOf(filled: FilledApplication): Fact[] {
  const { person, document } = filled
  return [
    ['Фамилия, имя, отчество', fullName(person.name), 'main'],
    ['Пол', sexInWords(person.sex)],
    ['Дата рождения', dayInWords(person.birthDate)],
    ['Место рождения', person.birthplace],
    ['Гражданство', filled.citizenship ?? 'не указано'],
    ['Документ', documentInWords(document)],
    ['СНИЛС', filled.snils ?? 'не указан'],
    ['Адрес', filled.address],
    ['Телефон', filled.phone ?? 'не указан'],
    ['Эл. почта', filled.email ?? 'не указана'],
  ]
}

function writeRepresentative(sheet: Sheet, filled: FilledApplication | null): void {
  const representative = filled?.representative
  if (filled && !representative) {
    write(sheet, 'P', 'Заявление подаёт сам человек.', STYLES.body)
    return
  }
  writeFacts(sheet, 'Представитель', [
    ['Фамилия, имя, отчество', representative ? fullName(representative.name) : LINE],
    ['Кем приходится', representative?.relation ?? SHORT],
    ['Документ', representative ? documentInWords(representative.document) : LINE],
  ])
}
