import type { Insurer } from '#insurers/index.ts'
import type { View } from '#web/view.ts'
import { FORMS } from '../offline/read-proof.js'
import { FAULTS, LISTS_OLD, NOT_KNOWN_OFFLINE } from '../words.ts'

/** An insurer as the answer names it: with the phone to ring. */
export const insurerInWords = ({ company, phone }: Insurer, view: View): string =>
  [company.name[view.language], phone ?? company.phone?.number].filter(Boolean).join(', ')

/** Every word that the page without a network may need, as it cannot ask for one later. */
export const offlineWords = (view: View, insurers: readonly Insurer[]) => ({
  language: view.language,
  valid: view.t('proofs.offline.valid'),
  notValid: view.t('proofs.offline.not-valid'),
  name: view.t('proofs.offline.name'),
  born: view.t('proofs.offline.born'),
  number: view.t('proofs.offline.number'),
  form: view.t('proofs.offline.form'),
  insurer: view.t('proofs.offline.insurer'),
  region: view.t('proofs.offline.region'),
  made: view.t('proofs.offline.made'),
  expires: view.t('proofs.offline.expires'),
  paperNumber: view.t('proofs.offline.paper-number'),
  noLists: view.t('proofs.offline.no-lists'),
  listsSaved: view.t('proofs.offline.lists-saved'),
  listsOld: LISTS_OLD[view.language],
  unknownTitle: view.t('proofs.offline.unknown'),
  unknown: NOT_KNOWN_OFFLINE.map(({ says }) => says[view.language]),
  cannot: view.t('proofs.offline.cannot'),
  reasons: Object.fromEntries(Object.entries(FAULTS).map(([code, says]) => [code, says[view.language]])),
  forms: Object.fromEntries(FORMS.map(form => [form, view.t(`policies.form.${form}`)])),
  insurers: Object.fromEntries(insurers.map(insurer => [insurer.code, insurerInWords(insurer, view)])),
})
