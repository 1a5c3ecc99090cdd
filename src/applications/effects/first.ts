import { makeEnp, openInsurance } from '#insurance/index.ts'
import { makeBusinessOf } from '#people/index.ts'
import type { TakeEffect } from './effect.ts'
import { makeDocument } from './make-document.ts'

/** A first policy: an insurer from this day on, an ENP, and a document. */
export const first: TakeEffect = async (tx, with_, accepting) => {
  const { application, content, personId, on } = accepting
  const { insurerCode, region, applicationId } = application
  const asked = { personId, insurerCode, region, from: on, applicationId }
  const opened = await openInsurance(tx, { ...asked, because: 'first_choice' })
  if (!opened.ok) return opened
  await makeBusinessOf(tx, personId, [`insurer:${insurerCode}`, `fund:${region}`])
  const { sex, birthDate } = content.identity
  const enp = await makeEnp(tx, { personId, sex, birthDate, region })
  return makeDocument(tx, with_, accepting, enp)
}
