/*
 * The layout of the electronic policy as two public readers know it: SAMSON and OMSReader (facts/formats.md §6, tags and
 * commands H, ATR M). What they do not tell is chosen by Polis and marked "ours".
 */

/** The answer to reset; its historical bytes say FOMSOMS. */
export const ATR = Uint8Array.from(Buffer.from('3BF71300008131FE45464F4D534F4D53A9', 'hex'))

/** The folders of the card by name. */
export const FOLDERS = { root: 'foms_root', owner: 'FOMS_ID', insurer: 'FOMS_INS' } as const

/** A folder of the card. */
export type Folder = keyof typeof FOLDERS

/** The file of the owner, inside FOMS_ID. */
export const OWNER_FILE = 0x0201

/** The files of the insurer, inside FOMS_INS; they take turns (ours: the readers ask the card which one is current). */
export const INSURER_FILES = [0x0301, 0x0302] as const

/** GET DATA of this object answers the id of the current insurer file. */
export const CURRENT_INSURER = 0x01b0

/** Tags of the owner file. */
export const OWNER_TAGS = {
  root: 0x62,
  surname: 0x5f21,
  givenName: 0x5f22,
  patronymic: 0x5f23,
  birthDate: 0x5f24,
  sex: 0x5f25,
  enp: 0x5f26,
  snils: 0x5f27,
  expiresOn: 0x5f28,
  birthPlace: 0x5f29,
  issuedOn: 0x5f2a,
  citizenship: 0x7f30,
  countryCode: 0x5f31,
  countryName: 0x5f32,
  photo: 0x7f40,
  photoFormat: 0x5f41,
  photoData: 0x5f42,
} as const

/** Tags of an insurer file. */
export const INSURER_TAGS = {
  root: 0x64,
  ogrn: 0x5f51,
  okato: 0x5f52,
  from: 0x5f53,
  until: 0x5f54,
  seal: 0x7f60,
  signature: 0x5f61,
  certificate: 0x5f62,
} as const
