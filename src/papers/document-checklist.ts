import { COLOURS, drawArtifact, FIELD, keepRoom, mm, renderPaper, type Sheet } from './document.ts'
import { measure, STYLES, textElement, write, writeHead, writeHeading, writePoints } from './text-blocks.ts'
import type { ChecklistItem, DocumentChecklistPaper } from './types.ts'
import { dayInWords } from './words.ts'

const GROUPS = [
  { need: 'required', title: 'Обязательно' },
  { need: 'if_available', title: 'Если уже есть' },
  { need: 'optional', title: 'По желанию' },
] as const
const BOX = mm(4.2)
const INDENT = mm(9)

/** The personal list of documents as PDF, with a box to tick for each. */
export function documentChecklistPdf(checklist: DocumentChecklistPaper): Promise<Uint8Array> {
  const properties = {
    title: 'Список документов для полиса ОМС',
    subject: 'Какие документы нужны для заявления о выборе страховой медицинской организации',
    issuedAt: checklist.issuedAt,
  }
  return renderPaper(properties, sheet => draw(sheet, checklist))
}

function draw(sheet: Sheet, { forWhom, region, on, items, notes }: DocumentChecklistPaper): void {
  writeHead(sheet, 'Список документов', 'для заявления о выборе страховой медицинской организации')
  write(sheet, 'P', `Для кого: ${forWhom}`, STYLES.strong, 2)
  write(sheet, 'P', `Регион: ${region}. По правилам на ${dayInWords(on)}.`, STYLES.body)
  for (const { need, title } of GROUPS) {
    const group = items.filter(item => item.need === need)
    if (group.length === 0) continue
    writeHeading(sheet, title)
    writeBoxes(sheet, group)
  }
  if (notes.length === 0) return
  writeHeading(sheet, 'Обратите внимание')
  writePoints(sheet, notes)
}

function writeBoxes(sheet: Sheet, items: readonly ChecklistItem[]): void {
  const { pdf, root } = sheet
  const list = pdf.struct('L')
  root.add(list)
  const width = FIELD.width - INDENT
  const x = FIELD.left + INDENT
  for (const item of items) {
    const names = item.anyOf.join(' или ')
    const nameHeight = measure(sheet, names, STYLES.strong, width)
    keepRoom(sheet, nameHeight + measure(sheet, item.because, STYLES.small, width) + mm(3))
    const y = pdf.y + 3
    drawArtifact(pdf, () => pdf.rect(FIELD.left, y, BOX, BOX).lineWidth(0.9).stroke(COLOURS.accent))
    const body = pdf.struct('LBody', {}, [
      textElement(sheet, 'P', names, STYLES.strong, { x, y, width }),
      textElement(sheet, 'P', item.because, STYLES.small, { x, y: y + nameHeight, width }),
    ])
    list.add(pdf.struct('LI', {}, [body]))
    pdf.y += mm(2)
  }
  list.end()
}
