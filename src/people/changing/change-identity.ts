import { facet } from '#codes/enp-facet.ts'
import { isAfter, isBefore, isWithin, type Day } from '#kernel/day.ts'
import { newId } from '#kernel/ids.ts'
import { granted, refused, type Outcome, type Refusal } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import { survivorOf } from '../merging/store.ts'
import type { Identity } from '../person.ts'
import { insertIdentity } from '../store.ts'
import type { ChangeOf } from './change.ts'
import * as refusals from './refusals.ts'
import * as store from './store.ts'

/** A change of a name, birth date, birth place, sex or citizenship; what is left out stays. */
export interface IdentityChange extends ChangeOf {
  change: Partial<Identity>
}

/** What a change of identity led to. */
export interface IdentityChanged {
  identity: Identity
  /** True where the policy is to be reissued: another name, birth date or place, or an error in them. */
  reissue: boolean
  /** True where the ENP holds another birth date or sex now: a warning, the number stays. */
  facetDiffers: boolean
}

interface Row {
  identity: Identity
  from: Day
  until: Day | null
}

/**
 * Changes who a person is. What became another holds from its day on, and the former stays in the history and finds the
 * person; a corrected error supersedes the wrong row for its whole time, and a birth date or sex that was never right in
 * every row. The ENP stays.
 * @law fz-326 ст. 16 ч. 2
 */
export async function changeIdentity(
  tx: Tx,
  today: Day,
  asked: IdentityChange,
  actor: Actor,
): Promise<Outcome<IdentityChanged>> {
  const { personId, on, because } = asked
  const standing = await store.standingIdentities(tx, personId)
  const row = standing.find(({ from, until }) => isWithin(on, from, until)) ?? standing[0]
  if (!row || (await survivorOf(tx, personId)) !== personId) return refused(refusals.noSuchPerson())
  const identity: Identity = { ...row.value, ...asked.change }
  const found = refusalsOf(asked, row.value, identity, today)
  if (found.length) return refused(...found)
  const plan =
    because === 'error' ? corrected(standing, row, asked.change) : changedFrom(standing, row, identity, on)
  if (!(await store.supersede(tx, 'person_identity', personId, plan.superseded)))
    return refused(refusals.changedMeanwhile())
  const rowIds = plan.rows.map(() => newId())
  for (const [place, { identity: one, from, until }] of plan.rows.entries())
    await insertIdentity(tx, personId, rowIds[place] ?? newId(), one, from, until)
  await store.insertChange(tx, { ...asked, what: 'identity', rowIds, supersededIds: plan.superseded, actor })
  const enp = await store.enpOfPerson(tx, personId)
  return granted({
    identity,
    reissue: reissues(row.value, identity),
    facetDiffers: enp !== null && enp.slice(2, 10) !== facet(identity.birthDate, identity.sex),
  })
}

function refusalsOf({ on, because }: IdentityChange, was: Identity, is: Identity, today: Day): Refusal[] {
  const found: Refusal[] = []
  if (isAfter(on, today)) found.push(refusals.changeInTheFuture(on))
  if (because === 'changed' && isBefore(on, is.birthDate)) found.push(refusals.changeBeforeBirth(on))
  if (isAfter(is.birthDate, today)) found.push(refusals.bornInTheFuture())
  if (!is.surname && !is.givenName) found.push(refusals.nameMissing())
  if (isSame(was, is)) found.push(refusals.nothingChanges())
  return found
}

interface Plan {
  superseded: string[]
  rows: Row[]
}

/**
 * The former holds to the day before, and is found by even where the first record began on the day of the change or later.
 * Of two changes of one day the later one holds.
 */
function changedFrom(
  standing: readonly store.Dated<Identity>[],
  row: store.Dated<Identity>,
  identity: Identity,
  on: Day,
): Plan {
  const before = on.subtract({ days: 1 })
  const changed: Row = { identity, from: on, until: row.until }
  const superseded = [row.rowId]
  if (isBefore(row.from, on))
    return { superseded, rows: [{ identity: row.value, from: row.from, until: before }, changed] }
  return row === standing[0]
    ? { superseded, rows: [{ identity: row.value, from: before, until: before }, changed] }
    : { superseded, rows: [changed] }
}

function corrected(
  standing: readonly store.Dated<Identity>[],
  wrong: store.Dated<Identity>,
  change: Partial<Identity>,
): Plan {
  const { sex, birthDate, birthPlace } = change
  const born = { ...(sex && { sex }), ...(birthDate && { birthDate }), ...(birthPlace && { birthPlace }) }
  const rows = standing
    .map(row => ({ row, identity: { ...row.value, ...(row === wrong ? change : born) } }))
    .filter(({ row, identity }) => !isSame(row.value, identity))
  return {
    superseded: rows.map(({ row }) => row.rowId),
    rows: rows.map(({ row, identity }) => ({ identity, from: row.from, until: row.until })),
  }
}

const told = ({ surname, givenName, patronymic, birthDate, birthPlace }: Identity): string =>
  [surname, givenName, patronymic, birthDate.toString(), birthPlace].join('|')

const isSame = (one: Identity, other: Identity): boolean =>
  told(one) === told(other) && one.sex === other.sex && one.citizenship === other.citizenship

/** The grounds of a reissue: surname, given name, patronymic, birth date, birth place; sex, because the ENP's owner shows it. */
const reissues = (was: Identity, is: Identity): boolean => told(was) !== told(is) || was.sex !== is.sex
