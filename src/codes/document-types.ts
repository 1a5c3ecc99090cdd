import type { Words } from '#kernel/outcome.ts'

/**
 * A kind of identity document of classifier F011. Masks: `R` a Roman numeral, `Б` a Cyrillic capital, `9` a digit, `0` a
 * digit that may be absent, `S` any character that may be absent; an empty mask is "none"; null is "not known".
 */
export interface DocumentType {
  code: string
  name: Words
  seriesMask: string | null
  numberMask: string | null
  /** B: several sources agree; C: one source, or a choice made here. */
  confidence: 'B' | 'C'
  note?: Words
}

const ANY_SERIES = 'SSSSSSSS'
const UP_TO_8 = '00000009'
const UP_TO_10 = '0000000009'

// Source: classifier F011 as two public programs of regional funds carry it (2013–2014, codes 1–18, 20–25, 30) and newer
// lists of three more (codes 24–28); code 29 is seen in messages of one fund and its name is not known.

/** The kinds of identity document, by the code of F011. */
export const DOCUMENT_TYPES: readonly DocumentType[] = [
  type('1', 'Паспорт гражданина СССР', 'Passport of a citizen of the USSR', 'R-ББ', '999999'),
  type(
    '2',
    'Заграничный паспорт гражданина СССР',
    'Travel passport of a citizen of the USSR',
    ANY_SERIES,
    UP_TO_8,
  ),
  type('3', 'Свидетельство о рождении (Россия)', 'Birth certificate (Russia)', 'R-ББ', '999999'),
  type('4', 'Удостоверение личности офицера', "Officer's identity card", 'ББ', '9999999'),
  type(
    '5',
    'Справка об освобождении из мест лишения свободы',
    'Certificate of release from prison',
    ANY_SERIES,
    UP_TO_8,
  ),
  type('6', 'Паспорт Минморфлота', 'Passport of the Ministry of the Merchant Fleet', 'ББ', '999999'),
  type('7', 'Военный билет', 'Military card', 'ББ', '9999990'),
  type(
    '8',
    'Дипломатический паспорт гражданина России',
    'Diplomatic passport of a citizen of Russia',
    '99',
    '9999999',
  ),
  type('9', 'Иностранный паспорт', 'Foreign passport', ANY_SERIES, UP_TO_10),
  type(
    '10',
    'Свидетельство о ходатайстве о признании беженцем',
    'Certificate of an application for refugee status',
    ANY_SERIES,
    UP_TO_8,
  ),
  type('11', 'Вид на жительство', 'Residence permit', ANY_SERIES, UP_TO_8),
  type('12', 'Удостоверение беженца', 'Refugee certificate', ANY_SERIES, UP_TO_8),
  type(
    '13',
    'Временное удостоверение личности гражданина России',
    'Temporary identity card of a citizen of Russia',
    ANY_SERIES,
    UP_TO_8,
  ),
  type('14', 'Паспорт гражданина России', 'Passport of a citizen of Russia', '99 99', '999999'),
  type(
    '15',
    'Заграничный паспорт гражданина России',
    'Travel passport of a citizen of Russia',
    '99',
    '9999999',
  ),
  type('16', 'Паспорт моряка', "Seaman's passport", 'ББ', '9999990'),
  type('17', 'Военный билет офицера запаса', 'Military card of a reserve officer', 'ББ', '999999'),
  type('18', 'Иной документ', 'Other document', ANY_SERIES, UP_TO_10),
  {
    ...type(
      '20',
      'Копия жалобы на лишение статуса беженца',
      'Copy of a complaint against loss of refugee status',
      ANY_SERIES,
      UP_TO_10,
    ),
    confidence: 'C',
    note: {
      ru: 'Списки расходятся: в списке 2013–2014 годов это код 20, в более новых – 27. Polis пишет 27, читает оба.',
      en: 'The lists disagree: that of 2013–2014 gives this document code 20, newer ones 27. Polis writes 27 and reads both.',
    },
  },
  type('21', 'Документ иностранного гражданина', 'Document of a foreign citizen', ANY_SERIES, UP_TO_10),
  type('22', 'Документ лица без гражданства', 'Document of a stateless person', ANY_SERIES, UP_TO_10),
  type('23', 'Разрешение на временное проживание', 'Temporary residence permit', ANY_SERIES, UP_TO_10),
  type(
    '24',
    'Свидетельство о рождении, выданное не в России',
    'Birth certificate issued outside Russia',
    ANY_SERIES,
    UP_TO_10,
  ),
  type('25', 'Свидетельство о временном убежище', 'Certificate of temporary asylum', 'ББ', '9999999'),
  unmasked(
    '26',
    'Удостоверение сотрудника Евразийской экономической комиссии',
    'Staff card of the Eurasian Economic Commission',
  ),
  {
    ...type(
      '27',
      'Копия жалобы на лишение статуса беженца',
      'Copy of a complaint against loss of refugee status',
      ANY_SERIES,
      UP_TO_10,
    ),
    confidence: 'C',
    note: {
      ru: 'Раньше этот документ имел код 20; маска взята у него.',
      en: 'This document had code 20 before; its mask is taken from there.',
    },
  },
  unmasked('28', 'Иной документ о временном убежище', 'Other document of temporary asylum'),
  {
    ...unmasked('29', 'Документ с кодом 29', 'Document of code 29'),
    note: {
      ru: 'Код встречается у лиц без гражданства в сообщениях одного фонда; как называется документ, найти не удалось.',
      en: 'The code is seen for stateless persons in messages of one fund; what the document is called was not found.',
    },
  },
  type(
    '30',
    'Свидетельство о регистрации по месту жительства',
    'Certificate of registration at the place of residence',
    '',
    '000000000009',
  ),
]

function type(code: string, ru: string, en: string, seriesMask: string, numberMask: string): DocumentType {
  return { code, name: { ru, en }, seriesMask, numberMask, confidence: 'B' }
}

function unmasked(code: string, ru: string, en: string): DocumentType {
  return { code, name: { ru, en }, seriesMask: null, numberMask: null, confidence: 'C' }
}
