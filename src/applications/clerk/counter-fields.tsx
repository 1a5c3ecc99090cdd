import type { VNode } from 'preact'
import { CATEGORIES } from '#insurance/index.ts'
import { Checkboxes } from '#web/components/checkboxes.tsx'
import { Details } from '#web/components/details.tsx'
import { Select } from '#web/components/select.tsx'
import { PURPOSE_ANSWERS } from '../changes/purpose-answer.ts'
import { OWN_DOCUMENTS } from '../drafts/read-documents.ts'
import { Choice, Row, Text, type CounterPageProps } from './counter-inputs.tsx'
import { RepresentativeFields, StatusFields } from './counter-more-fields.tsx'

/** Every field of an application at the counter, four abreast on a desk's screen and one on a phone's. */
export function CounterFields(props: CounterPageProps): VNode {
  return (
    <>
      <Row>
        <Choice
          {...props}
          name="purpose"
          values={PURPOSE_ANSWERS}
          words="applications.change.purpose."
          empty
        />
        <Text {...props} name="serviceFrom" width={10} inputmode="numeric" />
      </Row>
      <Row>
        <Text {...props} name="surname" />
        <Text {...props} name="givenName" />
        <Text {...props} name="patronymic" />
        <Text {...props} name="birthDate" width={10} inputmode="numeric" />
      </Row>
      <Row>
        <Choice {...props} name="sex" values={['f', 'm']} words="desk.sex." empty />
        <Choice {...props} name="documentType" values={OWN_DOCUMENTS} words="applications.document." />
        <Text {...props} name="documentSeries" width={10} />
        <Text {...props} name="documentNumber" width={20} />
      </Row>
      <Row>
        <Text {...props} name="documentIssuedOn" width={10} inputmode="numeric" />
        <Text {...props} name="documentIssuedBy" />
        <Text {...props} name="birthPlace" />
        <Text {...props} name="snils" width={20} inputmode="numeric" />
      </Row>
      <Row>
        <Text {...props} name="address" />
        <Text {...props} name="phone" width={20} type="tel" />
        <Text {...props} name="email" type="email" />
        <Choice {...props} name="working" values={['yes', 'no']} words="desk." empty />
      </Row>
      <Row>
        <Choice {...props} name="category" values={CATEGORIES} words="applications.category." />
        <Choice {...props} name="applicant" values={['self', 'child', 'other']} words="desk.applicant." />
        <Choice {...props} name="form" values={props.forms} words="applications.form." />
        <Offices {...props} />
      </Row>
      <FoldedFields {...props} />
    </>
  )
}

/** What few people need is folded; the signature is asked of everyone. */
function FoldedFields(props: CounterPageProps): VNode {
  const { view, form, errors } = props
  return (
    <>
      <Details summary={view.t('desk.counter.status')} open={isOpen(props, 'status')}>
        <StatusFields {...props} />
      </Details>
      <Details summary={view.t('desk.counter.representative')} open={isOpen(props, 'representative')}>
        <RepresentativeFields {...props} />
      </Details>
      <Checkboxes
        view={view}
        name="consent"
        label={view.t('desk.counter.signed-title')}
        choices={[{ value: 'yes', label: view.t('desk.counter.signed') }]}
        values={form.answers['consent'] === 'yes' ? ['yes'] : []}
        errors={errors}
        small
      />
    </>
  )
}

/** Folded questions open where something is answered or refused there. */
function isOpen({ form, errors }: CounterPageProps, part: 'status' | 'representative'): boolean {
  const { applicant = 'self', category = 'citizen' } = form.answers
  const isMeant = part === 'representative' ? applicant !== 'self' : category !== 'citizen'
  return (
    isMeant ||
    errors.some(
      ({ field = '' }) =>
        field.toLowerCase().includes(part) || (part === 'representative' && field === 'powerOfAttorney'),
    )
  )
}

const Offices = ({ view, form, errors, offices }: CounterPageProps): VNode => (
  <Select
    view={view}
    name="office"
    label={view.t('desk.field.office')}
    options={offices.map(({ id, address }) => ({ value: id, label: address }))}
    value={form.answers['office']}
    errors={errors}
  />
)
