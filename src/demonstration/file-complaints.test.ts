import assert from 'node:assert/strict'
import { test } from 'node:test'
import { STATES } from '#complaints/complaint.ts'
import { loadClinics } from '#clinics/index.ts'
import { keepWordings } from '#law/store.ts'
import { SYSTEM } from '#platform/actor.ts'
import { join } from 'node:path'
import { loadDemonstration } from './load-demonstration.ts'
import { PLANNED_COMPLAINTS } from './plan-complaints.ts'
import { law, onDay, registers } from './test-support/with-demonstration.ts'

const clinics = await loadClinics(join(import.meta.dirname, '../../dictionaries'), registers)

test('the demonstration has an invented case at each stage, brought there by commands, and its ledger balances (J14)', () =>
  onDay('2026-11-23', async (parts, db) => {
    await db.database.transact(SYSTEM, tx => keepWordings(tx, [...law.files, law.edition]))
    await loadDemonstration({ ...parts, clinics }, { today: parts.clock.today() })
    const { rows } = await db.owner.query<{ state: string }>('select distinct state from complaint')
    assert.deepEqual(rows.map(({ state }) => state).toSorted(), [...STATES].toSorted())
    const { rows: counted } = await db.owner.query<{ cases: number; sum: string }>(
      'select (select count(*)::int from complaint) as cases, (select sum(amount_kopecks)::text from ledger_entry) as sum',
    )
    assert.deepEqual(counted, [{ cases: PLANNED_COMPLAINTS.length, sum: '0' }])
    const { rows: named } = await db.owner.query<{ n: number }>(
      `select count(*)::int as n from complaint_event e where not exists (select 1 from complaint c where c.complaint_id = e.complaint_id)`,
    )
    assert.equal(named[0]?.n, 0)
  }))
