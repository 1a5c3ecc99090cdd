import type { VNode } from 'preact'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { LinkButton } from '#web/components/link-button.tsx'
import { maySteer, type Steering } from '../batch.ts'
import { KEPT_DAYS, keptUntil } from '../retention/kept-until.ts'
import type { ListPageProps } from './list-page.tsx'

/** What may be done with a list as it stands, and its file of errors. */
export function ListActions({ view, batch, auto }: ListPageProps): VNode {
  const { batchId, state, counts, clearedOn } = batch
  const address = `/clerk/employer-lists/${batchId}`
  const wrong = counts.faulty + counts.refused + counts.kept
  const steerings = (['start', 'resume', 'cancel', 'undo'] as const).filter(one => maySteer(one, batch))
  return (
    <>
      {steerings.length > 0 && (
        <form method="post" action={address} data-primary>
          <CsrfField view={view} />
          <noscript>
            <input type="hidden" name="auto" value="yes" />
          </noscript>
          {steerings.includes('start') && (
            <p class="govuk-body">
              {view.t('employers.list.start-what', { count: counts.checked - counts.faulty })}
            </p>
          )}
          {steerings.includes('undo') && <p class="govuk-body">{view.t('employers.list.undo-what')}</p>}
          <div class="govuk-button-group">
            {steerings.map(one => (
              <Button name="do" value={one} kind={KINDS[one]}>
                {view.t(`employers.do.${one}`)}
              </Button>
            ))}
          </div>
        </form>
      )}
      {wrong > 0 && state !== 'running' && !clearedOn && (
        <>
          <p class="govuk-body">{view.t('employers.list.errors-what', { count: wrong })}</p>
          <LinkButton href={`${address}/errors`} kind="secondary" download>
            {view.t('employers.list.errors')}
          </LinkButton>
        </>
      )}
      <Kept view={view} batch={batch} />
      {state === 'running' && <Refreshing view={view} address={address} auto={auto} />}
    </>
  )
}

/** How long what the rows say is kept, or that it was cleared. */
function Kept({ view, batch }: Pick<ListPageProps, 'view' | 'batch'>): VNode | null {
  const { clearedOn } = batch
  if (clearedOn)
    return <p class="govuk-body">{view.t('employers.list.cleared', { day: view.format.day(clearedOn) })}</p>
  const until = keptUntil(batch)?.toZonedDateTimeISO('UTC').toPlainDate()
  return until ? (
    <p class="govuk-body">
      {view.t('employers.list.kept-until', { day: view.format.day(until), days: KEPT_DAYS })}
    </p>
  ) : null
}

const KINDS: Record<Steering, 'main' | 'secondary' | 'warning'> = {
  start: 'main',
  resume: 'main',
  cancel: 'secondary',
  undo: 'warning',
}

/** Without a script the page comes again by itself where that is wanted. */
const Refreshing = ({
  view,
  address,
  auto,
}: Pick<ListPageProps, 'view' | 'auto'> & { address: string }): VNode => (
  <noscript>
    <LinkButton href={auto ? address : `${address}?auto=yes`} kind="secondary">
      {view.t(auto ? 'employers.list.auto-off' : 'employers.list.auto-on')}
    </LinkButton>
  </noscript>
)
