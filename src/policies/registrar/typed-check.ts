import { field, type Call } from '#platform/http/route.ts'

/** What stands in the registrar's form, as typed. */
export interface TypedCheck {
  number: string
  born: string
  on: string
  documentType: string
  documentSeries: string
  documentNumber: string
  surname: string
  givenName: string
}

/** Reads the registrar's form; empty where nothing was sent. */
export const typedOf = (call: Call): TypedCheck => ({
  number: field(call, 'number'),
  born: field(call, 'born'),
  on: field(call, 'on'),
  documentType: field(call, 'documentType'),
  documentSeries: field(call, 'documentSeries'),
  documentNumber: field(call, 'documentNumber'),
  surname: field(call, 'surname'),
  givenName: field(call, 'givenName'),
})
