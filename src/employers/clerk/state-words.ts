import type { View } from '#web/view.ts'
import type { Batch } from '../batch.ts'

/** What is happening to a list, in words. */
export const stateWords = (view: Pick<View, 't'>, { stage, state }: Pick<Batch, 'stage' | 'state'>): string =>
  view.t(`employers.state.${stage}-${state}`)
