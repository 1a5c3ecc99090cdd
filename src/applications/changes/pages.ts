import { ADDRESS_PAGE } from './address-page.tsx'
import { CERTIFICATE_PAGE } from './certificate-page.tsx'
import { CHOOSE_PAGE } from './choose-page.tsx'
import type { ChangePage } from './flow.ts'
import { FORM_PAGE } from './form-page.tsx'
import { INSURER_PAGE } from './insurer-page.tsx'
import { LOST_PAGE } from './lost-page.tsx'
import { MOVE_PAGE } from './move-page.tsx'
import { MOVED_PAGE } from './moved-page.tsx'
import { NEW_DETAILS_PAGE } from './new-details-page.tsx'
import { NEWBORN_PAGE } from './newborn-page.tsx'
import { REISSUE_PAGE } from './reissue-page.tsx'
import { RETURN_PAGE } from './return-page.tsx'
import { SERVICE_PAGE } from './service-page.tsx'

/** Every page with a question of a change. */
export const PAGES: readonly ChangePage[] = [
  INSURER_PAGE,
  MOVE_PAGE,
  MOVED_PAGE,
  ADDRESS_PAGE,
  CHOOSE_PAGE,
  REISSUE_PAGE,
  NEW_DETAILS_PAGE,
  LOST_PAGE,
  FORM_PAGE,
  SERVICE_PAGE,
  RETURN_PAGE,
  NEWBORN_PAGE,
  CERTIFICATE_PAGE,
]
