import type { VNode } from 'preact'
import type { Refusal } from '#kernel/outcome.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { Details } from '#web/components/details.tsx'
import { LinkButton } from '#web/components/link-button.tsx'
import { SummaryList, type SummaryRow } from '#web/components/summary-list.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { Answers } from '../drafts/draft.ts'
import type { DraftFile } from '../drafts/files.ts'
import { readSum } from '../desk/read-sum.ts'
import type { Own } from './own.ts'
import { NEW, type CitizenParts } from './parts.ts'
import { dayOf, digits, isAsked, kindOf, stepBefore, type Step } from './steps.ts'

interface Props {
  view: View
  with_: CitizenParts
  answers: Answers
  files: readonly DraftFile[]
  own: Own | null
  errors: readonly Refusal[]
}

/** Everything once more before it is sent, each answer with its way to change it; signing in is asked for here alone. */
export function CheckPage(props: Props): VNode {
  const { view, answers, own, errors } = props
  const title = view.t('complaints.citizen.check.title')
  const back = stepBefore('check', answers) ?? 'kind'
  return (
    <Layout view={view} title={title} back={back === 'kind' ? NEW : `${NEW}/${back}`} errors={errors}>
      <h1 class="govuk-heading-l">{title}</h1>
      <SummaryList view={view} rows={rowsOf(props)} />
      {own ? (
        <form method="post" action={`${NEW}/check`}>
          <CsrfField view={view} />
          <p class="govuk-body">{view.t('complaints.citizen.check.lead')}</p>
          <Button>{view.t('complaints.citizen.check.send')}</Button>
        </form>
      ) : (
        <SignInFirst view={view} />
      )}
    </Layout>
  )
}

function SignInFirst({ view }: { view: View }): VNode {
  return (
    <>
      <p class="govuk-body">{view.t('complaints.citizen.check.sign-in-why')}</p>
      <LinkButton href={`/sign-in?next=${encodeURIComponent(`${NEW}/check`)}`}>
        {view.t('complaints.citizen.check.sign-in')}
      </LinkButton>
      <Details summary={view.t('complaints.citizen.check.no-account')}>
        <p class="govuk-body">{view.t('complaints.citizen.check.by-phone')}</p>
        <p class="govuk-body">
          <a class="govuk-link" href="/insurers">
            {view.t('complaints.citizen.check.insurers')}
          </a>
        </p>
      </Details>
    </>
  )
}

function rowsOf(props: Props): SummaryRow[] {
  const { view, with_, answers, own } = props
  const { registers } = with_
  const insurer = own?.insurerCode ? registers.insurer(own.insurerCode) : null
  const fund = registers.fund(own?.region ?? answers.region ?? '')
  const key = (name: string) => view.t(`complaints.citizen.check.row.${name}`)
  const from: SummaryRow[] = own
    ? [
        { key: key('who'), value: own.name },
        { key: key('to'), value: insurer?.company.name[view.language] ?? fund?.shortName ?? '' },
      ]
    : []
  const rows = valuesOf(props)
    .filter(({ step }) => isAsked(step, answers))
    .map(({ step, name, value }) => ({
      key: key(name),
      ...(value && { value: <span class="polis-break">{value}</span> }),
      ...(name !== 'service' && { changeHref: step === 'kind' ? NEW : `${NEW}/${step}?to=check` }),
    }))
  return [...from, ...rows]
}

function valuesOf({ view, with_, answers, files }: Props): { step: Step; name: string; value: string }[] {
  const {
    isPaid,
    paid = '',
    clinic,
    clinicName = '',
    story = '',
    recipient = '',
    account,
    bik = '',
  } = answers
  const kind = kindOf(answers)
  const on = dayOf(answers)
  const sum = readSum(paid)
  const service = answers.service ? with_.law.services.get(answers.service) : undefined
  const values: { step: Step; name: string; value: string }[] = [
    { step: 'kind', name: 'kind', value: kind ? view.t(`complaints.citizen.kind.${kind}`) : '' },
    ...(service ? [{ step: 'kind' as const, name: 'service', value: service.name[view.language] }] : []),
    {
      step: 'paid',
      name: 'paid',
      value:
        isPaid === 'yes' && sum !== null
          ? view.format.money(sum)
          : view.t(`complaints.citizen.check.paid-${isPaid === 'no' ? 'no' : 'unknown'}`),
    },
    {
      step: 'where',
      name: 'where',
      value: (clinic ? with_.clinics.clinic(clinic)?.name : undefined) ?? clinicName,
    },
    { step: 'where', name: 'when', value: on ? view.format.day(on) : '' },
    { step: 'story', name: 'story', value: story },
    { step: 'evidence', name: 'evidence', value: filesInWords(view, files) },
    {
      step: 'bank',
      name: 'bank',
      value: account ? `${recipient}, ${digits(account)}, ${digits(bik)}` : '',
    },
  ]
  return values
}

const filesInWords = (view: View, files: readonly DraftFile[]): string =>
  files
    .map(
      ({ kind, receiptKopecks }) =>
        view.t(`complaints.citizen.evidence.kind.${kind}`) +
        (receiptKopecks === null ? '' : `, ${view.format.money(receiptKopecks)}`),
    )
    .join('; ')
