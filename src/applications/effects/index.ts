import type { Kind } from '../purpose.ts'
import { changeOfInsurer } from './change-of-insurer.ts'
import type { TakeEffect } from './effect.ts'
import { first } from './first.ts'
import { changeOfForm, duplicate, reissue } from './remake.ts'
import { returnFromService, surrender } from './service.ts'

/** What each kind of application does when it is accepted. */
export const EFFECTS: Record<Kind, TakeEffect> = {
  first,
  change_of_insurer: changeOfInsurer,
  reissue,
  duplicate,
  change_of_form: changeOfForm,
  surrender,
  return: returnFromService,
}
