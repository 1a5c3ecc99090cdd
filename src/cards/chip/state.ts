import type { Folder } from '../layout/layout.ts'
import type { Slot } from '../layout/slots.ts'

/** What a card remembers only while it has power. */
export interface SessionState {
  folder: Folder
  /** The selected file; null after a folder was selected. */
  file: number | null
  /** True after a right PIN. */
  pinRight: boolean
  /** The insurer record that is being written. */
  writing: { slot: Slot; parts: Uint8Array } | null
}

/** A card that has just got power. */
export const freshState = (): SessionState => ({
  folder: 'root',
  file: null,
  pinRight: false,
  writing: null,
})
