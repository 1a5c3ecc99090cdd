import type { VNode } from 'preact'
import { logLook } from '#access/index.ts'
import { isId } from '#kernel/ids.ts'
import type { Outcome, Refusal } from '#kernel/outcome.ts'
import type { Tx } from '#platform/database.ts'
import { missing } from '#platform/http/missing.ts'
import { getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import type { ProductionOrder } from '../order.ts'
import { CLERK, type ProductionParts } from '../parts.ts'
import { findOrderOf } from '../store.ts'

/** A form about the order of the application that its address names. */
export interface OrderForm {
  path: string
  page(call: Call, order: ProductionOrder, errors: Refusal[]): VNode
  send(tx: Tx, applicationId: string, call: Call): Promise<Outcome<unknown>>
  /** Where the clerk goes once it is done. */
  done: string
}

/** The two routes of a form about an order: shown, with the look at its person logged, and sent. */
export const orderForm = (parts: ProductionParts, form: OrderForm): Route[] => [
  getPage(form.path, CLERK, call => show(parts, form, call)),
  postForm(form.path, CLERK, call => send(parts, form, call)),
]

async function send(parts: ProductionParts, form: OrderForm, call: Call): Promise<Reply> {
  const { id = '' } = call.params
  if (!isId(id)) return missing(call)
  const sent = await parts.database.attempt(call.actor, tx => form.send(tx, id, call))
  return sent.ok ? { redirect: form.done } : show(parts, form, call, sent.refusals)
}

const show = (parts: ProductionParts, form: OrderForm, call: Call, errors: Refusal[] = []): Promise<Reply> =>
  parts.database.transact(call.actor, async tx => {
    const { id = '' } = call.params
    const order = isId(id) ? await findOrderOf(tx, id) : null
    if (!order) return missing(call)
    await logLook(tx, call.actor, order.personId, 'production')
    return { status: errors.length ? 422 : 200, page: form.page(call, order, errors) }
  })
