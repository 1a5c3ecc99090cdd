import type { Language } from '#web/texts.ts'
import type { Channel } from './reasons.ts'

/** By which channels and in which language a person wishes to be told. */
export type Preferences = Record<Channel, boolean> & { language: Language }

/** What holds until a person says otherwise: they gave the address or the phone to be told by it. */
export const USUAL_PREFERENCES: Preferences = { email: true, sms: true, language: 'ru' }
