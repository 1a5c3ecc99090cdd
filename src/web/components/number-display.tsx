import type { VNode } from 'preact'
import { formatEnp } from '../format.ts'
import type { View } from '../view.ts'
import { CopyButton } from './copy-button.tsx'

interface NumberDisplayProps {
  view: View
  /** What the number is, e.g. «Номер полиса». */
  label: string
  /** Digits alone. */
  digits: string
  /** How the digits are grouped; by four where left out. */
  grouped?: string
  copyable?: boolean
}

/** A number large enough to be read from the other side of a counter; it never breaks. */
export function NumberDisplay({ view, label, digits, grouped, copyable = true }: NumberDisplayProps): VNode {
  return (
    <div class="polis-number-display">
      <div class="polis-number-display__label">{label}</div>
      <div class="polis-number-display__digits">{grouped ?? formatEnp(digits)}</div>
      {copyable && <CopyButton view={view} text={digits} label={view.t('web.copy.number')} />}
    </div>
  )
}
