import { fullName } from '#kernel/names.ts'
import { invariant } from '#kernel/outcome.ts'
import { renderPaper, type Sheet } from './document.ts'
import { writeFacts } from './fact-table.ts'
import { drawNumberPanel } from './number-panel.ts'
import { drawProof } from './proof-figure.ts'
import { drawSignaturePlace } from './signature-place.ts'
import { writeHead, writeHeading, writePoints } from './text-blocks.ts'
import type { TemporaryCertificatePaper } from './types.ts'
import {
  contactInWords,
  dayInWords,
  documentInWords,
  inGroups,
  orNotInRegister,
  sexInWords,
} from './words.ts'

// @law fz-326 ст. 46: the certificate confirms that a policy is being made and gives the rights of a policy.
const RIGHTS = [
  'Те же права на бесплатную медицинскую помощь, что и полис (326-ФЗ, ст. 46).',
  'Покажите свидетельство в регистратуре или назовите номер при записи. Если сайт или терминал не принимает номер, запишитесь в регистратуре или по телефону поликлиники.',
  'Экстренную помощь окажут сразу и бесплатно, даже если документов с собой нет.',
]

const AFTER_PROOF = 'Когда срок кода выйдет, скачайте или напечатайте свидетельство заново.'

/** The temporary certificate as PDF; throws where the number is not 9 digits. */
export function temporaryCertificatePdf(certificate: TemporaryCertificatePaper): Promise<Uint8Array> {
  invariant(/^\d{9}$/.test(certificate.number), 'a temporary certificate has a number of 9 digits')
  const properties = {
    title: `Временное свидетельство № ${inGroups(certificate.number, 3)}`,
    subject: 'Временное свидетельство, подтверждающее оформление полиса ОМС',
    issuedAt: certificate.issuedAt,
  }
  return renderPaper(properties, sheet => draw(sheet, certificate))
}

function draw(sheet: Sheet, certificate: TemporaryCertificatePaper): void {
  const until = dayInWords(certificate.validUntil)
  writeHead(
    sheet,
    'Временное свидетельство',
    'подтверждает оформление полиса обязательного медицинского страхования',
  )
  drawNumberPanel(sheet, {
    label: 'Номер свидетельства',
    digits: certificate.number,
    shown: inGroups(certificate.number, 3),
    validity: `Действует с ${dayInWords(certificate.issuedOn)} по ${until} включительно`,
  })
  writeHeading(sheet, 'Застрахованное лицо')
  writePerson(sheet, certificate)
  writeHeading(sheet, 'Страховая медицинская организация')
  writeInsurer(sheet, certificate)
  if (certificate.proof) drawProof(sheet, certificate.proof, AFTER_PROOF)
  writeHeading(sheet, 'Что даёт свидетельство')
  writePoints(sheet, RIGHTS)
  writeHeading(sheet, 'Если полис не готов в срок')
  writePoints(sheet, [
    `Полис должен быть готов не позднее ${until}. Страховая организация сообщит, когда его забрать.`,
    `Если полиса к этому дню нет, пожалуйтесь в территориальный фонд: ${contactInWords(certificate.fund)}.`,
  ])
  drawSignaturePlace(sheet, [
    'Представитель страховой медицинской организации: подпись, фамилия и инициалы',
    'Свидетельство получено: подпись застрахованного лица или его представителя, дата',
  ])
}

function writePerson(sheet: Sheet, { person, document }: TemporaryCertificatePaper): void {
  writeFacts(sheet, 'Застрахованное лицо', [
    ['Фамилия, имя, отчество', fullName(person.name), 'main'],
    ['Дата рождения, пол', `${dayInWords(person.birthDate)}, ${sexInWords(person.sex)}`],
    ['Место рождения', person.birthplace],
    ['Документ', documentInWords(document)],
  ])
}

function writeInsurer(sheet: Sheet, { insurer, region, issuedOn }: TemporaryCertificatePaper): void {
  writeFacts(sheet, 'Страховая медицинская организация', [
    ['Название', insurer.name, 'main'],
    ['Адрес', orNotInRegister(insurer.address)],
    ['Телефон', orNotInRegister(insurer.phone)],
    ['Регион страхования', region],
    ['Дата выдачи', dayInWords(issuedOn)],
  ])
}
