import type { VNode } from 'preact'
import { Checkboxes } from '#web/components/checkboxes.tsx'
import { Field } from '#web/components/field.tsx'
import { TextArea } from '#web/components/text-area.tsx'
import { LONGEST_WORDS } from '../words.ts'
import { addressOfPiece } from './case-evidence.tsx'
import { differs, nameOfSum, shownSum, type TypedReceipt } from './decision-form.ts'
import type { DecisionProps } from './decision-page.tsx'

/** Each receipt with its picture and a box for the sum that is read on it (E05). */
export function ReceiptFields(props: DecisionProps): VNode {
  const { view, typed, file, errors } = props
  const claimed = file.found.complaint.paidKopecks
  const { receipts } = typed
  return (
    <section aria-labelledby="receipts-title">
      <h2 class="govuk-heading-m" id="receipts-title">
        {view.t('complaints.expert.decision.receipts')}
      </h2>
      <p class="govuk-body">
        {claimed === null
          ? view.t('complaints.expert.decision.nothing-claimed')
          : view.t('complaints.expert.decision.claimed', { sum: view.format.money(claimed) })}
      </p>
      {receipts.length === 0 && <p class="govuk-body">{view.t('complaints.expert.decision.no-receipts')}</p>}
      {receipts.map((receipt, index) => (
        <Receipt {...props} receipt={receipt} number={index + 1} />
      ))}
      {receipts.length > 0 && (
        <Checkboxes
          view={view}
          name="leave"
          small
          label={view.t('complaints.expert.decision.leave')}
          choices={receipts.map(({ piece }, index) => ({
            value: piece.evidenceId,
            label: view.t('complaints.expert.decision.leave-one', { number: index + 1 }),
          }))}
          values={receipts.filter(({ counts }) => !counts).map(({ piece }) => piece.evidenceId)}
          errors={errors}
        />
      )}
      {(typed.why !== '' || errors.some(({ field }) => field === 'why') || differs(typed, claimed)) && (
        <TextArea
          view={view}
          name="why"
          label={view.t('complaints.expert.decision.why')}
          hint={view.t('complaints.expert.decision.why-hint')}
          value={typed.why}
          rows={3}
          maxlength={LONGEST_WORDS}
          errors={errors}
        />
      )}
    </section>
  )
}

function Receipt({
  view,
  file,
  errors,
  receipt: { piece, sum },
  number,
}: DecisionProps & { receipt: TypedReceipt; number: number }): VNode {
  const address = addressOfPiece(file.found.complaint.complaintId, piece)
  const label = view.t('complaints.expert.decision.receipt', { number })
  return (
    <div>
      {piece.contentType.startsWith('image/') && (
        <img class="polis-evidence__picture" src={address} alt={label} />
      )}
      <Field
        view={view}
        name={nameOfSum(piece)}
        label={label}
        hint={
          <>
            {view.t('complaints.expert.decision.receipt-said', {
              sum: view.format.money(piece.receiptKopecks ?? 0),
            })}{' '}
            <a class="govuk-link" href={address}>
              {view.t('complaints.expert.decision.receipt-open')}
              <span class="govuk-visually-hidden">: {label}</span>
            </a>
          </>
        }
        value={shownSum(sum)}
        width={10}
        autocomplete="off"
        errors={errors}
      />
    </div>
  )
}
