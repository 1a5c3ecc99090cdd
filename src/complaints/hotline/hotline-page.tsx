import type { VNode } from 'preact'
import type { ClinicRegister } from '#clinics/index.ts'
import type { Registers } from '#insurers/index.ts'
import type { Refusal } from '#kernel/outcome.ts'
import type { Law } from '#law/types.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { NotificationBanner } from '#web/components/notification-banner.tsx'
import { TextArea } from '#web/components/text-area.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import { pageOf } from '../desk/parts.ts'
import { LONGEST_WORDS } from '../words.ts'
import { AnswerSeen } from './answer-seen.tsx'
import { ENDINGS, type Ending, type TypedCall } from './call-form.ts'
import { CallFields } from './call-fields.tsx'
import { CallerSeen } from './caller-seen.tsx'
import type { CallSeen } from './read-call.ts'

/** The call that was just ended. */
export interface Done {
  complaintId: string
  number: string
  ending: Ending
}

/** What every part of the screen is made from. */
export interface HotlineProps {
  view: View
  typed: TypedCall
  /** Null before the first look. */
  seen: CallSeen | null
  errors: readonly Refusal[]
  done?: Done | undefined
  law: Law
  registers: Registers
  clinics: ClinicRegister
  /** The region of the desk: its clinics are offered first. */
  region: string
}

/** One screen for a call at the moment of refusal (OTH-01). */
export function HotlinePage(props: HotlineProps): VNode {
  const { view, seen, errors, done } = props
  const title = view.t('complaints.hotline.title')
  return (
    <Layout view={view} title={title} wide errors={errors}>
      {done && (
        <NotificationBanner view={view} kind="done">
          <p class="govuk-body">
            {view.t(`complaints.hotline.done.${done.ending}`)}{' '}
            <a class="govuk-link" href={pageOf(done.complaintId)}>
              {done.number}
            </a>
          </p>
        </NotificationBanner>
      )}
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        <strong>{view.t('complaints.hotline.emergency')}</strong>
      </p>
      <form method="post" action="/clerk/hotline" data-primary novalidate>
        <CsrfField view={view} />
        <CallFields {...props} />
        <Button name="step" value="look" kind={seen ? 'secondary' : 'main'}>
          {view.t('complaints.hotline.look')}
        </Button>
        {seen && (
          <>
            <CallerSeen {...props} seen={seen} />
            <AnswerSeen {...props} seen={seen} />
            {seen.candidates.length > 0 && <EndOfCall {...props} />}
          </>
        )}
      </form>
    </Layout>
  )
}

function EndOfCall({ view, typed, errors }: HotlineProps): VNode {
  return (
    <section aria-labelledby="ending">
      <h2 class="govuk-heading-m" id="ending">
        {view.t('complaints.hotline.ending.title')}
      </h2>
      <TextArea
        view={view}
        name="words"
        label={view.t('complaints.hotline.words')}
        hint={view.t('complaints.hotline.words-hint')}
        value={typed.words}
        rows={2}
        maxlength={LONGEST_WORDS}
        errors={errors}
      />
      <div class="govuk-button-group">
        {ENDINGS.map((ending, index) => (
          <Button name="step" value={ending} kind={index === 0 ? 'main' : 'secondary'}>
            {view.t(`complaints.hotline.ending.${ending}`)}
          </Button>
        ))}
      </div>
    </section>
  )
}
