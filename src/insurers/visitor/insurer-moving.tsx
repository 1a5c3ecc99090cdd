import type { VNode } from 'preact'
import { Button } from '#web/components/button.tsx'
import { Inset } from '#web/components/inset.tsx'
import { Select } from '#web/components/select.tsx'
import type { View } from '#web/view.ts'
import { regionOptions } from '../region-options.ts'
import type { AboutInsurer } from './about-insurer.ts'

/** What moving house will ask of those this insurer insures (CHG-02, CHG-03). */
export function InsurerMoving({
  view,
  about: { insurer, regions, moving },
}: {
  view: View
  about: AboutInsurer
}): VNode {
  const { language } = view
  return (
    <>
      <h2 class="govuk-heading-m">{view.t('insurers.moving.title')}</h2>
      {moving && (
        <Inset>
          {moving.says[language]}{' '}
          {moving.insurerThere !== insurer && (
            <a
              class="govuk-link"
              href={
                moving.insurerThere
                  ? `/insurers/${moving.insurerThere.code}`
                  : `/insurers?region=${moving.to.code}`
              }
            >
              {view.t(moving.insurerThere ? 'insurers.moving.there' : 'insurers.moving.choose')}
            </a>
          )}
          {moving.plastic && <p class="govuk-body">{moving.plastic[language]}</p>}
        </Inset>
      )}
      <form method="get" action={`/insurers/${insurer.code}`}>
        <Select
          view={view}
          name="to"
          label={view.t('insurers.moving.to')}
          value={moving?.to.code}
          empty={view.t('insurers.choose-region')}
          options={regionOptions(view, regions)}
        />
        <Button kind="secondary">{view.t('insurers.moving.show')}</Button>
      </form>
    </>
  )
}
