import { invariant } from '#kernel/outcome.ts'
import { mm, renderPaper, type Sheet } from './document.ts'
import { writeFacts } from './fact-table.ts'
import { STYLES, write, writeHead, writeHeading, writePoints } from './text-blocks.ts'
import type { MemoPaper, SourcedSentence } from './types.ts'
import { dayInWords, orNotInRegister } from './words.ts'

/*
 * Only what holds on every day since 2012 stands here, without a term or a sum: those are dated and come from the caller.
 * Confidence: free care, pain relief, programmes and the choice of a clinic A; help at once without a policy B, its article
 * of 323-ФЗ not seen (K); dental care C; the list of kinds of care, newborns and pregnant women, and the steps of a complaint
 * are told by the source article (COV-06, COV-07, COV-11, RGT-01, RGT-02, RGT-06). Further services of protected groups C:
 * the source article alone (ELG-21), no act with their lists was seen.
 */
const PROGRAMME = 'программа государственных гарантий'
const ARTICLE = 'статья о полисах ОМС от 29.05.2017'
const FREE: readonly SourcedSentence[] = [
  { says: 'приём врача в поликлинике, обследования и лечение по назначению врача', source: PROGRAMME },
  { says: 'вызов скорой помощи', source: PROGRAMME },
  { says: 'помощь во время беременности и родов', source: PROGRAMME },
  {
    says: 'лечение в больнице: лекарства по показаниям, обезболивание',
    source: `${PROGRAMME}; 323-ФЗ, ст. 19`,
  },
  { says: 'лечение и удаление зубов по показаниям', source: PROGRAMME },
  { says: 'паллиативная помощь тяжелобольным', source: ARTICLE },
]

const EMERGENCY: readonly SourcedSentence[] = [
  {
    says: 'Когда есть угроза жизни, помогают сразу и бесплатно: без полиса, без паспорта, в любом регионе.',
    source: '326-ФЗ, ст. 16; 323-ФЗ, ст. 11',
  },
  {
    says: 'Новорождённым, детям до года и беременным не отказывают, даже если документов нет.',
    source: ARTICLE,
  },
]

const PAID: readonly SourcedSentence[] = [
  {
    says: 'Платными бывают услуги по вашему желанию: палата повышенной комфортности, косметология, отбеливание и протезирование зубов.',
    source: 'правила платных медицинских услуг',
  },
]

const FURTHER: readonly SourcedSentence[] = [
  {
    says: 'Инвалидам, сиротам, многодетным и ветеранам боевых действий государство оплачивает и другие услуги: их список — в отделе социальной защиты.',
    source: ARTICLE,
  },
]

const IF_REFUSED = [
  'Позвоните в свою страховую организацию: она обязана разобраться и защитить ваши права.',
  'Попросите письменный отказ. Если уже заплатили, сохраните чеки и договор и напишите жалобу в страховую организацию.',
  'Не помогли — обратитесь в территориальный фонд.',
]

/** The memo as PDF of one page; throws where what the caller adds does not fit on it. */
export function memoPdf(memo: MemoPaper): Promise<Uint8Array> {
  const properties = {
    title: 'Памятка застрахованному по ОМС',
    subject: 'Что бесплатно по полису ОМС, куда звонить и как получить помощь без документов',
    issuedAt: memo.issuedAt,
  }
  return renderPaper(properties, sheet => {
    draw(sheet, memo)
    invariant(sheet.pdf.bufferedPageRange().count === 1, 'the memo fits on one page')
  })
}

function draw(sheet: Sheet, memo: MemoPaper): void {
  const free = [...FREE, ...memo.alsoFree]
  writeHead(
    sheet,
    'Памятка застрахованному',
    'что бесплатно по полису, куда звонить, что делать без документов',
  )
  writeHeading(sheet, 'Помощь без документов')
  writePoints(sheet, says(EMERGENCY))
  writeHeading(sheet, 'Бесплатно для вас')
  writePoints(sheet, says([...free, ...FURTHER]))
  writeHeading(sheet, 'Где действует полис')
  writePoints(sheet, whereAndHow(memo))
  writeHeading(sheet, 'За что можно платить')
  writePoints(sheet, says(PAID))
  writeHeading(sheet, 'Отказали или просят заплатить')
  writePoints(sheet, IF_REFUSED)
  writeHeading(sheet, 'Куда звонить')
  writeFacts(sheet, 'Куда звонить', [
    [
      'Страховая организация',
      `${memo.insurer.name}\nтелефон: ${orNotInRegister(memo.insurer.phone)}`,
      'main',
    ],
    ['Территориальный фонд', `${memo.fund.name}\nтелефон: ${orNotInRegister(memo.fund.phone)}`],
  ])
  sheet.pdf.y += mm(3)
  const sources = [
    ...new Set([...free, ...FURTHER, ...EMERGENCY, ...PAID].flatMap(({ source }) => source.split('; '))),
  ]
  write(sheet, 'P', `По правилам на ${dayInWords(memo.on)}. Источники: ${sources.join('; ')}.`, STYLES.small)
}

const says = (sentences: readonly SourcedSentence[]): string[] => sentences.map(sentence => sentence.says)

function whereAndHow({ identityDocumentIsEnough }: MemoPaper): string[] {
  return [
    'Во всей России — помощь по базовой программе. В регионе, где вы застрахованы, — ещё и по территориальной: она шире.',
    identityDocumentIsEnough
      ? 'В поликлинику возьмите полис или паспорт, для ребёнка до 14 лет — свидетельство о рождении.'
      : 'В поликлинику возьмите полис. Нет с собой — назовите его номер.',
    'Поликлинику и страховую организацию выбираете вы.',
  ]
}
