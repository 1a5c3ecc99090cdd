import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/** Our own bytes of a card and a conversation with it, in hex. */
export interface CardVectors {
  owner: string
  insurer: string
  conversation: { send: string; answer: string; about?: string }[]
}

const read = parse(readFileSync(join(import.meta.dirname, 'synthetic-card.yaml'), 'utf8')) as CardVectors
const packed = (text: string): string => text.replaceAll(/\s/g, '')

/** The vectors beside this file. */
export const vectors: CardVectors = { ...read, owner: packed(read.owner), insurer: packed(read.insurer) }
