import { enpOf, makeEnp, openInsurance } from '#insurance/index.ts'
import { granted, invariant } from '#kernel/outcome.ts'
import { makeBusinessOf } from '#people/index.ts'
import { resumePolicy, suspendCover } from '#policies/index.ts'
import { purposeOf } from '../content.ts'
import type { TakeEffect } from './effect.ts'
import { insuredHere } from './insured-here.ts'
import { makeDocument } from './make-document.ts'

/**
 * Military service: the insurance and the policy end with the day before it begins; care is given by military medicine.
 * @law fz-326 ст. 49.1
 */
export const surrender: TakeEffect = async (tx, _with, accepting) => {
  const { application, content, personId } = accepting
  const purpose = purposeOf(content)
  invariant(purpose.kind === 'surrender', 'the effect is chosen by the kind')
  const here = await insuredHere(tx, accepting)
  if (!here.ok) return here
  const until = purpose.serviceFrom.subtract({ days: 1 })
  const ended = await suspendCover(tx, { personId, until, applicationId: application.applicationId })
  if (!ended.ok) return ended
  const enp = await enpOf(tx, personId)
  invariant(enp, 'an insured person has an ENP')
  return granted({ enp, policy: null, move: 'complete' })
}

/**
 * Return from service: an insurer from this day on; a policy that was suspended is in force again, one that was given back
 * is made anew.
 * @law fz-326 ст. 49.1
 */
export const returnFromService: TakeEffect = async (tx, with_, accepting) => {
  const { application, content, personId, on } = accepting
  const { insurerCode, region, applicationId } = application
  const asked = { personId, insurerCode, region, from: on, applicationId }
  const opened = await openInsurance(tx, { ...asked, because: 'return_from_service' })
  if (!opened.ok) return opened
  await makeBusinessOf(tx, personId, [`insurer:${insurerCode}`, `fund:${region}`])
  const { sex, birthDate } = content.identity
  const enp = await makeEnp(tx, { personId, sex, birthDate, region })
  const policy = await resumePolicy(tx, with_.law, { personId, on, applicationId })
  return policy ? granted({ enp, policy, move: 'complete' }) : makeDocument(tx, with_, accepting, enp)
}
