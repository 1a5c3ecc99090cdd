import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { code128Svg, pdf417Svg, qrSvg } from './barcode-images.ts'
import { rasterise, readCodes } from './test-support/read-back.ts'
import { POLICY_BYTES } from './test-support/samples.ts'

const SEED = { seed: 20261123, numRuns: 25 }
const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`))
const number = fc.oneof(digits(9), digits(16))

test('Code 128 of a certificate or policy number reads back as the same digits (POL-18)', async () => {
  await fc.assert(
    fc.asyncProperty(number, async expected => {
      const codes = await readCodes(rasterise(code128Svg(expected), 2), 'Code128')
      assert.deepEqual(
        codes.map(code => code.text),
        [expected],
      )
    }),
    SEED,
  )
})

test('the QR code of a certificate or policy number reads back as the same digits (POL-18)', async () => {
  await fc.assert(
    fc.asyncProperty(number, async expected => {
      const codes = await readCodes(rasterise(qrSvg(expected), 4), 'QRCode')
      assert.deepEqual(
        codes.map(code => code.text),
        [expected],
      )
    }),
    SEED,
  )
})

test('the barcode of a paper policy reads back as the same 130 bytes', async () => {
  const bytes = fc.uint8Array({ minLength: 130, maxLength: 130 })
  await fc.assert(
    fc.asyncProperty(bytes, async expected => {
      const codes = await readCodes(rasterise(pdf417Svg(expected), 2), 'PDF417')
      assert.deepEqual(
        codes.map(code => [...code.bytes]),
        [[...expected]],
      )
    }),
    { ...SEED, examples: [[POLICY_BYTES], [new Uint8Array(130)]] },
  )
})

test('the barcode of a paper policy has 10 columns, 15 rows and error correction level 4', async () => {
  const svg = pdf417Svg(POLICY_BYTES)
  const [code] = await readCodes(rasterise(svg, 2), 'PDF417')
  // Start 17, left indicator 17, ten columns of 17 and a stop of one module, in 13 modules of light at either side.
  assert.match(svg, /viewBox="0 0 231 71"/)
  // 32 of 150 codewords correct errors: that is level 4.
  assert.equal(code?.ecLevel, '21%')
})

const VECTORS = new URL('../../../shared/formats/barcode/synthetic_vectors.json', import.meta.url)
const absent = !existsSync(VECTORS) && 'the example barcodes beside the checkout are absent'
test('the example barcodes of the official rules survive drawing and reading', { skip: absent }, async () => {
  const { vectors }: { vectors: { type: number; hex: string }[] } = JSON.parse(readFileSync(VECTORS, 'utf8'))
  assert.ok(vectors.length > 0)
  for (const { hex } of vectors) {
    const codes = await readCodes(rasterise(pdf417Svg(Uint8Array.fromHex(hex)), 2), 'PDF417')
    assert.deepEqual(
      codes.map(code => code.bytes.toHex()),
      [hex.toLowerCase()],
    )
  }
})

test('an image has a size, a quiet zone of light, and nothing that a strict policy blocks', () => {
  for (const svg of [code128Svg('0123456789012345'), qrSvg('0123456789012345'), pdf417Svg(POLICY_BYTES)]) {
    assert.match(svg, /^<svg xmlns="[^"]+" width="\d+" height="\d+" viewBox="0 0 \d+ \d+"/)
    assert.match(svg, /<rect width="\d+" height="\d+" fill="#fff"\/><path d="[^"]+" fill="#000"\/>/)
    assert.doesNotMatch(svg, /style|<script|\son\w+=/)
    assert.doesNotMatch(svg, /d="M0 /)
  }
})

test('an image is hidden from screen readers unless it is given a label, which is escaped', () => {
  assert.match(qrSvg('1'), /aria-hidden="true"/)
  assert.match(
    qrSvg('1', { label: 'номер "1" <&>' }),
    /role="img" aria-label="номер &quot;1&quot; &lt;&amp;&gt;"/,
  )
})

test('Code 128 of anything but digits and a policy barcode of 131 bytes are bugs', () => {
  assert.throws(() => code128Svg('12a'), /digits only/)
  assert.throws(() => pdf417Svg(new Uint8Array(131)), /130 bytes/)
})
