import type { VNode } from 'preact'
import type { Refusal } from '#kernel/outcome.ts'
import { Button } from '#web/components/button.tsx'
import { CopyButton } from '#web/components/copy-button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { Inset } from '#web/components/inset.tsx'
import { Radios } from '#web/components/radios.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import { SHARE_DAYS, SHARE_PURPOSES, type ShareLink } from '../share/share-link.ts'
import type { LinkToMake } from '../share/make-link.ts'
import { LinkEntry } from './link-entry.tsx'

interface Props {
  view: View
  links: ShareLink[]
  typed: LinkToMake
  errors: Refusal[]
  /** The address of the link made a moment ago: it is shown this once. */
  made: string | null
}

/** The proof for a school or an employer (DOC-20): make a link, print it, see who opened what, close it. */
export function SharesPage({ view, links, typed, errors, made }: Props): VNode {
  const title = view.t('proofs.shares.title')
  return (
    <Layout view={view} title={title} back="/my" errors={errors}>
      <h1 class="govuk-heading-l">{title}</h1>
      {made && <Made view={view} address={made} />}
      <p class="govuk-body">{view.t('proofs.shares.lead')}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/my/shares/paper">
          {view.t('proofs.shares.print')}
        </a>
      </p>
      <MakeForm view={view} typed={typed} errors={errors} />
      <h2 class="govuk-heading-m">{view.t('proofs.shares.links')}</h2>
      {links.length === 0 ? (
        <EmptyState title={view.t('proofs.shares.none')}>{view.t('proofs.shares.none-why')}</EmptyState>
      ) : (
        <ul class="govuk-list govuk-list--spaced">
          {links.map(link => (
            <LinkEntry view={view} link={link} />
          ))}
        </ul>
      )}
    </Layout>
  )
}

function Made({ view, address }: { view: View; address: string }): VNode {
  return (
    <Inset>
      <h2 class="govuk-heading-m">{view.t('proofs.shares.made')}</h2>
      <p class="govuk-body">
        <a class="govuk-link polis-breakable" href={address}>
          {address}
        </a>
      </p>
      <CopyButton view={view} text={address} label={view.t('proofs.shares.copy')} />
      <p class="govuk-body">{view.t('proofs.shares.made-once')}</p>
    </Inset>
  )
}

function MakeForm({ view, typed, errors }: Pick<Props, 'view' | 'typed' | 'errors'>): VNode {
  return (
    <form method="post" action="/my/shares" novalidate>
      <CsrfField view={view} />
      <Radios
        view={view}
        name="purpose"
        label={view.t('proofs.shares.for-whom')}
        choices={SHARE_PURPOSES.map(value => ({ value, label: view.t(`proofs.shares.purpose.${value}`) }))}
        value={typed.purpose}
        errors={errors}
      />
      <Radios
        view={view}
        name="days"
        label={view.t('proofs.shares.how-long')}
        choices={SHARE_DAYS.map(days => ({
          value: String(days),
          label: view.t('proofs.shares.days', { days }),
        }))}
        value={typed.days}
        errors={errors}
      />
      <Button>{view.t('proofs.shares.make')}</Button>
    </form>
  )
}
