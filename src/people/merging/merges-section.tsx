import type { VNode } from 'preact'
import { Inset } from '#web/components/inset.tsx'
import { LinkButton } from '#web/components/link-button.tsx'
import { NotificationBanner } from '#web/components/notification-banner.tsx'
import type { View } from '#web/view.ts'
import { undoUntil, type Merge } from './merge.ts'
import { cardOf } from './parts.ts'

/** What a record has to do with others now. */
export interface Merges {
  /** The merge in which the record is the alias. */
  alias: Merge | null
  into: readonly Merge[]
}

interface Props {
  view: View
  personId: string
  merges: Merges
}

/** On a card: which records are merged, who did it and why, the way to undo it, and the way to look for duplicates. */
export function MergesSection({ view, personId, merges }: Props): VNode {
  const { alias, into } = merges
  return (
    <>
      {alias && (
        <NotificationBanner view={view}>
          <p class="govuk-body">{view.t('people.merge.is-alias')}</p>
          <p class="govuk-body">
            <a class="govuk-link polis-link-alone" href={cardOf(alias.survivingId)}>
              {view.t('people.merge.open-survivor')}
            </a>
          </p>
          <Made view={view} merge={alias} />
        </NotificationBanner>
      )}
      {into.map(merge => (
        <Inset>
          <p class="govuk-body">
            <a class="govuk-link polis-link-alone" href={cardOf(merge.mergedId)}>
              {view.t('people.merge.has-alias')}
            </a>
          </p>
          <Made view={view} merge={merge} />
        </Inset>
      ))}
      {!alias && (
        <LinkButton href={`${cardOf(personId)}/duplicates`} kind="secondary">
          {view.t('people.merge.look')}
        </LinkButton>
      )}
    </>
  )
}

function Made({ view, merge }: { view: View; merge: Merge }): VNode {
  const { mergedByName: who, reason, mergedAt, mergedId } = merge
  return (
    <>
      <p class="govuk-body">
        {view.t('people.merge.made', { who, at: view.format.moment(mergedAt), reason })}{' '}
        {view.t('people.merge.undo-until', { at: view.format.moment(undoUntil(merge)) })}
      </p>
      <p class="govuk-body">
        <a class="govuk-link polis-link-alone" href={`${cardOf(mergedId)}/unmerge`}>
          {view.t('people.merge.undo')}
        </a>
      </p>
    </>
  )
}
