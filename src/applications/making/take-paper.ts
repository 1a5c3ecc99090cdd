import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import { changeToPaper } from '#production/index.ts'
import type { Application } from '../application.ts'
import type { ApplicationDependencies } from '../dependencies.ts'
import { movedMeanwhile, noSuchApplication } from '../refusals.ts'
import { findById, setForm } from '../store.ts'

/**
 * Takes a paper policy in place of a plastic one that is not being made yet, free of charge: the number of the
 * application and the term stay (POL-14). The caller has made sure that the application is the asker's.
 */
export const takePaper = (
  tx: Tx,
  with_: ApplicationDependencies,
  applicationId: string,
  actor: Actor,
): Promise<Outcome<Application>> =>
  asSystem(tx, actor, async () => {
    const application = await findById(tx, applicationId)
    if (!application) return refused(noSuchApplication())
    const changed = await changeToPaper(tx, with_, applicationId, actor)
    if (!changed.ok) return changed
    if (!(await setForm(tx, application, 'paper'))) return refused(movedMeanwhile(application.state))
    const moved = await findById(tx, applicationId)
    return moved ? granted(moved) : refused(noSuchApplication())
  })
