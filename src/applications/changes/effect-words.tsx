import type { VNode } from 'preact'
import type { Law } from '#law/types.ts'
import type { View } from '#web/view.ts'
import { Sources } from '../citizen/reasons.tsx'
import type { Kind } from '../purpose.ts'
import { expectedEffect } from './expected-effect.ts'
import type { Standing } from './standing.ts'

interface Props {
  view: View
  law: Law
  kind: Kind
  standing: Pick<Standing, 'on' | 'policy' | 'lastPolicy'>
}

/** What accepting will do to the policy, in a sentence with its source. */
export function EffectWords({ view, law, kind, standing }: Props): VNode {
  const { on, policy, lastPolicy } = standing
  const { word, because } = expectedEffect({ kind, appliedOn: on, policy: policy ?? lastPolicy }, law)
  const says = view.t(`applications.change.effect.${word}`)
  return (
    <p class="govuk-body">
      {says}{' '}
      <Sources
        view={view}
        law={law}
        reasons={because.map(citation => ({ says: { ru: says, en: says }, ...citation }))}
      />
    </p>
  )
}
