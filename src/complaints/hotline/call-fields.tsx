import type { VNode } from 'preact'
import { Checkboxes } from '#web/components/checkboxes.tsx'
import { Field } from '#web/components/field.tsx'
import { Radios } from '#web/components/radios.tsx'
import { Select } from '#web/components/select.tsx'
import { TOLD } from './call-form.ts'
import type { HotlineProps } from './hotline-page.tsx'

/** What the caller says: who, what they need, which clinic; Enter in any box looks all of it up. */
export function CallFields(props: HotlineProps): VNode {
  const { view, typed, errors } = props
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-one-half">
        <Field
          view={view}
          name="who"
          label={view.t('complaints.hotline.who')}
          hint={view.t('complaints.hotline.who-hint')}
          value={typed.who}
          autocomplete="off"
          maxlength={200}
          search
          errors={errors}
        />
        <Field
          view={view}
          name="need"
          label={view.t('complaints.hotline.need')}
          hint={view.t('complaints.hotline.need-hint')}
          value={typed.need}
          autocomplete="off"
          maxlength={400}
          errors={errors}
        />
        <Radios
          view={view}
          name="kind"
          label={view.t('complaints.hotline.kind')}
          choices={(['refusal', 'charge'] as const).map(value => ({
            value,
            label: view.t(`complaints.hotline.kinds.${value}`),
          }))}
          value={typed.kind}
          inline
          small
        />
      </div>
      <div class="govuk-grid-column-one-half">
        <ClinicFields {...props} />
        <Checkboxes
          view={view}
          name="told"
          small
          label={view.t('complaints.hotline.told')}
          choices={TOLD.map(value => ({ value, label: view.t(`complaints.hotline.says.${value}`) }))}
          values={typed.told}
        />
      </div>
    </div>
  )
}

/** The clinics of the desk's own region first, then all the others. */
function ClinicFields({ view, typed, errors, clinics, region }: HotlineProps): VNode {
  const all = [...clinics.clinicsIn(region), ...clinics.clinics.filter(clinic => clinic.region !== region)]
  return (
    <>
      <Select
        view={view}
        name="clinic"
        label={view.t('complaints.hotline.clinic')}
        empty={view.t('complaints.hotline.clinic-none')}
        options={all.map(clinic => ({ value: clinic.code, label: `${clinic.region} – ${clinic.name}` }))}
        value={typed.clinicCode}
        errors={errors}
      />
      <Field
        view={view}
        name="clinicName"
        label={view.t('complaints.hotline.clinic-name')}
        value={typed.clinicName}
        autocomplete="off"
        maxlength={200}
        errors={errors}
      />
    </>
  )
}
