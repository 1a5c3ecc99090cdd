import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

/** A picture as a reader sees it: four bytes a pixel. */
export interface Picture {
  data: Uint8ClampedArray<ArrayBuffer>
  width: number
  height: number
}

// Without this the reader fetches its WebAssembly from the network.
const wasm = readFileSync(fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')))
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } })

const pdfium = await PDFiumLibrary.init()

/** The pages of a PDF: their text and their pictures at a resolution. */
export async function readPdf(bytes: Uint8Array, dpi = 72): Promise<{ text: string; picture: Picture }[]> {
  const document = await pdfium.loadDocument(bytes)
  try {
    const pages: { text: string; picture: Picture }[] = []
    for (const page of document.pages()) {
      // The text first: rendering closes the page, and its bitmap is freed right after the callback.
      const text = page.getText()
      const { data, width, height } = await page.render({ scale: dpi / 72, render: copyBitmap })
      pages.push({ text, picture: { data: new Uint8ClampedArray(data), width, height } })
    }
    return pages
  } finally {
    document.destroy()
  }
}

async function copyBitmap(bitmap: { data: Uint8Array }): Promise<Uint8Array> {
  return bitmap.data.slice()
}

/** The barcodes of a kind in a picture: their bytes, text and facts about the symbol. */
export async function readCodes(picture: Picture, format: 'Code128' | 'QRCode' | 'PDF417') {
  const image = { ...picture, colorSpace: 'srgb' as const, pixelFormat: 'rgba-unorm8' as const }
  return readBarcodes(image, { formats: [format], tryHarder: true })
}

/** The texts of the QR codes in a picture file, such as a screenshot. */
export async function readQrTexts(file: Uint8Array): Promise<string[]> {
  const codes = await readBarcodes(new Uint8Array(file), { formats: ['QRCode'], tryHarder: true })
  return codes.map(({ text }) => text)
}

/** Draws the rectangles of an SVG of ours: this is not a general SVG renderer. */
export function rasterise(svg: string, scale: number): Picture {
  const [, w = '0', h = '0'] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []
  const width = Number(w) * scale
  const height = Number(h) * scale
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  for (const [, ...numbers] of svg.matchAll(/M(\d+) (\d+)h(\d+)v(\d+)h-\d+z/g)) {
    const [x = 0, y = 0, barWidth = 0, barHeight = 0] = numbers.map(number => Number(number) * scale)
    for (let row = y; row < y + barHeight; row += 1) {
      for (let column = x; column < x + barWidth; column += 1)
        data.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3)
    }
  }
  return { data, width, height }
}
