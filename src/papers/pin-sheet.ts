import { invariant } from '#kernel/outcome.ts'
import { fullName, type PersonName } from '#kernel/names.ts'
import { COLOURS, drawArtifact, FIELD, mm, renderPaper, type Sheet } from './document.ts'
import { writeFacts } from './fact-table.ts'
import { STYLES, write, writeHead, writeHeading, writePoints } from './text-blocks.ts'
import { inGroups } from './words.ts'

/** The sheet with the codes of a chip card: printed once, folded and sealed, kept by the owner. */
export interface PinSheetPaper {
  name: PersonName
  enp: string
  serial: string
  pin: string
  puk: string
  pinTries: number
  pukTries: number
  issuedAt: Temporal.Instant
}

/** The sheet as PDF of one page. */
export function pinSheetPdf(paper: PinSheetPaper): Promise<Uint8Array> {
  const properties = {
    title: 'Коды карты полиса ОМС',
    subject: 'ПИН-код и код PUK карты с чипом: печатается один раз',
    issuedAt: paper.issuedAt,
  }
  return renderPaper(properties, sheet => {
    draw(sheet, paper)
    invariant(sheet.pdf.bufferedPageRange().count === 1, 'the sheet is one page')
  })
}

function draw(sheet: Sheet, paper: PinSheetPaper): void {
  writeHead(sheet, 'Коды карты полиса', 'сложите лист по линиям и заклейте; вскрывает только владелец карты')
  writeFacts(sheet, 'Карта', [
    ['Владелец', fullName(paper.name)],
    ['Номер полиса', inGroups(paper.enp, 4)],
    ['Номер карты', inGroups(paper.serial, 4)],
  ])
  fold(sheet)
  writeHeading(sheet, 'Ваши коды')
  writeFacts(sheet, 'Коды', [
    ['ПИН-код', paper.pin, 'main'],
    ['Код PUK', inGroups(paper.puk, 4), 'main'],
  ])
  fold(sheet)
  writeHeading(sheet, 'Для чего они')
  writePoints(sheet, [
    'ПИН-код вы вводите сами, когда меняете страховщика: так вы соглашаетесь на запись новых сведений.',
    'Первый верный ПИН-код включает карту. В поликлинике код не нужен: никому его не называйте.',
    `После ${paper.pinTries} неверных ПИН-кодов карта блокируется. Её открывает код PUK, попыток: ${paper.pukTries}.`,
    'По заблокированной карте лечат как обычно.',
  ])
  sheet.pdf.y += mm(3)
  write(
    sheet,
    'P',
    'Лист напечатан один раз, копии кодов нигде нет. Потеряли лист – попросите страховщика заменить карту.',
    STYLES.small,
  )
}

function fold(sheet: Sheet): void {
  const { pdf } = sheet
  pdf.y += mm(12)
  drawArtifact(pdf, () => {
    pdf.dash(4, { space: 4 }).moveTo(FIELD.left, pdf.y).lineTo(FIELD.right, pdf.y).lineWidth(0.6)
    pdf.stroke(COLOURS.line)
    pdf.undash()
  })
  pdf.y += mm(12)
}
