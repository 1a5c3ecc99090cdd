import { alreadyInsured, covering, refusalsOfChange, spellsOf } from '#insurance/index.ts'
import type { Day } from '#kernel/day.ts'
import type { Refusal } from '#kernel/outcome.ts'
import type { Tx } from '#platform/database.ts'
import { inForceOn, policiesOf } from '#policies/index.ts'
import { purposeOf, type ApplicationContent } from './content.ts'
import type { ApplicationDependencies } from './dependencies.ts'
import { formIsTheSame, insuredElsewhere } from './refusals.ts'

/**
 * Checks what an application is for against what the register knows of its person, before it is filed: somebody signed in
 * is told at once. An application of somebody not known yet is checked when it is accepted.
 */
export async function checkKind(
  tx: Tx,
  { law }: Pick<ApplicationDependencies, 'law'>,
  content: ApplicationContent,
  personId: string,
  on: Day,
): Promise<Refusal[]> {
  const purpose = purposeOf(content)
  const spells = await spellsOf(tx, personId)
  const spell = covering(spells, on)
  if (purpose.kind === 'first' || purpose.kind === 'return') return spell ? [alreadyInsured(spell)] : []
  const { insurerCode } = content
  if (purpose.kind === 'change_of_insurer')
    return refusalsOfChange({ spells, on, ground: purpose.because, insurerCode, from: on }, law)
  if (spell?.insurerCode !== insurerCode) return [insuredElsewhere(spell?.insurerCode ?? null)]
  const standing = inForceOn(await policiesOf(tx, personId), on)
  return purpose.kind === 'change_of_form' && standing?.form === content.form ? [formIsTheSame()] : []
}
