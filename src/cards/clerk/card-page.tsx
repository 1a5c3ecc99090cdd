import type { VNode } from 'preact'
import type { Registers } from '#insurers/index.ts'
import { fullName } from '#kernel/names.ts'
import type { Refusal } from '#kernel/outcome.ts'
import { NotificationBanner } from '#web/components/notification-banner.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { CardRequest } from '../card.ts'
import { CardBack } from '../card-back.tsx'
import { CardFacts } from '../card-facts.tsx'
import type { DeskReading } from '../desk/read-at-desk.ts'
import { DifferencesTable } from '../differences-table.tsx'
import { CodeForms } from './code-forms.tsx'
import { IssueForm } from './issue-form.tsx'
import { RequestsTable } from './requests-table.tsx'

/** What a clerk may just have done to a card. */
export const CLERK_STEPS = ['write', 'unblock', 'activate'] as const
export type ClerkStep = (typeof CLERK_STEPS)[number]

/** What the page may say was done. */
type ClerkDone = ClerkStep | 'request'

/** A person's card as the insurer's desk has it in its reader. */
export interface ClerkCard {
  personId: string
  name: Parameters<typeof fullName>[0]
  /** Null where the person has no card, or it cannot be read. */
  reading: DeskReading | null
  requests: readonly CardRequest[]
  /** False for a child, whose card has no photograph (POL-09). */
  mayHavePhoto: boolean
  /** Why the card could not be read. */
  unreadable: readonly Refusal[]
}

interface Props {
  view: View
  registers: Registers
  shown: ClerkCard
  errors: readonly Refusal[]
  done: ClerkDone | null
}

/** The insurer's desk for a card: what it says, what clinics ask for, and what is done with PIN and PUK (POL-11…POL-13). */
export function ClerkCardPage({ view, registers, shown, errors, done }: Props): VNode {
  const { reading, personId, requests } = shown
  return (
    <Layout
      view={view}
      title={view.t('cards.clerk.title')}
      wide
      back={`/clerk/people/${personId}`}
      errors={errors}
    >
      <h1 class="govuk-heading-l">{view.t('cards.clerk.heading', { name: fullName(shown.name) })}</h1>
      {done && (
        <NotificationBanner view={view} kind="done">
          <p class="govuk-body">{view.t(`cards.done.${done}`)}</p>
        </NotificationBanner>
      )}
      {reading ? (
        <div class="polis-columns">
          <section aria-labelledby="card-says">
            <h2 class="govuk-heading-m" id="card-says">
              {view.t('cards.read.says')}
            </h2>
            <CardFacts
              view={view}
              card={reading.found.card}
              contents={reading.contents}
              registers={registers}
            />
            <CardBack
              view={view}
              card={reading.found.card}
              contents={reading.contents}
              registers={registers}
            />
            <DifferencesTable view={view} differences={reading.differences} />
            <RequestsTable view={view} requests={requests} />
          </section>
          <CodeForms view={view} personId={personId} reading={reading} errors={errors} />
        </div>
      ) : (
        shown.unreadable.length === 0 && <IssueForm view={view} shown={shown} errors={errors} />
      )}
    </Layout>
  )
}
