import { fullName } from '#kernel/names.ts'
import { invariant } from '#kernel/outcome.ts'
import { mm, renderPaper, type Sheet } from './document.ts'
import { writeFacts } from './fact-table.ts'
import { drawNumberPanel } from './number-panel.ts'
import { drawProof } from './proof-figure.ts'
import { STYLES, write, writeHead, writeHeading, writePoints } from './text-blocks.ts'
import type { PolicyExtractPaper } from './types.ts'
import {
  contactInWords,
  dayInWords,
  FORM_IN_WORDS,
  inGroups,
  orNotInRegister,
  sexInWords,
  validityInWords,
} from './words.ts'

const HOW_TO_USE = [
  'Покажите номер, штрихкод или QR-код в регистратуре, поднесите его к терминалу или укажите номер при записи.',
  'Сохраните номер: он поможет получить помощь, если полис потерян или его нет с собой.',
  'Полис любой формы даёт одинаковые права на бесплатную помощь.',
  'Экстренную помощь окажут сразу и бесплатно, даже если документов с собой нет.',
  'Отказали в помощи или просят заплатить — позвоните в свою страховую организацию.',
]

const AFTER_PROOF = 'Когда срок кода выйдет, полис останется в силе: скачайте выписку заново.'

/** The extract about a policy as PDF; throws where the number is not 16 digits. */
export function policyExtractPdf(extract: PolicyExtractPaper): Promise<Uint8Array> {
  invariant(/^\d{16}$/.test(extract.enp), 'a policy has a number of 16 digits')
  const properties = {
    title: `Выписка о полисе ОМС ${inGroups(extract.enp, 4)}`,
    subject: 'Выписка о полисе обязательного медицинского страхования',
    issuedAt: extract.issuedAt,
  }
  return renderPaper(properties, sheet => draw(sheet, extract))
}

function draw(sheet: Sheet, extract: PolicyExtractPaper): void {
  const validity = validityInWords(extract.validUntil)
  writeHead(sheet, 'Выписка о полисе', 'сведения о полисе обязательного медицинского страхования')
  drawNumberPanel(sheet, {
    label: 'Единый номер полиса (ЕНП)',
    digits: extract.enp,
    shown: inGroups(extract.enp, 4),
    validity: `Действует ${validity}`,
  })
  writeHeading(sheet, 'Застрахованное лицо')
  writeFacts(sheet, 'Застрахованное лицо', [
    ['Фамилия, имя, отчество', fullName(extract.person.name), 'main'],
    ['Дата рождения, пол', `${dayInWords(extract.person.birthDate)}, ${sexInWords(extract.person.sex)}`],
    ['Место рождения', extract.person.birthplace],
  ])
  writeHeading(sheet, 'Полис')
  writeFacts(sheet, 'Полис', [
    ['Форма', FORM_IN_WORDS[extract.form]],
    ...(extract.oldNumber ? [['Номер старого полиса', extract.oldNumber] as const] : []),
    ['Срок действия', validity],
  ])
  writeInsurer(sheet, extract)
  if (extract.proof) drawProof(sheet, extract.proof, AFTER_PROOF)
  writeHeading(sheet, 'Как пользоваться')
  writePoints(sheet, HOW_TO_USE)
  sheet.pdf.y += mm(4)
  write(
    sheet,
    'P',
    `Сведения проверены ${dayInWords(extract.checkedOn)}. Источник: ${extract.source}.`,
    STYLES.strong,
  )
}

function writeInsurer(sheet: Sheet, { insurer, insuredFrom, region, fund }: PolicyExtractPaper): void {
  writeHeading(sheet, 'Страховая медицинская организация')
  writeFacts(sheet, 'Страховая медицинская организация', [
    ['Название', insurer.name, 'main'],
    ['Адрес', orNotInRegister(insurer.address)],
    ['Телефон', orNotInRegister(insurer.phone)],
    ['Страхует с', dayInWords(insuredFrom)],
    ['Регион страхования', region],
    ['Территориальный фонд', contactInWords(fund)],
  ])
}
