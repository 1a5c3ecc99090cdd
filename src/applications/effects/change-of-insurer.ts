import { changeInsurer, enpOf } from '#insurance/index.ts'
import { granted, invariant } from '#kernel/outcome.ts'
import { changeAddress, makeBusinessOf } from '#people/index.ts'
import { purposeOf } from '../content.ts'
import type { TakeEffect } from './effect.ts'
import { isUniform, makeDocument, standingPolicy } from './make-document.ts'

/**
 * Another insurer from this day on. A policy of the single standard stays in force and is stamped or noted in the
 * register (RPL-06); one of the old style is made anew.
 * @law fz-326 ст. 16 ч. 1 п. 3
 */
export const changeOfInsurer: TakeEffect = async (tx, with_, accepting) => {
  const { application, content, personId, on, actor } = accepting
  const purpose = purposeOf(content)
  invariant(purpose.kind === 'change_of_insurer', 'the effect is chosen by the kind')
  const { insurerCode, region, applicationId, submittedOn } = application
  const changed = await changeInsurer(tx, with_.law, {
    personId,
    insurerCode,
    region,
    from: on,
    appliedOn: submittedOn,
    ground: purpose.because,
    applicationId,
  })
  if (!changed.ok) return changed
  await makeBusinessOf(tx, personId, [`insurer:${insurerCode}`, `fund:${region}`])
  if (purpose.because === 'residence_changed') {
    const address = {
      personId,
      on: submittedOn,
      because: 'changed' as const,
      applicationId,
      address: content.address,
    }
    const moved = await changeAddress(tx, with_.sealing, address, actor)
    if (!moved.ok) return moved
  }
  const enp = await enpOf(tx, personId)
  invariant(enp, 'an insured person has an ENP')
  const policy = await standingPolicy(tx, accepting)
  return isUniform(policy)
    ? granted({ enp, policy, move: 'complete' })
    : makeDocument(tx, with_, accepting, enp)
}
