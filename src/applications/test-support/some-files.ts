import { crc32, deflateSync } from 'node:zlib'

/** A picture of one white point as PNG. */
export function aPng(): Buffer {
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from([0, 255]))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const whole = Buffer.alloc(8 + named.length)
  whole.writeUInt32BE(data.length, 0)
  named.copy(whole, 4)
  whole.writeUInt32BE(crc32(named), 4 + named.length)
  return whole
}

/** The segments of a JPEG as a phone writes them, with `scan` bytes of picture data. */
export function aJpeg(scan = 16): Buffer {
  const jfif = Buffer.from('ffe000104a46494600010100000100010000', 'hex')
  const frame = Buffer.from('ffc0000b08000100010101110000', 'hex').subarray(0, 13)
  const start = Buffer.from('ffda0008010100003f00', 'hex')
  return Buffer.concat([
    Buffer.from('ffd8', 'hex'),
    jfif,
    frame,
    start,
    Buffer.alloc(scan, 0x55),
    Buffer.from('ffd9', 'hex'),
  ])
}

/** A PDF of one empty page. */
export function aPdf(): Buffer {
  return Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\n` +
      `xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000052 00000 n \ntrailer<</Root 1 0 R/Size 3>>\nstartxref\n97\n%%EOF\n`,
    'latin1',
  )
}
