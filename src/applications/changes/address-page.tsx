import { ADDRESS } from '../citizen/address-question.tsx'
import { saidIn } from './check-answers.ts'
import { isInsured, type ChangePage } from './flow.ts'

const WHERE = { ru: 'адрес, где вы теперь живёте', en: 'the address where you live now' }

/** The new address of somebody who moved and changes the insurer. */
export const ADDRESS_PAGE: ChangePage = {
  name: 'address',
  flows: ['change_of_insurer'],
  fields: ['address'],
  isFor: isInsured,
  check: judged => saidIn(['address'], WHERE, judged),
  next: () => '/change/choose',
  back: () => '/change/moved',
  body: props => ADDRESS.body(props),
}
