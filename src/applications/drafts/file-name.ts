const LONGEST = 120

/** The last part of a file's name without folders, control and reserved characters; never empty, never leading out of a folder. */
export function plainFileName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cf}<>:"|?*]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .trim()
  return [...plain].slice(-LONGEST).join('') || 'file'
}
