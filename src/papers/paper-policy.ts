import { fullName } from '#kernel/names.ts'
import { invariant } from '#kernel/outcome.ts'
import { pdf417 } from './barcode.ts'
import { drawBarcode, figureSize, MODULES } from './barcode-figure.ts'
import { COLOURS, drawArtifact, FIELD, mm, renderPaper, type Sheet } from './document.ts'
import { writeFacts } from './fact-table.ts'
import { drawMarkTable } from './mark-table.ts'
import { drawSignaturePlace } from './signature-place.ts'
import { STYLES, write, writeAt, writeHead, writeHeading, writePoints } from './text-blocks.ts'
import type { PaperPolicyPaper } from './types.ts'
import {
  contactInWords,
  dayInWords,
  inGroups,
  orNotInRegister,
  sexInWords,
  validityInWords,
} from './words.ts'

/** The sheet of a paper policy as PDF, front and back; throws where the number is not 16 digits or the barcode not 130 bytes. */
export function paperPolicyPdf(policy: PaperPolicyPaper): Promise<Uint8Array> {
  invariant(/^\d{16}$/.test(policy.enp), 'a policy has a number of 16 digits')
  invariant(
    policy.barcode.length === 130 && policy.barcode[0] === 2,
    'the sheet carries a barcode of type 02',
  )
  const properties = {
    title: `Полис ОМС ${inGroups(policy.enp, 4)}`,
    subject: 'Лист бумажного полиса обязательного медицинского страхования',
    issuedAt: policy.issuedAt,
  }
  return renderPaper(properties, sheet => {
    drawFront(sheet, policy)
    sheet.pdf.addPage()
    sheet.pdf.y = FIELD.top
    drawBack(sheet, policy)
  })
}

function drawFront(sheet: Sheet, policy: PaperPolicyPaper): void {
  const { person } = policy
  writeHead(sheet, 'Полис', 'обязательного медицинского страхования единого образца')
  drawNumber(sheet, policy)
  writeHeading(sheet, 'Застрахованное лицо')
  writeFacts(sheet, 'Застрахованное лицо', [
    ['Фамилия', person.name.surname || 'нет', 'main'],
    ['Имя', person.name.givenName || 'нет', 'main'],
    ['Отчество', person.name.patronymic || 'нет', 'main'],
    ['Пол', sexInWords(person.sex)],
    ['Дата рождения', dayInWords(person.birthDate)],
    ['Место рождения', person.birthplace],
  ])
  writeCurrentInsurer(sheet, policy)
  writeHeading(sheet, 'Что важно знать')
  writePoints(sheet, [
    'Полис действует на всей территории России. При смене страховой организации отметку ставят на обороте.',
    'Сообщите страховой организации, если изменились фамилия, имя, отчество или место жительства.',
    'Экстренную помощь окажут сразу и бесплатно, даже если документов с собой нет.',
  ])
  drawSignaturePlace(sheet, [
    'Представитель страховой медицинской организации: подпись, фамилия и инициалы',
    'Подпись застрахованного лица или его представителя',
  ])
}

/** The number at the left and the barcode of the policy's rules at the right, 50 × 11 mm in a light field. */
function drawNumber(sheet: Sheet, policy: PaperPolicyPaper): void {
  const { pdf } = sheet
  const height = mm(27)
  const top = pdf.y
  drawArtifact(pdf, () => {
    pdf.rect(FIELD.left, top, FIELD.width, height).lineWidth(0.8).stroke(COLOURS.line)
    pdf.rect(FIELD.left, top, mm(1.4), height).fill(COLOURS.accent)
  })
  const barcode = pdf417(policy.barcode)
  const size = figureSize(barcode, MODULES.policy)
  const place = {
    x: FIELD.right - mm(1) - size.width,
    y: top + (height - size.height) / 2,
    ...MODULES.policy,
  }
  const x = FIELD.left + mm(6)
  const width = place.x - x - mm(3)
  writeAt(sheet, 'P', 'Номер полиса', STYLES.label, { x, y: top + mm(3), width })
  writeAt(sheet, 'P', inGroups(policy.enp, 4), STYLES.number, { x, y: top + mm(6.6), width })
  writeAt(sheet, 'P', `Действует ${validityInWords(policy.validUntil)}`, STYLES.strong, {
    x,
    y: top + mm(19),
    width,
  })
  drawBarcode(sheet, barcode, place, 'Штрихкод полиса PDF417: номер, имя, пол, дата рождения, срок действия')
  pdf.y = top + height
}

function writeCurrentInsurer(sheet: Sheet, { marks, issuedOn }: PaperPolicyPaper): void {
  const mark = marks.at(-1)
  invariant(mark, 'a paper policy names its insurer')
  writeHeading(sheet, 'Страховая медицинская организация')
  writeFacts(sheet, 'Страховая медицинская организация', [
    ['Название', mark.insurer.name, 'main'],
    ['Адрес', orNotInRegister(mark.insurer.address)],
    ['Телефон', orNotInRegister(mark.insurer.phone)],
    ['Регион страхования', mark.region],
    ['Дата выдачи полиса', dayInWords(issuedOn)],
  ])
}

function drawBack(sheet: Sheet, policy: PaperPolicyPaper): void {
  write(sheet, 'H2', 'Отметки о страховых медицинских организациях', STYLES.heading, 3)
  write(sheet, 'P', `Полис ${inGroups(policy.enp, 4)}, ${fullName(policy.person.name)}`, STYLES.body, mm(3))
  drawMarkTable(sheet, policy.marks)
  sheet.pdf.y += mm(5)
  write(sheet, 'P', `Территориальный фонд: ${contactInWords(policy.fund)}`, STYLES.body, mm(2))
  // Said so that nobody takes this print for the protected blank (statement POL-03).
  const origin =
    'Лист напечатан по сведениям регистра застрахованных лиц. Изготовление бланков полисов единого образца организует Федеральный фонд ОМС.'
  write(sheet, 'P', origin, STYLES.small)
}
