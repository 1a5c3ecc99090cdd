import type { VNode } from 'preact'
import { OWN_DOCUMENTS } from '../drafts/read-documents.ts'
import { Choice, Row, Text, type CounterPageProps } from './counter-inputs.tsx'

/** The documents of a status: what foreigners and refugees show beside who they are. */
export const StatusFields = (props: CounterPageProps): VNode => (
  <>
    <Row>
      <Text {...props} name="citizenship" width={5} />
      <Text {...props} name="statusUntil" width={10} inputmode="numeric" />
      <Text {...props} name="documentValidUntil" width={10} inputmode="numeric" />
    </Row>
    {(['statusDocument', 'secondStatusDocument'] as const).map(prefix => (
      <Row>
        <Choice
          {...props}
          name={`${prefix}Type`}
          values={OWN_DOCUMENTS}
          words="applications.document."
          empty
        />
        <Text {...props} name={`${prefix}Series`} width={10} />
        <Text {...props} name={`${prefix}Number`} width={20} />
        <Text {...props} name={`${prefix}IssuedOn`} width={10} inputmode="numeric" />
      </Row>
    ))}
  </>
)

/** Who applies for somebody else, by which document and with which power. */
export const RepresentativeFields = (props: CounterPageProps): VNode => (
  <>
    <Row>
      <Text {...props} name="representativeSurname" />
      <Text {...props} name="representativeGivenName" />
      <Text {...props} name="representativePatronymic" />
      <Choice
        {...props}
        name="representativeRelation"
        values={['parent', 'guardian', 'other']}
        words="desk.relation."
        empty
      />
    </Row>
    <Row>
      <Choice
        {...props}
        name="representativeDocumentType"
        values={OWN_DOCUMENTS}
        words="applications.document."
        empty
      />
      <Text {...props} name="representativeDocumentSeries" width={10} />
      <Text {...props} name="representativeDocumentNumber" width={20} />
      <Text {...props} name="representativeDocumentIssuedOn" width={10} inputmode="numeric" />
    </Row>
    <Row>
      <Text {...props} name="representativePhone" width={20} type="tel" />
      <Text {...props} name="powerOfAttorney" />
    </Row>
  </>
)
