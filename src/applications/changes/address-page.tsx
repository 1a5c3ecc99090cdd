import { ADDRESS } from '../citizen/address-question.tsx'
import { isInsured, type ChangePage } from './flow.ts'
import { fieldNeeded } from './refusals.ts'

/** The new address of somebody who moved and changes the insurer. */
export const ADDRESS_PAGE: ChangePage = {
  name: 'address',
  flows: ['change_of_insurer'],
  fields: ['address'],
  isFor: isInsured,
  check: ({ answers }) =>
    answers['address']?.trim()
      ? []
      : [fieldNeeded('address', { ru: 'адрес, где вы теперь живёте', en: 'the address where you live now' })],
  next: () => '/change/choose',
  back: () => '/change/moved',
  body: props => ADDRESS.body(props),
}
