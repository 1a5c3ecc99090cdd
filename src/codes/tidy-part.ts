/** A typed series or number in capitals with single spaces, without marks that nobody sees and the sign №. */
export const tidyPart = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[\p{Cf}\p{Cc}№]/gu, ' ')
    .trim()
    .replaceAll(/\s+/g, ' ')
    .toUpperCase()
