import { enpOf } from '#insurance/index.ts'
import { granted, invariant, refused, type Outcome } from '#kernel/outcome.ts'
import { changeIdentity } from '#people/index.ts'
import type { Tx } from '#platform/database.ts'
import type { EndingReason } from '#policies/index.ts'
import { purposeOf } from '../content.ts'
import type { ApplicationDependencies } from '../dependencies.ts'
import { formIsTheSame } from '../refusals.ts'
import type { Accepting, Effect, TakeEffect } from './effect.ts'
import { insuredHere } from './insured-here.ts'
import { makeDocument, standingPolicy } from './make-document.ts'

/** Data that have changed or were wrong: the register is corrected, and the policy made anew where the law makes one (RPL-01, RPL-02). */
export const reissue: TakeEffect = async (tx, with_, accepting) => {
  const { application, content, personId, actor, on } = accepting
  const purpose = purposeOf(content)
  invariant(purpose.kind === 'reissue', 'the effect is chosen by the kind')
  const here = await insuredHere(tx, accepting)
  if (!here.ok) return here
  const changed = await changeIdentity(
    tx,
    on,
    {
      personId,
      on: application.submittedOn,
      change: content.identity,
      because: purpose.because === 'error' ? 'error' : 'changed',
      applicationId: application.applicationId,
    },
    actor,
  )
  return changed.ok ? remake(tx, with_, accepting, 'replaced') : changed
}

/** A policy that was lost or has worn out (RPL-03, RPL-04). */
export const duplicate: TakeEffect = async (tx, with_, accepting) => {
  const purpose = purposeOf(accepting.content)
  invariant(purpose.kind === 'duplicate', 'the effect is chosen by the kind')
  const here = await insuredHere(tx, accepting)
  return here.ok ? remake(tx, with_, accepting, purpose.because === 'loss' ? 'lost' : 'replaced') : here
}

/** A policy of another form: free, on any day of the year (POL-14). */
export const changeOfForm: TakeEffect = async (tx, with_, accepting) => {
  const here = await insuredHere(tx, accepting)
  if (!here.ok) return here
  const standing = await standingPolicy(tx, accepting)
  if (standing?.form === accepting.application.form) return refused(formIsTheSame())
  return remake(tx, with_, accepting, 'replaced')
}

/**
 * Makes the document again by the law of the application's day. A digital policy is a record of the register: it follows
 * the data by itself and cannot be lost, so nothing is made.
 * @law rules-108n п. 28-30
 */
async function remake(
  tx: Tx,
  with_: ApplicationDependencies,
  accepting: Accepting,
  instead: EndingReason,
): Promise<Outcome<Effect>> {
  const enp = await enpOf(tx, accepting.personId)
  invariant(enp, 'an insured person has an ENP')
  const standing = await standingPolicy(tx, accepting)
  if (standing?.form === 'digital') return granted({ enp, policy: standing, move: 'complete' })
  return makeDocument(tx, with_, accepting, enp, instead)
}
