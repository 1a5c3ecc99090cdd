import { test } from 'node:test'
import { sql } from 'kysely'
import { SYSTEM } from '#platform/actor.ts'
import { inventedPeople, withPeople } from '#people/test-support/with-people.ts'
test('probe', () => withPeople(inventedPeople(20_000), async ({ database, owner }) => {
  const q = (k: string) => `select i.person_id, word_similarity('${k}', i.search_key) from person_identity i where i.superseded_at is null and '${k}' <% i.search_key order by 2 desc limit 100`
  const key = 'dubravov aleksandr petrovich'
  const ex = async (run: (t: string) => Promise<any[]>) => { for (const r of await run(`explain (analyze, costs off) ${q(key)}`)) console.log(Object.values(r)[0]) }
  await database.transact(SYSTEM, async tx => { await sql`set local pg_trgm.word_similarity_threshold = 0.7`.execute(tx); await ex(async t => (await sql.raw(t).execute(tx)).rows) })
  console.log('--- owner .7')
  await owner.query('set pg_trgm.word_similarity_threshold = 0.7')
  await ex(async t => (await owner.query(t)).rows)
  await owner.query('set pg_trgm.word_similarity_threshold = 0.45')
  console.log('--- owner .45')
  await ex(async t => (await owner.query(t)).rows)
  const c = await owner.connect()
  await c.query(`create function identities_sounding_like(wanted text, least real, most integer) returns table (person_id uuid, identity_id uuid)
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
      select i.person_id, i.identity_id from person_identity i
      where i.superseded_at is null and wanted <% i.search_key
        and ((select acting_reach()) = 'register' or (select acting_role()) = 'system' or exists (select 1 from person_business b where b.person_id = i.person_id and b.organisation = (select acting_organisation())))
      order by word_similarity(wanted, i.search_key) desc limit most;
    end`)
  c.release()
  await database.transact(SYSTEM, async tx => {
    for (const least of ['0.7', '0.45']) {
    await sql`select set_config('pg_trgm.word_similarity_threshold', ${least}, true)`.execute(tx)
    for (let k = 0; k < 3; k++) { const t = performance.now()
    const r = await sql`select i.person_id, word_similarity(${key}, i.search_key) from identities_sounding_like(${key}, 0.5, 100) f join person_identity i using (person_id, identity_id) order by 2 desc`.execute(tx)
    console.log('fn', least, r.rows.length, performance.now() - t) } }
  })
  const { rows } = await owner.query(`select proname from pg_proc where proleakproof and proname ~ '^(text|bpchar|uuid_|bytea)' order by 1`)
  console.log(rows.map(r => r.proname).join(' '))
}))
