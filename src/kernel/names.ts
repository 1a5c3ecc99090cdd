/** A person's name as written in the document; a patronymic may be absent, and so may a surname or a given name. */
export interface PersonName {
  surname: string
  givenName: string
  patronymic?: string | undefined
}

/** A name folded for comparison: upper case, Ё as Е, one space, plain apostrophe and hyphen. */
export function foldName(text: string): string {
  return text
    .normalize('NFC')
    .trim()
    .toUpperCase()
    .replaceAll('Ё', 'Е')
    .replaceAll(/[’‘`ʼ´]/g, "'")
    .replaceAll(/[‐‑‒–—]/g, '-')
    .replaceAll(/\s*-\s*/g, '-')
    .replaceAll(/\s+/g, ' ')
}

/** Surname, given name and patronymic in one line, as Russian documents print it. */
export const fullName = (name: PersonName): string =>
  [name.surname, name.givenName, name.patronymic].filter(Boolean).join(' ')
