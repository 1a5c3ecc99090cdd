import { inflateSync } from 'node:zlib'

const asBinary = (pdf: Uint8Array): string => Buffer.from(pdf).toString('latin1')

/** The values of a key whose value is text, such as `Alt`; pdfkit writes text that is not Latin as UTF-16. */
export function textsOf(pdf: Uint8Array, key: string): string[] {
  const found = asBinary(pdf).matchAll(
    new RegExp(`/${key} \\(\\xFE\\xFF((?:\\\\[\\s\\S]|[^\\\\)])*)\\)`, 'g'),
  )
  const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
  return [...found].map(([, raw = '']) => {
    const bytes = raw.replaceAll(/\\([\s\S])/g, (_, character: string) => escapes[character] ?? character)
    return Buffer.from(bytes, 'latin1').swap16().toString('utf16le')
  })
}

/** How many structure elements of a kind a PDF has. */
export const countTags = (pdf: Uint8Array, tag: string): number =>
  [...asBinary(pdf).matchAll(new RegExp(`/S /${tag}\\n`, 'g'))].length

/** Every instant that a PDF carries. */
export const instantsOf = (pdf: Uint8Array): string[] => [
  ...new Set([...asBinary(pdf).matchAll(/D:(\d{14}Z?)/g)].map(([, instant = '']) => instant)),
]

/** The drawing operators of a PDF that stand in no marked content: what a screen reader cannot place. */
export function unmarkedDrawing(pdf: Uint8Array): string[] {
  const streams = asBinary(pdf).matchAll(/stream\n([\s\S]*?)\nendstream/g)
  return [...streams].flatMap(([, raw = '']) => {
    const content = inflated(Buffer.from(raw, 'latin1'))
    return content.includes(' Tf\n') ? unmarkedLines(content) : []
  })
}

function inflated(stream: Buffer): string {
  try {
    return inflateSync(stream).toString('latin1')
  } catch {
    return ''
  }
}

function unmarkedLines(content: string): string[] {
  let depth = 0
  return content.split('\n').filter(line => {
    if (/\b(?:BDC|BMC)$/.test(line)) depth += 1
    if (line === 'EMC') depth -= 1
    return depth === 0 && /(?:^|\s)(?:TJ|Tj|f|f\*|S|B)$/.test(line)
  })
}
