import type { VNode } from 'preact'
import { Field } from '#web/components/field.tsx'
import type { QuestionProps } from './question-page.tsx'

/** Where the money goes: asked only where it was paid, and may be left out. */
export function BankQuestion({ view, answers, errors }: QuestionProps): VNode {
  return (
    <>
      <h1 class="govuk-heading-l">{view.t('complaints.citizen.step.bank')}</h1>
      <p class="govuk-body">{view.t('complaints.citizen.bank.lead')}</p>
      <Field
        view={view}
        name="recipient"
        label={view.t('complaints.citizen.bank.recipient')}
        errors={errors}
        value={answers.recipient}
        autocomplete="name"
        maxlength={200}
      />
      <Field
        view={view}
        name="account"
        label={view.t('complaints.citizen.bank.account')}
        hint={view.t('complaints.citizen.bank.account-hint')}
        errors={errors}
        value={answers.account}
        inputmode="numeric"
        autocomplete="off"
        maxlength={40}
      />
      <Field
        view={view}
        name="bik"
        label={view.t('complaints.citizen.bank.bik')}
        hint={view.t('complaints.citizen.bank.bik-hint')}
        errors={errors}
        value={answers.bik}
        inputmode="numeric"
        autocomplete="off"
        width={10}
        maxlength={20}
      />
    </>
  )
}
