import { granted, refused, type Outcome, type Refusal } from '#kernel/outcome.ts'
import { lineNotRead, nothingScanned } from '../refusals.ts'

/** One blank of a delivery: whose policy it is, and its own number. */
export interface ScannedBlank {
  /** The line of its last number, from 1. */
  line: number
  enp: string
  blank: string
}

/**
 * Reads what a scanner typed into a box: the 16 digits of a policy, then the 11 of its blank, on one line or two. Every
 * line that cannot be read is a reason.
 */
export function readScans(text: string): Outcome<ScannedBlank[]> {
  const scans: ScannedBlank[] = []
  const refusals: Refusal[] = []
  let open: { enp: string; line: number } | null = null
  for (const { word, line } of wordsOf(text)) {
    if (open && /^\d{11}$/.test(word)) scans.push({ line, enp: open.enp, blank: word })
    else refusals.push(...(open ? [lineNotRead(open.line)] : []))
    const isEnp = /^\d{16}$/.test(word)
    if (!isEnp && (!open || !/^\d{11}$/.test(word))) refusals.push(lineNotRead(line))
    open = isEnp ? { enp: word, line } : null
  }
  if (open) refusals.push(lineNotRead(open.line))
  if (refusals.length === 0 && scans.length === 0) return refused(nothingScanned('scans'))
  return refusals.length ? refused(...refusals) : granted(scans)
}

const wordsOf = (text: string): { word: string; line: number }[] =>
  text
    .split(/\r?\n/)
    .flatMap((line, index) => line.split(/[\s;,]+/).map(word => ({ word, line: index + 1 })))
    .filter(({ word }) => word !== '')
