import { checkInn } from '#codes/inn.ts'
import { newId } from '#kernel/ids.ts'
import { granted, refused, type Outcome, type Refusal } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import type { Employer } from './batch.ts'
import type { EmployerDependencies } from './dependencies.ts'
import { innWrong, insurerUnknown, nameNeeded } from './refusals.ts'
import { saveEmployer } from './store.ts'

/** Keeps an employer of an insurer; one that is known by its INN takes the name given now. */
export async function addEmployer(
  tx: Tx,
  { registers }: Pick<EmployerDependencies, 'registers'>,
  asked: { insurerCode: string; inn: string; name: string },
  actor: Actor,
): Promise<Outcome<Employer>> {
  const { insurerCode } = asked
  const name = asked.name.replaceAll(/\s+/g, ' ').trim()
  const inn = checkInn(asked.inn)
  const refusals: Refusal[] = []
  if (!registers.insurer(insurerCode)) refusals.push(insurerUnknown(insurerCode))
  if (!inn.valid) refusals.push(innWrong(inn.reason))
  if (name.length < 2 || name.length > 300) refusals.push(nameNeeded())
  if (refusals.length || !inn.valid) return refused(...refusals)
  const employer = { employerId: newId(), insurerCode, inn: inn.inn, name }
  const employerId = await asSystem(tx, actor, () => saveEmployer(tx, employer))
  return granted({ ...employer, employerId })
}
