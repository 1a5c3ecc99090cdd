/** A list as Excel opens it in Russia: UTF-8 with its mark, semicolons, CRLF. */
export const csvOf = (lines: readonly (readonly string[])[]): Buffer =>
  Buffer.from(`\uFEFF${lines.map(line => line.map(cell).join(';')).join('\r\n')}\r\n`)

/** A cell that begins like a formula is not run as one. */
function cell(text: string): string {
  const safe = /^[=+@\t\r-]/.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
